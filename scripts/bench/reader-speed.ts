import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * The speed and the memory of the reader, told by a process that holds nothing else: whatever loads
 * TypeScript keeps its own tables and every source beside the code.
 */
export async function tellReaderSpeed(): Promise<void> {
  // Beside the modules that the bundle leaves outside.
  const folder = mkdtempSync('node_modules/.reader-speed-')
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: { ssr: 'scripts/bench/speed.ts', outDir: folder, target: 'node20' },
      ssr: { noExternal: true },
    })
    execFileSync(process.execPath, [join(folder, 'speed.js')], { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
