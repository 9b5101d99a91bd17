import { readFileSync } from 'node:fs'
import { readContext } from '../../src/language/context.ts'
import { lexIn } from '../../src/language/lex/lex.ts'
import { datesOf } from '../../src/language/lex/lexed.ts'
import type { Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'
import { type Random, randomFrom } from '../../test/language/generated/random.ts'
import { type Labelled, readLabelled } from './labelled-messages.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const SEED = 20_261_130
/** So many are enough for lists of matters not to surprise. */
const JOINED = 700
const PARTS = { min: 2, max: 4 }
const LENGTH_MAX = 60

/** How people tell several matters in one message; `#` is the number of the part. */
const MANNERS: readonly (readonly [before: string, between: string])[] = [
  ['#. ', '\n'],
  ['#、', '\n'],
  ['（#）', '；'],
  ['#.', ' '],
  ['- ', '\n'],
  ['', '；'],
  ['', '。'],
  ['', '，然后'],
  ['', '，还有'],
  ['', ''],
]
const HEADS = ['', '', '今天：', '今天几件事：', '报一下今天的\n', '今日工作：\n']

/** Reports of one day put together as people put their matters together, with all that they tell. */
export function joinReports(): Labelled[] {
  const random = randomFrom(SEED)
  const single = readLabelled().filter(isOfToday)
  return Array.from({ length: JOINED }, () => joined(single, random))
}

/** Short, of the sender's own village and day, and without a word for the day. */
function isOfToday(message: Labelled): boolean {
  const { text, expect } = message
  const records = expect.records ?? []
  if (expect.intent !== 'report' || text.length > LENGTH_MAX || text.includes('\n')) return false
  const context = readContext(message, ROSTER, CATALOG_VOCABULARY)
  return (
    records.length > 0 &&
    records.every(
      ({ date, dateEnd, village }) =>
        date === context.today && dateEnd === undefined && village === undefined,
    ) &&
    datesOf(lexIn(context, text)).length === 0
  )
}

function joined(single: readonly Labelled[], random: Random): Labelled {
  const first = random.pick(single)
  const others = Array.from({ length: random.whole(PARTS.min, PARTS.max) - 1 }, () =>
    random.pick(single),
  )
  const [before, between] = random.pick(MANNERS)
  const parts = [first, ...others].map(({ text }, index) => {
    const bare = between === '' ? text.replaceAll(/[，。；、！]/g, '') : text.replace(/[。！]$/, '')
    return before.replace('#', `${index + 1}`) + bare
  })
  const date = first.expect.records?.[0]?.date ?? ''
  const records = [first, ...others].flatMap(({ expect }) =>
    (expect.records ?? []).map((record) => ({ ...record, date })),
  )
  return {
    ...first,
    text: random.pick(HEADS) + parts.join(between),
    expect: { intent: 'report', records },
  }
}
