import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../lib/days.ts'
import { writeBackup } from './backup.ts'
import type { Store } from './store-shape.ts'

const KEPT = 14
const NAME = /^\d{4}-\d{2}-\d{2}\.jsonl\.gz$/

/**
 * What the database needs every night: clearing up, and a backup named by its day. The last
 * fourteen backups are kept; one that was not finished never stands under its name.
 *
 * @returns the path of the backup
 */
export async function runNightly(store: Store, folder: string, day: Day): Promise<string> {
  await store.vacuum()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${day}.jsonl.gz`)
  await writeBackup(store, `${path}.part`)
  renameSync(`${path}.part`, path)
  const old = readdirSync(folder).filter((name) => NAME.test(name))
  for (const name of old.sort().slice(0, -KEPT)) rmSync(join(folder, name))
  return path
}
