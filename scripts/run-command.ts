import { Problem } from '../src/lib/problem.ts'

/** Runs a command line: a Problem is one line on standard error and exit code 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
