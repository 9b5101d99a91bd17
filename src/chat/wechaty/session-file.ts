import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const OWNER_ONLY = 0o600
const OWNER_ONLY_FOLDER = 0o700

/**
 * Makes the file in which Wechaty keeps a session readable by its owner alone, before anything
 * is written to it: whoever reads it is logged in as the account. Wechaty would make it readable
 * by everybody; it keeps the mode of a file that is there.
 *
 * @param name the path without Wechaty's ending
 */
export async function protectSessionFile(name: string): Promise<void> {
  const path = `${name}.memory-card.json`
  await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER })
  await writeFile(path, '{}', { flag: 'wx', mode: OWNER_ONLY }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  await chmod(path, OWNER_ONLY)
}
