import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { expect, test } from 'vitest'
import { MIGRATIONS_FOLDER } from '../../src/db/migrations.ts'
import { openStore } from '../../src/db/store.ts'
import { createTownship, listTownships } from '../../src/registry/township.ts'

const JOURNAL = 'meta/_journal.json'

test('data of the first version is there, and can be gone on with, after an upgrade', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-upgrade-'))
  const old = join(folder, 'drizzle')
  cpSync(MIGRATIONS_FOLDER, old, { recursive: true })
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(join(old, JOURNAL), 'utf8'))
  expect(journal.entries.length).toBeGreaterThan(2)
  writeFileSync(
    join(old, JOURNAL),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) }),
  )
  const client = await PGlite.create({ dataDir: join(folder, 'pg') })
  await migrate(drizzle(client), { migrationsFolder: old })
  // By SQL of that version: today's program knows columns that were added since.
  await client.exec(`
    insert into townships (name, created_at) values ('青石镇', '1970-01-01');
    insert into villages (township_id, name) values (1, '白果村');`)
  await client.close()

  const store = await openStore({ dataDir: join(folder, 'pg') })
  expect((await listTownships(store.db)).map(({ name }) => name)).toEqual(['青石镇'])
  const draft = { name: '清河乡', villages: ['新村'], now: new Date(0) }
  expect((await createTownship(store.db, draft)).id).toBe(2)
  await store.close()
  rmSync(folder, { recursive: true })
})
