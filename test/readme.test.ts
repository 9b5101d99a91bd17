import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const README_FILES = ['README.md', 'README.en.md']

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
/** npm runs these without `run`. */
const BUILT_IN = ['ci']

test.each(README_FILES)('%s shows every folder of src and no other', (file) => {
  const shown = [...readFileSync(file, 'utf8').matchAll(/^\| `(\w+)\/` \|/gm)].map(
    ([, name]) => name,
  )
  expect(shown.sort()).toEqual(folders.sort())
})

test.each(README_FILES)('%s names only commands that there are', (file) => {
  const text = readFileSync(file, 'utf8')
  const named = [...text.matchAll(/npm (?:run (?:--silent )?)?([a-z][a-z:-]*)/g)].map(
    ([, name = '']) => name,
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !(name in scripts) && !BUILT_IN.includes(name))).toEqual([])
})

test.each(README_FILES)('%s points only at files that there are', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!http)([^)#]+)\)/g)].map(
    ([, path = '']) => path,
  )
  expect(links.filter((path) => !existsSync(path))).toEqual([])
})

test.each(README_FILES)('%s names every setting that the program reads', (file) => {
  const text = readFileSync(file, 'utf8')
  const settings = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)]
  expect(settings.map(([, name = '']) => name).filter((name) => !text.includes(name))).toEqual([])
})
