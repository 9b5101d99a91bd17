import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/config.ts'
import { restoreBackup, writeBackup } from '../src/db/backup.ts'
import type { Store } from '../src/db/store-shape.ts'
import { Problem } from '../src/lib/problem.ts'
import { verifyLines } from '../src/wording/verify.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { runCommand } from './run-command.ts'

const DATABASE_FILE = 'database.jsonl.gz'
const FILES_FOLDER = 'files'

/** `npm run backup -- DIR` and `npm run backup -- --restore DIR`: database and stored files. */
await runCommand(async () => {
  const { folder, restore } = readArguments()
  const files = join(readConfig(process.env).dataDir, FILES_FOLDER)
  const store = await openConfiguredStore()
  try {
    await (restore ? restoreFrom(store, folder, files) : backUpTo(store, folder, files))
  } finally {
    await store.close()
  }
})

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { restore: { type: 'boolean', default: false } },
  })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    throw new Problem('bad_arguments', verifyLines.backupUsage)
  return { folder, restore: values.restore }
}

async function backUpTo(store: Store, folder: string, files: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, DATABASE_FILE)
  const rows = await writeBackup(store, path)
  if (existsSync(files)) cpSync(files, join(folder, FILES_FOLDER), { recursive: true })
  console.log(verifyLines.backedUp(path, rows))
}

async function restoreFrom(store: Store, folder: string, files: string): Promise<void> {
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) throw new Problem('bad_arguments', verifyLines.backupUsage)
  const rows = await restoreBackup(store, path)
  const saved = join(folder, FILES_FOLDER)
  if (existsSync(saved)) cpSync(saved, files, { recursive: true })
  console.log(verifyLines.restored(path, rows))
}
