import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { ADDS_TO_NAMED } from '../words/corrections.ts'
import { findIndicators } from './indicator-nouns.ts'

/** “18号的院坝会加上资料60份”: the noun before 加 is the record, unless it is a part of it. */
export function ofDayAdded(lexed: Lexed): Span[] {
  const phrase = ADDS_TO_NAMED.test(lexed.text) ? BEFORE_ADDED.exec(lexed.text)?.[0] : undefined
  const day = datesOf(lexed).find((d) => d.start <= OPENS_WITHIN)
  if (phrase === undefined || /那[场次]/u.test(phrase) || !day || day.end >= phrase.length)
    return []
  const nouns = findIndicators(lexed, { start: day.end, end: phrase.length })
  const part = nouns.slice(1).at(-1)
  return [{ start: day.start, end: part?.start ?? phrase.length }]
}
const BEFORE_ADDED = /^[^，。！？]+?(?=(?:再|还要?|要|得)*[加添减])/u
const OPENS_WITHIN = 3
