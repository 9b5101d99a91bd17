import { listTownships } from '../src/registry/township.ts'
import { rebuildTotals } from '../src/totals/verify.ts'
import { verifyLines } from '../src/wording/verify.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { runCommand } from './run-command.ts'

/** `npm run rebuild`: makes the kept sums anew from the ledger. */
await runCommand(async () => {
  const store = await openConfiguredStore()
  try {
    for (const { id, name } of await listTownships(store.db)) {
      await store.transaction((tx) => rebuildTotals(tx, id))
      console.log(verifyLines.rebuilt(name))
    }
  } finally {
    await store.close()
  }
})
