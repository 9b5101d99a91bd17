import { listTownships } from '../src/registry/township.ts'
import { verifyTownship } from '../src/totals/verify.ts'
import { listExercises } from '../src/web/exercise.ts'
import { verifyLines } from '../src/wording/verify.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { runCommand } from './run-command.ts'

/** `npm run verify`: recomputes hashes, postings and sums; exit code 1 when anything differs. */
await runCommand(async () => {
  const store = await openConfiguredStore()
  try {
    const exercises = await listExercises(store.db)
    for (const township of await listTownships(store.db)) {
      const { id } = township
      const name = verifyLines.township(township, exercises.has(id))
      const differences = await verifyTownship(store.db, id)
      for (const difference of differences) console.log(verifyLines.difference(name, difference))
      console.log(verifyLines.summary(name, differences.length))
      if (differences.length > 0) process.exitCode = 1
    }
  } finally {
    await store.close()
  }
})
