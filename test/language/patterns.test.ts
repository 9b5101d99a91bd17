import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BranchIndex } from '../../src/language/patterns/branch-index.ts'
import { guarded } from '../../src/language/patterns/guarded.ts'
import { numbersIn } from '../../src/language/patterns/held.ts'
import { branchesOf } from '../../src/language/patterns/needs.ts'
import { searcher } from '../../src/language/patterns/searcher.ts'
import { ACTIVITY_CUES } from '../../src/language/words/activity-cues.ts'
import { DISPUTE_FRAMES } from '../../src/language/words/dispute-frames.ts'
import { DISPUTE_THINGS } from '../../src/language/words/dispute-things.ts'
import { QUERY_SIGNS } from '../../src/language/words/queries.ts'

const needsOf = (regex: RegExp) =>
  branchesOf(regex).map(({ needs }) => needs.map((need) => [...need].sort().join(' ')).sort())

describe('what a pattern needs', () => {
  test('all that it can’t do without, side by side where it stands so', () => {
    expect(needsOf(/没(?:有|得)|零?报告+|[0-2]场(?!馆)(?<=x|^)y{0,2}z{2}/u)).toEqual([
      ['没得 没有'],
      ['报告'],
      ['0场 1场 2场', 'z'],
    ])
    expect(needsOf(/(?:调解|劝)了?(?=[好成])(?:🌹|[ab][12]+|d)/u)).toEqual([
      ['a1 a2 b1 b2 d \ud83c', '劝 调解', '好 成'],
    ])
  })

  test('nothing where it can’t be told', () => {
    expect(needsOf(/[^。]|\p{Script=Han}|.|$|(?!a)|a?/u).flat()).toEqual([])
    expect(needsOf(/abc/iu).flat()).toEqual([])
  })

  test('a text that lacks it is passed over', () => {
    const index = new BranchIndex(branchesOf(/调解(?:好|成)|[^，]{2}|协议\d/u))
    expect(index.possible('今天调解成了')).toEqual([0, 1])
    expect(index.possible('协议2份')).toEqual([1, 2])
    expect(index.possible('')).toEqual([1])
  })
})

const LISTS = [
  ...[...DISPUTE_FRAMES, ...DISPUTE_THINGS].map(({ words }) => words.join('|')),
  ...Object.values(QUERY_SIGNS).map((words) => words.join('|').replaceAll('~', '.{0,3}?')),
  ...ACTIVITY_CUES.map(([, pattern]) => pattern),
  // Empty matches, and words that begin at the same place.
  'a*|ab|b',
].map((source, name) => ({ name, regex: new RegExp(source, 'gu') }))
const search = searcher(LISTS)

const byExpressions = (text: string) =>
  LISTS.flatMap(({ name, regex }) =>
    [...text.matchAll(regex)]
      .filter((match) => match[0].length > 0)
      .map((match) => ({ name, start: match.index, end: match.index + match[0].length })),
  )

/** Pieces of the lists themselves, so that much is found and much nearly. */
const piece = fc
  .tuple(fc.constantFrom(...LISTS), fc.nat(), fc.integer({ min: 1, max: 6 }))
  .map(([{ regex }, from, length]) => {
    const plain = regex.source.replaceAll(/\(\?<?[:=!]|[^\p{Script=Han}\d，。]/gu, '') || 'ab'
    return plain.slice(from % plain.length, (from % plain.length) + length)
  })
const text = fc
  .array(fc.oneof(piece, fc.constantFrom('，', '。', 'ab', 'b', '😀', '\ud83d')), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

test('searching branch by branch finds what the whole expressions find', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(search(some)).toEqual(byExpressions(some))
    }),
    { numRuns: 300 },
  )
})

test('a guarded expression finds what it finds alone, whatever text was looked at last', () => {
  const pairs = LISTS.map(({ regex: { source } }) => {
    const alone = new RegExp(source, 'u')
    return { alone, guard: guarded(alone) }
  })
  fc.assert(
    fc.property(text, text, (some, looked) => {
      for (const before of [looked, some]) {
        numbersIn(before)
        for (const { alone, guard } of pairs) {
          expect(guard.test(some)).toBe(alone.test(some))
          expect(guard.exec(some)?.index).toBe(alone.exec(some)?.index)
        }
      }
    }),
    { numRuns: 60 },
  )
})
