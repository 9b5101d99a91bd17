import type { ReadContext } from '../context.ts'
import { clauseAt, datesOf, type Lexed, numbersOf, overlaps, within } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import type { Findings } from './findings.ts'
import type { Moods } from './unreal.ts'

/** A record that there was nothing (contract 2.3). */
const isZero = (record: ReadRecord): boolean =>
  record.kind === 'activity' ? record.lines.length === 0 : record.count === 0

/** Whether all that was found is that there was nothing. */
const foundNone = ({ activities, disputes }: Pick<Findings, 'activities' | 'disputes'>) => {
  const records = [...activities.records, ...disputes.records]
  return records.length > 0 && records.every(isZero)
}

/**
 * “双河零报告。顺便问下，登记簿哪天发？”, “这周没有活动，下周一开院坝会”: a village that reports nothing may ask and
 * announce beside it (contract 1).
 */
export const reportsNone = (lexed: Lexed, { staff }: ReadContext, found: Findings): boolean =>
  !staff && foundNone(found) && (ASKS_BESIDE.test(lexed.text) || opensWithNone(lexed, found))

const ASKS_BESIDE = /^[^，。？；谁哪多几]{0,14}零报告[，。；！ \n]+(?:顺便|另外?|再|还|想|请?问)/u

/** The message opens by saying so of days up to now, calls nobody and asks nothing. */
function opensWithNone(lexed: Lexed, { moods }: Findings): boolean {
  const { text } = lexed
  if (moods.calls || text.length > LENGTH_MAX || ASKS.test(text)) return false
  const start = text.search(NONE)
  const clause = start < 0 ? undefined : clauseAt(lexed, { start, end: start })
  return (
    clause !== undefined &&
    start <= OPENS_WITHIN &&
    countsNothing(lexed, moods) &&
    moods.unreal.every((one) => !within({ start, end: start + 1 }, one)) &&
    datesOf(lexed).every((day) => day.future === undefined || !within(day, clause))
  )
}

/** 院坝会0场; “这两天忙” counts days. */
const countsNothing = (lexed: Lexed, { unreal }: Moods): boolean =>
  numbersOf(lexed).every(
    (number) =>
      number.value === 0 ||
      number.unit === undefined ||
      number.unit.text === '天' ||
      unreal.some((clause) => overlaps(clause, number)),
  )

const ASKS = /[？]|(?:吗|没有?|不)$|(?:几|好多)[回次场起件份个]|多少|哪|谁/u
const OPENS_WITHIN = 20
/** A longer message tells more than that there was nothing. */
const LENGTH_MAX = 60
/** How it is said that there was nothing. */
const NONE = /没得?|未|无|零|冇|莫得|平安|0/u
