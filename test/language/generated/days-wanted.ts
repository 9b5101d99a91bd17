import type { ReadDispute, ReadLine, ReadRecord } from '../../../src/language/reading.ts'
import type { Day } from '../../../src/lib/days.ts'
import type { Label } from '../same-reading.ts'
import type { Slots } from './days.ts'

/** The day or period of a record, as the reading shows it. */
export interface When {
  readonly date: Day
  readonly dateEnd?: Day
  readonly basis?: 'cumulative'
}

/** A running period ends with the message's day. */
export const ended = ({ date, dateEnd }: When, sent: Day): When => ({
  date,
  dateEnd: dateEnd && dateEnd > sent ? sent : (dateEnd ?? date),
})

/** The reading that a shape wants, once its slots are filled. */
export function labelOf(want: string | readonly string[], slots: Slots, home: string): Label {
  if (typeof want !== 'string')
    return { intent: 'report', records: want.flatMap((one) => recordsOf(one, slots, home)) }
  const [intent, ask] = want.split(' ')
  if (intent === 'plan' || intent === 'chat') return { intent }
  if (intent === 'unclear' && (ask === 'date' || ask === 'quantity')) return { intent, ask }
  throw new Error(want)
}

/** “d1 v1 a1 leaflets=n1*2”: a day, maybe a village, and what was done. */
function recordsOf(one: string, slots: Slots, home: string): ReadRecord[] {
  const [day = '', ...words] = one.split(' ')
  const when = slots.when.get(day)
  if (!when) throw new Error(`no day for ${one}`)
  const village = words.map((word) => slots.villages.get(word)).find((name) => name !== undefined)
  const head = { ...when, ...(village && village !== home ? { village } : {}) }
  const told = words.filter((word) => !slots.villages.has(word))
  if (told[0] === 'none') return [{ kind: 'dispute', ...head, count: 0 }]
  const counts = told.flatMap(
    (word): readonly Count[] => slots.counts.get(word) ?? [countOf(word, slots)],
  )
  const lines = counts.flatMap(([code, quantity]): ReadLine[] =>
    isStatus(code) ? [] : [{ indicator: code, quantity }],
  )
  const disputes = counts.flatMap(([code, count, rest = []]): ReadRecord[] =>
    isStatus(code) ? [{ kind: 'dispute', ...head, count, status: code, ...fieldsOf(rest) }] : [],
  )
  return [...(lines.length > 0 ? [{ kind: 'activity', ...head, lines } as const] : []), ...disputes]
}

const STATUSES = ['resolved', 'referred', 'open'] as const
const isStatus = (code: string): code is (typeof STATUSES)[number] =>
  STATUSES.some((status) => status === code)

type Count = readonly [code: string, quantity: number, rest?: readonly string[]]

function countOf(word: string, { numbers }: Slots): Count {
  const [code = '', value = ''] = word.split('=')
  const [factors = '', ...rest] = value.split(':')
  const quantity = factors
    .split('*')
    .reduce((product, factor) => product * (numbers.get(factor) ?? Number(factor)), 1)
  return [code, quantity, rest]
}

/** neighbor, written, 5000 in this order; - leaves one out. */
function fieldsOf([category, agreement, amount]: readonly string[]): Partial<ReadDispute> {
  return {
    ...(isCategory(category) ? { category } : {}),
    ...(agreement === 'written' || agreement === 'oral' ? { agreement } : {}),
    ...(amount ? { amount: Number(amount) } : {}),
  }
}

const CATEGORIES = [
  'neighbor',
  'housing_land',
  'forest_land',
  'contract',
  'wages',
  'marriage_family',
] as const
const isCategory = (word: string | undefined): word is (typeof CATEGORIES)[number] =>
  CATEGORIES.some((category) => category === word)
