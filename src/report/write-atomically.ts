import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** So much of all that there is to do. */
export type OnProgress = (done: number, of: number) => void

const PARTIAL = '.导出中-'
/** A folder this old belongs to an export that was killed. */
const STALE_MS = 24 * 3_600_000

/** Takes away what exports that were killed have begun in a folder; an empty one goes with it. */
export async function clearStale(folder: string): Promise<void> {
  await removeStale(folder, Date.now())
  if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true, force: true })
}

async function removeStale(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(PARTIAL))
  for (const name of names) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (now - mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true })
  }
}

/**
 * Lets `write` fill a folder of its own and then moves its files into place, so that a reader
 * never meets half a file, whatever stops the work. What stood there under a name is replaced.
 *
 * @returns the paths of the files, as `write` names them, below `folder`
 */
export async function writeAtomically(
  folder: string,
  write: (partial: string) => Promise<readonly string[]>,
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  await removeStale(folder, Date.now())
  const partial = await mkdtemp(join(folder, PARTIAL))
  try {
    const names = await write(partial)
    const paths = names.map((name) => join(folder, name))
    for (const [i, path] of paths.entries()) {
      await mkdir(dirname(path), { recursive: true })
      await rename(join(partial, names[i] ?? ''), path)
    }
    return paths
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}
