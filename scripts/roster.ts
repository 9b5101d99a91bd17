import { readFileSync } from 'node:fs'
import { Problem } from '../src/lib/problem.ts'
import { importRoster } from '../src/registry/import-roster.ts'
import { listPeople } from '../src/registry/person.ts'
import { reportArguments } from '../src/wording/report-commands.ts'
import { rosterUsage } from '../src/wording/roster-file.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseTownship } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

/** `npm run roster -- FILE.xlsx [TOWNSHIP]`: adds the people of a list who are not there yet. */
await runCommand(async () => {
  const [file, name, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0) throw new Problem('bad_arguments', rosterUsage)
  const store = await openConfiguredStore()
  try {
    const township = await chooseTownship(store.db, name)
    const people = await listPeople(store.db, { townshipId: township.id })
    const person = people.find(({ role }) => role === 'staff' || role === 'administrator')
    if (!person) throw new Problem('bad_arguments', reportArguments.noClerk(township.name))
    const content = readFileSync(file)
    const added = await store.transaction((tx) =>
      importRoster(tx, { person, now: new Date() }, content),
    )
    console.log(JSON.stringify({ added: added.map((one) => one.name) }))
  } finally {
    await store.close()
  }
})
