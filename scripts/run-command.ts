import { Problem } from '../src/lib/problem.ts'

/** As a shell says it of a program that was interrupted. */
const INTERRUPTED = 130

/** Ends with Ctrl+C or a polite kill, so that what was begun can be cleared away. */
export function interruptSignal(): AbortSignal {
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())
  return abort.signal
}

/** Runs a command line: a Problem is one line on standard error and exit code 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      process.exitCode = INTERRUPTED
      return
    }
    if (!(error instanceof Problem)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
