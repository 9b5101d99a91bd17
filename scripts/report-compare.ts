import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Problem } from '../src/lib/problem.ts'
import { compareWithSnapshot } from '../src/report/read-back.ts'
import { findLastSnapshot } from '../src/report/snapshot.ts'
import { reportArguments } from '../src/wording/report-commands.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseTownship, readYear } from './report-arguments.ts'
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
    const snapshot = await findLastSnapshot(store.db, township.id, year)
    if (!snapshot) throw new Problem('no_snapshot', reportArguments.noSnapshot(year))
    const differences = await compareWithSnapshot(docx, snapshot)
    for (const { sentence } of differences) console.log(sentence)
    if (differences.length === 0) console.log(reportArguments.noDifference(snapshot.number))
  } finally {
    await store.close()
  }
})
