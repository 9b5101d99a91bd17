import { addDays, type Day } from '../../lib/days.ts'
import { datesOf, type Lexed, masksOf, numbersOf, wordsOf } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'
import { type Grams, type SeeGram, seeWord, stringsOf, tellGrams } from './grams.ts'
import type { Named } from './number-clues.ts'
import { signsOf } from './tokens.ts'

const GRAM_LENGTH_MAX = 2
const MANY = 4
/** Messages of these many characters are alike. */
const LENGTH_STEP = 15
const LENGTH_STEPS_MAX = 6

/** What a learned model sees of a report to tell what it holds as a whole: runs of characters, what is named, and which days are told. */
export const aspectClues =
  (lexed: Lexed, mentions: readonly Named[], today: Day): Grams =>
  (see) => {
    tellGrams(lexed.text, GRAM_LENGTH_MAX, '', see)
    toldBeside(lexed, mentions, today)(see)
  }

/** The same for a net: the signs of the text, and behind them what is told beside it. */
export const aspectTokens = (lexed: Lexed, mentions: readonly Named[], today: Day): string[] => [
  ...signsOf(lexed.text),
  '',
  ...stringsOf(toldBeside(lexed, mentions, today)),
]

/** What is told beside the words: how long the text is, what is named, and which days are told. */
const toldBeside =
  (lexed: Lexed, mentions: readonly Named[], today: Day): Grams =>
  (see) => {
    const { text } = lexed
    seeWord(see, 'length ', `${Math.min(LENGTH_STEPS_MAX, Math.floor(text.length / LENGTH_STEP))}`)
    seeCount(see, 'numbers', numbersOf(lexed).length)
    seeCount(see, 'sums', masksOf(lexed, 'money').length)
    seeCount(see, 'villages', new Set(wordsOf(lexed, 'village').map(({ key }) => key)).size)
    seeCases(see, lexed)
    seeNamed(see, mentions)
    seeDays(see, datesOf(lexed), today)
  }

const seeCount = (see: SeeGram, what: string, count: number): void =>
  seeWord(see, `${what} `, `${Math.min(MANY, count)}`)

/** How disputes are counted. */
const OF_CASES = /^[起件桩宗例]$/

function seeCases(see: SeeGram, lexed: Lexed): void {
  const counts = numbersOf(lexed).filter(({ unit }) => OF_CASES.test(unit?.text ?? ''))
  seeCount(see, 'counts of cases', counts.length)
  for (const { value } of counts) seeCount(see, 'cases', value)
}

function seeNamed(see: SeeGram, mentions: readonly Named[]): void {
  const codes = mentions.map(({ indicator }) => indicator.code)
  seeCount(see, 'names', new Set(codes).size)
  for (const code of new Set(codes)) {
    seeWord(see, 'names ', code)
    seeCount(see, `named ${code}`, codes.filter((other) => other === code).length)
  }
}

function seeDays(see: SeeGram, dates: readonly DateToken[], today: Day): void {
  seeCount(see, 'days', new Set(dates.map(({ from, to }) => `${from} ${to}`)).size)
  for (const [index, date] of dates.entries()) {
    const sort = sortOf(date, today)
    seeWord(see, 'day ', sort)
    if (index === 0) seeWord(see, 'first day ', sort)
  }
}

function sortOf({ sort, from, to, future, cumulative }: DateToken, today: Day): string {
  if (future) return `future ${future}`
  if (cumulative) return 'running total'
  if (sort !== 'day') return sort
  if (from !== to) return 'range'
  const ago = [0, 1, 2, 3].find((days) => addDays(today, -days) === from)
  return ago === undefined ? 'other' : `${ago}`
}
