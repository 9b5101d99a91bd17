import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CORE_GUARDS } from './mutations/core-guards.ts'
import type { Mutation } from './mutations/mutation.ts'
import { ROUTE_GUARDS } from './mutations/route-guards.ts'

// Takes each guard of the chat routes away, in a copy, and looks whether a test then fails.
// `npx tsx scripts/mutation-chat.ts [part of a name …]`; exits 1 when a guard could go unnoticed.

const PARTS = [
  'src',
  'scripts',
  'test',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'drizzle',
]

/** Runs one test file in the copy. */
function passes(folder: string, test: string): boolean {
  const run = spawnSync('npx', ['vitest', 'run', test, '--testTimeout', '20000', '--bail', '1'], {
    cwd: folder,
    stdio: 'ignore',
  })
  return run.status === 0
}

/** Whether the test fails when the guard is away. */
function isNoticed(folder: string, { file, from, to, test }: Mutation): boolean {
  const path = join(folder, file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    whole.replace(from, () => to),
  )
  const noticed = !passes(folder, test)
  writeFileSync(path, whole)
  return noticed
}

const wanted = process.argv.slice(2)
const isWanted = ({ guard }: Mutation) =>
  wanted.length === 0 || wanted.some((part) => guard.includes(part))
const mutations = [...ROUTE_GUARDS, ...CORE_GUARDS].filter(isWanted)
for (const { file, from } of mutations)
  if (!readFileSync(file, 'utf8').includes(from))
    throw new Error(`${file} no longer holds “${from}”`)

const folder = mkdtempSync(join(tmpdir(), 'mutation-'))
for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true })
const config = join(folder, 'vitest.config.ts')
// These guards need no PostgreSQL server, and each start of one takes seconds.
writeFileSync(config, readFileSync(config, 'utf8').replace(/globalSetup: .*,\n/, ''))
symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
for (const test of new Set(mutations.map((mutation) => mutation.test)))
  if (!passes(folder, test)) throw new Error(`${test} fails before any guard is away`)
const unnoticed = mutations.filter((mutation) => {
  const noticed = isNoticed(folder, mutation)
  console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'}  ${mutation.guard}`)
  return !noticed
})
rmSync(folder, { recursive: true, force: true })
console.log(`${mutations.length - unnoticed.length} of ${mutations.length} noticed`)
process.exit(unnoticed.length > 0 ? 1 : 0)
