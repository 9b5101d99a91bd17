import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Problem } from '../lib/problem.ts'
import { storeProblems } from './store-problems.ts'

/** Holds a directory for one process. */
export interface DirectoryLock {
  release(): void
}

/** Paths held by this very process, which a process id in a file cannot tell from a stale one. */
const held = new Set<string>()

/**
 * Takes a lock file beside a directory, never inside it: two processes on one PGlite directory
 * destroy it. A lock is stale only when its process is gone; a living one is never robbed.
 *
 * @throws Problem `store_in_use` when another process holds it
 */
export function lockDirectory(directory: string): DirectoryLock {
  const path = `${directory}.lock`
  if (held.has(path)) throw inUse(directory, process.pid)
  const own = describeProcess(process.pid)
  if (!tryCreate(path, own)) {
    const found = readIfThere(path)
    if (found !== undefined && isAlive(found)) throw inUse(directory, pidOf(found))
    if (found !== undefined) removeStale(path, found)
    if (!tryCreate(path, own)) throw inUse(directory, pidOf(readIfThere(path) ?? ''))
  }
  held.add(path)
  const release = () => {
    held.delete(path)
    rmSync(path, { force: true })
  }
  return { release }
}

const inUse = (directory: string, pid: number) =>
  new Problem('store_in_use', storeProblems.inUse(directory, pid))

/** Process id and, where the system tells it, when that process began: ids are given out again. */
const describeProcess = (pid: number) => `${pid} ${birthOf(pid)}`
const pidOf = (description: string) => Number(description.split(' ')[0])

/** On Linux: the boot and the tick in which a process began. Elsewhere empty. */
function birthOf(pid: number): string {
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim()
  const ticks = readIfThere(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')[19]
  return boot && ticks ? `${boot}/${ticks}` : ''
}

function isAlive(description: string): boolean {
  const pid = pidOf(description)
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (description !== describeProcess(pid)) return false
  if (pid === process.pid) return birthOf(pid) !== ''
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}

/** Moves the stale file aside; whoever finds that it moved a fresh one puts it back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (readIfThere(aside) !== stale) linkSync(aside, path)
  rmSync(aside)
}

function tryCreate(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : undefined
