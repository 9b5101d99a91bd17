import { type Lexed, masksOf, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { SERIES_FILLER, SERIES_LABEL } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'

const GAP_MAX = 12
const LABEL_MAX = 10

/** Ends of what can label one of several numbers: 四组, 三年级, 昨天, 高坎村. */
export const labelEnds = (lexed: Lexed): ReadonlySet<number> =>
  new Set(
    [
      ...masksOf(lexed, 'place'),
      ...lexed.figures.filter(({ kind }) => kind === 'date'),
      ...wordsOf(lexed, 'village'),
    ].map(({ end }: Span) => end),
  )

/**
 * “四组的二十二个五组的十九个”, “男12女25娃儿8”, “一年级三十五，二年级四十”: several numbers side by side, each
 * behind the group that came; after an event they count people.
 */
export function inSeries({ text, amounts, mentions, labels }: Binding, amount: Amount): boolean {
  const event = mentions.findLast((m) => m.end <= amount.start)
  if (event?.indicator.nature !== 'event' || !isCrowd(amount)) return false
  const labelled = (one: Amount) => isCrowd(one) && hasLabel(text, one, labels)
  if (!labelled(amount)) return false
  const index = amounts.indexOf(amount)
  const beside = (one: Amount | undefined, gap: number) =>
    one !== undefined && gap <= GAP_MAX && labelled(one)
  const before = amounts[index - 1]
  const after = amounts[index + 1]
  return (
    beside(before, before ? amount.start - before.end : 0) ||
    beside(after, after ? after.start - amount.end : 0)
  )
}

const isCrowd = (amount: Amount): boolean => {
  const unit = unitOf(amount)
  return unit === undefined || unit === '个' || unit === '人' || unit === '名'
}

function hasLabel(text: string, { start }: Amount, labels: ReadonlySet<number>): boolean {
  const front = text.slice(Math.max(0, start - LABEL_MAX), start)
  const filler = SERIES_FILLER.exec(front)?.[0] ?? ''
  if (labels.has(start - filler.length) || /[那这][边头]/.test(filler)) return true
  return SERIES_LABEL.test(front.slice(0, front.length - filler.length))
}
