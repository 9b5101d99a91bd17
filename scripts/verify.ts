import { listTownships } from '../src/registry/township.ts'
import { verifyTownship } from '../src/totals/verify.ts'
import { verifyLines } from '../src/wording/verify.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { runCommand } from './run-command.ts'

/** `npm run verify`: recomputes hashes, postings and sums; exit code 1 when anything differs. */
await runCommand(async () => {
  const store = await openConfiguredStore()
  try {
    for (const { id, name } of await listTownships(store.db)) {
      const differences = await verifyTownship(store.db, id)
      for (const difference of differences) console.log(verifyLines.difference(name, difference))
      console.log(verifyLines.summary(name, differences.length))
      if (differences.length > 0) process.exitCode = 1
    }
  } finally {
    await store.close()
  }
})
