import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Everything that the built pages are made of. */
const SOURCES = ['src/dashboard', 'src/wording', 'src/catalog', 'src/lib', 'package-lock.json']
const OUT = project('dist/dashboard')
/** Older browsers than these are still found in offices, but cannot run the pages. */
const BROWSERS = ['chrome87', 'edge88', 'firefox78', 'safari14']

/** When a file, or anything in a folder, was last changed. */
function changedAt(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** Whether the built pages are older than what they are made of. */
function isStale(): boolean {
  const manifest = join(OUT, '.vite/manifest.json')
  if (!existsSync(manifest)) return true
  const built = statSync(manifest).mtimeMs
  return SOURCES.some((path) => changedAt(project(path)) > built)
}

/**
 * Builds the pages into `dist/dashboard` unless they are there and up to date.
 *
 * @param onBuild told before it takes a while
 */
export async function buildDashboard(
  onBuild: () => void = () => {},
): Promise<'built' | 'up to date'> {
  if (!isStale()) return 'up to date'
  onBuild()
  await build({
    root: project('src/dashboard'),
    configFile: false,
    logLevel: 'warn',
    plugins: [vue()],
    build: {
      outDir: OUT,
      emptyOutDir: true,
      manifest: true,
      modulePreload: { polyfill: false },
      target: BROWSERS,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: [project('src/dashboard/index.html'), project('src/dashboard/login.html')],
      },
    },
  })
  return 'built'
}
