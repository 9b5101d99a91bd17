import { readFileSync } from 'node:fs'
import { Problem } from '../src/lib/problem.ts'
import { importRoster } from '../src/registry/import-roster.ts'
import { rosterUsage } from '../src/wording/roster-file.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseClerk, chooseTownship } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

/** `npm run roster -- FILE.xlsx [TOWNSHIP]`: adds the people of a list who are not there yet. */
await runCommand(async () => {
  const [file, name, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0) throw new Problem('bad_arguments', rosterUsage)
  const store = await openConfiguredStore()
  try {
    const township = await chooseTownship(store.db, name)
    const person = await chooseClerk(store.db, township)
    const content = readFileSync(file)
    const added = await store.transaction((tx) =>
      importRoster(tx, { person, now: new Date() }, content),
    )
    console.log(JSON.stringify({ added: added.map((one) => one.name) }))
  } finally {
    await store.close()
  }
})
