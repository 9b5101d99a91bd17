import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DisputeStatus } from '../../src/catalog/dispute-statuses.ts'
import { readAmount } from '../../src/language/dispute/amount.ts'
import { lex } from '../../src/language/lex/lex.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'

const SUMS: Readonly<Record<DisputeStatus, readonly Readonly<Record<string, number | 'none'>>[]>> =
  parse(readFileSync('test/language/sums.yaml', 'utf8'))
const ROSTER = { township: '青石镇', villages: [], people: [] }

// Object.entries forgets that the keys are the statuses of the record's type.
for (const [status, cases] of Object.entries(SUMS) as [
  DisputeStatus,
  (typeof SUMS)[DisputeStatus],
][]) {
  describe(status, () => {
    test.each(cases.flatMap((one) => Object.entries(one)))('%s', (text, yuan) => {
      const message = { text, at: '2023-06-01T10:00:00+08:00', from: '覃德贵', chat: 'dm' as const }
      const lexed = lex(message, ROSTER, CATALOG_VOCABULARY)
      const told = readAmount(lexed, { start: 0, end: lexed.text.length }, status)
      expect(told?.yuan ?? 'none').toBe(yuan)
    })
  })
}
