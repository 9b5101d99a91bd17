import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'

/** The one picture of this program. A folder may import only folders on earlier lines. */
const LAYERS = [
  ['lib'],
  ['catalog', 'wording', 'db'],
  ['language', 'registry'],
  ['ledger'],
  ['totals'],
  ['answers', 'report'],
  ['inbox'],
  ['chat', 'web', 'dashboard'],
  ['config'],
  ['main'],
]

/** Packages that only these folders may import. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  wechaty: ['chat'],
  '@wecom/aibot-node-sdk': ['chat'],
  express: ['web'],
  docx: ['report'],
  exceljs: ['report', 'registry'],
  echarts: ['report', 'dashboard'],
  vue: ['dashboard'],
  '@electric-sql/pglite': ['db'],
  postgres: ['db'],
  'drizzle-orm': [
    'db',
    'registry',
    'ledger',
    'totals',
    'answers',
    'report',
    'inbox',
    'web',
    'main',
  ],
}

/** Folders that compute only: no Node, no clock, and no packages but the ones that compute only too. */
const PURE = ['lib', 'catalog', 'language', 'wording']
const PURE_PACKAGES = ['opencc-js', 'tyme4ts']

const FILE_LINES_MAX = 300
/** Lists of words and rows are as long as the world they list. */
const DATA_FILES = /^(catalog|language\/words|wording)\//

const folderOf = (path: string) => path.split('/')[0]?.replace(/\.[jt]s$/, '') ?? ''
const layerOf = (folder: string) => LAYERS.findIndex((names) => names.includes(folder))
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') || f.endsWith('.vue'),
)
const read = (file: string) => readFileSync(`src/${file}`, 'utf8')

/** `drizzle-orm/pg-core` → `drizzle-orm`, `@scope/name/x` → `@scope/name`. */
const packageOf = (imported: string) =>
  imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/')

/** What one import breaks, or null. */
function complaint(file: string, imported: string): string | null {
  const from = folderOf(file)
  if (imported.startsWith('.')) {
    const to = folderOf(join(dirname(file), imported))
    return to === from || layerOf(to) < layerOf(from) ? null : `${from} may not import ${to}`
  }
  const name = packageOf(imported)
  if (PURE.includes(from) && !PURE_PACKAGES.includes(name))
    return `${from} is pure and may not import ${imported}`
  const owners = OWNERS[name]
  return !owners || owners.includes(from) ? null : `only ${owners.join(', ')} may import ${name}`
}

test('there are files to check, and each is in a known folder', () => {
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => layerOf(folderOf(file)) === -1)).toEqual([])
})

test('data flows one way: imports point at earlier layers only', () => {
  const broken = files.flatMap((file) =>
    [...read(file).matchAll(/\bfrom '([^']+)'/g)]
      .map(([, imported = '']) => complaint(file, imported))
      .filter((message) => message !== null)
      .map((message) => `src/${file}: ${message}`),
  )
  expect(broken).toEqual([])
})

test('every file can be read in one sitting', () => {
  expect(
    files.filter(
      (file) => !DATA_FILES.test(file) && read(file).split('\n').length > FILE_LINES_MAX,
    ),
  ).toEqual([])
})

test('the pure folders read no clock', () => {
  const clock = files.filter(
    (f) => PURE.includes(folderOf(f)) && /new Date\(\)|Date\.now|Math\.random/.test(read(f)),
  )
  expect(clock).toEqual([])
})
