import type { ChatIndicator } from '../catalog/indicators.ts'
import { Problem } from '../lib/problem.ts'
import { catalogProblems, heardAs } from '../wording/township-catalog.ts'
import { readMessage } from './read-message.ts'
import type { Reading, Roster } from './reading.ts'
import { normalise } from './text/normalise.ts'
import type { Vocabulary } from './vocabulary.ts'
import { EVERYDAY_MESSAGES } from './words/everyday.ts'

/** Somebody of no township, so that only the words themselves tell. */
const NOBODY: Roster = {
  township: '本镇',
  villages: ['本村'],
  people: [{ name: '甲', village: '本村', role: 'steward' }],
}

const TODAY = '2023-03-15'
const read = (text: string, vocabulary: Vocabulary): Reading =>
  readMessage(
    { at: `${TODAY}T10:00:00+08:00`, from: '甲', chat: 'dm', text },
    NOBODY,
    vocabulary,
    'rules',
  ).reading

/** A word in the one spelling in which messages are read. */
export const plainWord = (word: string): string => normalise(word.trim()).text

/**
 * Tries words that are to name an indicator: each must be heard as that indicator in a report and
 * in a question, and everything that was understood before must be understood as before.
 *
 * @param next the vocabulary with the words in it
 * @throws Problem `word_misread`, `word_disturbs`
 */
export function refuseMisreadings(
  before: Vocabulary,
  next: Vocabulary,
  words: readonly string[],
  code: string,
): void {
  const indicator = next.find(code)
  if (!indicator) throw new Error(`The vocabulary has no ${code}`)
  for (const word of words) tryWord(next, word, indicator)
  const known = before.understood.flatMap(({ name, aliases, unit }) =>
    [name, ...aliases].map((one) => `今天${one}2${unit}`),
  )
  for (const said of [...EVERYDAY_MESSAGES, ...known])
    if (JSON.stringify(read(said, before)) !== JSON.stringify(read(said, next))) {
      const word = words.find((one) => said.includes(one)) ?? words[0] ?? ''
      throw new Problem('word_disturbs', catalogProblems.disturbs(word, said), 'words')
    }
}

function tryWord(next: Vocabulary, word: string, indicator: ChatIndicator): void {
  const counted = `${word}3${indicator.unit}`
  const trials = [
    { said: counted, holds: (reading: Reading) => reports(reading, indicator.code, 3) },
    { said: `今天${counted}`, holds: (reading: Reading) => reports(reading, indicator.code, 3) },
    { said: `今年${word}有多少${indicator.unit}`, holds: asksFor(indicator.code) },
    ...(indicator.nature === 'event'
      ? [{ said: `今天开展了${word}`, holds: (r: Reading) => reports(r, indicator.code, 1) }]
      : []),
  ]
  for (const { said, holds } of trials) {
    const heard = read(said, next)
    if (!holds(heard))
      throw new Problem('word_misread', catalogProblems.misread(said, tell(heard, next)), 'words')
  }
}

function reports(reading: Reading, code: string, quantity: number): boolean {
  if (reading.intent !== 'report' || reading.records.length !== 1) return false
  const [record] = reading.records
  if (record?.kind !== 'activity' || record.date !== TODAY || record.lines.length !== 1)
    return false
  const [line] = record.lines
  return line?.indicator === code && line.quantity === quantity
}

const asksFor = (code: string) => (reading: Reading) =>
  reading.intent === 'query' &&
  reading.query.indicators?.length === 1 &&
  reading.query.indicators[0] === code

/** What a reading comes to, in a few words. */
function tell(reading: Reading, { measureOf }: Vocabulary): string {
  if (reading.intent === 'query') {
    const asked = reading.query.indicators ?? []
    return heardAs.query(asked.map((code) => measureOf(code).name).join('、'))
  }
  if (reading.intent !== 'report') return heardAs[reading.intent]
  if (reading.records.some(({ kind }) => kind === 'dispute')) return heardAs.dispute
  const figures = reading.records.flatMap((record) =>
    record.kind === 'activity' ? record.lines.map((line) => ({ ...line, date: record.date })) : [],
  )
  return heardAs.report(
    figures.map(({ indicator, quantity, date }) => {
      const { name, unit } = measureOf(indicator)
      return `${date === TODAY ? '' : `${date} `}${name}${quantity}${unit}`
    }),
  )
}
