import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/config.ts'
import { Problem } from '../src/lib/problem.ts'
import { checkEdited } from '../src/report/check-edited.ts'
import { reportArguments } from '../src/wording/report-commands.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseTownship, readYear, storedFile } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

/** `npm run report:compare -- 正式稿.docx --year 2023`: a line for each figure that was edited. */
await runCommand(async () => {
  const text = { type: 'string' } as const
  const options = { year: text, township: text }
  const { positionals, values } = parseArgs({ allowPositionals: true, options })
  const [path] = positionals
  if (!path) throw new Problem('bad_arguments', reportArguments.compareUsage)
  const year = readYear(values.year)
  const docx = new Uint8Array(readFileSync(path))
  const store = await openConfiguredStore()
  try {
    const township = await chooseTownship(store.db, values.township)
    const pathOf = storedFile(readConfig(process.env))
    const checked = await checkEdited(store.db, { township, year, docx, pathOf })
    const { snapshot, differences, remarks } = checked
    for (const { sentence } of differences) console.log(sentence)
    if (differences.length === 0) console.log(reportArguments.noDifference(snapshot.number))
    for (const sentence of remarks) console.log(sentence)
  } finally {
    await store.close()
  }
})
