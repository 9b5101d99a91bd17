import { sql } from 'drizzle-orm'
import { openStore } from '../../src/db/store.ts'
import { Problem } from '../../src/lib/problem.ts'

/** Opens the store of the folder it is given and writes until it is killed; tells each commit. */
async function write(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir })
  process.send?.('open')
  for (let count = 1; ; count += 1) {
    await store.transaction((tx) =>
      tx.execute(sql`insert into townships (name, created_at) values ('青石镇', now())`),
    )
    process.send?.(count)
  }
}

try {
  await write(process.argv[2] ?? '')
} catch (error) {
  if (!(error instanceof Problem)) throw error
  process.send?.(`refused: ${error.message}`)
  process.disconnect()
}
