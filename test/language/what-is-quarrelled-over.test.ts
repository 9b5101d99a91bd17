import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCategory } from '../../src/language/dispute/category.ts'
import { normalise } from '../../src/language/text/normalise.ts'

const CLASSES: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync('test/language/what-is-quarrelled-over.yaml', 'utf8'),
)

for (const [category, stories] of Object.entries(CLASSES)) {
  describe(category, () => {
    test.each(stories)('%s', (story) => {
      const { text } = normalise(story)
      expect(readCategory(text, { start: 0, end: text.length })?.code).toBe(category)
    })
  })
}
