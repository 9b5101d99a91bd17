import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CORE_GUARDS } from './mutations/core-guards.ts'
import type { Mutation } from './mutations/mutation.ts'
import { ROUTE_GUARDS } from './mutations/route-guards.ts'

// Takes each guard of the chat routes away, in a copy, and tells which test then fails.
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

/** What of vitest's report is looked at. */
interface Report {
  readonly testResults: readonly {
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/**
 * The first test of a file that fails in the copy; undefined where all pass.
 *
 * @throws Error where not one test could run: broken code proves nothing
 */
function firstFailure(folder: string, test: string): string | undefined {
  const file = join(folder, 'report.json')
  rmSync(file, { force: true })
  const flags = [
    '--testTimeout',
    '20000',
    '--bail',
    '1',
    '--reporter',
    'json',
    '--outputFile',
    file,
  ]
  const { status } = spawnSync('npx', ['vitest', 'run', test, ...flags], {
    cwd: folder,
    stdio: 'ignore',
  })
  if (status === 0) return undefined
  if (!existsSync(file)) return 'the whole run, which ended'
  // Written by vitest just now.
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  if (tests.length === 0) throw new Error(`${test} cannot run: ${testResults[0]?.message}`)
  return tests.find((one) => one.status === 'failed')?.fullName ?? 'an error that nobody caught'
}

/** The test that fails when the guard is away. */
function noticedBy(folder: string, { file, from, to, test }: Mutation): string | undefined {
  const path = join(folder, file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    whole.replace(from, () => to),
  )
  const failure = firstFailure(folder, test)
  writeFileSync(path, whole)
  return failure
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
for (const test of new Set(mutations.map((mutation) => mutation.test))) {
  const failure = firstFailure(folder, test)
  if (failure) throw new Error(`${test} fails before any guard is away: ${failure}`)
}
const unnoticed = mutations.filter((mutation) => {
  const test = noticedBy(folder, mutation)
  console.log(test ? `noticed    ${mutation.guard} ← ${test}` : `UNNOTICED  ${mutation.guard}`)
  return !test
})
rmSync(folder, { recursive: true, force: true })
console.log(`${mutations.length - unnoticed.length} of ${mutations.length} noticed`)
process.exit(unnoticed.length > 0 ? 1 : 0)
