import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import { backTo } from '../text/stretch.ts'
import { casesIn } from './cases-in.ts'
import { readNounPhrase } from './category.ts'

/**
 * Whether the disputes of a report are told by how they stand, and all of them once more by their classes: “调解5起（成4，
 * 1起还在谈），婚姻2 山林2 邻里1”. The parts of one can't be matched with those of the other, so that no class is told of
 * any (contract 2.2), and none is missing.
 */
export function isDividedTwice(lexed: Lexed, records: readonly ReadRecord[]): boolean {
  const disputes = records.filter((record) => record.kind === 'dispute')
  if (disputes.length < 2 || disputes.some(({ category }) => category !== undefined)) return false
  const sizes = numbersOf(lexed)
    .filter(({ start }) => isClassBefore(lexed.text, start))
    .map(({ value }) => value)
  return sizes.length > 1 && sizes.reduce((sum, size) => sum + size, 0) === casesIn(disputes)
}

/** “邻里纠纷：” before a number, with nothing but a mark before the class. */
function isClassBefore(text: string, at: number): boolean {
  const front = backTo(BREAKS, text, at)
  const noun = OF_NOUN.exec(front)?.[0].length ?? 0
  const phrase = { start: at - front.length, end: at - noun }
  return readNounPhrase(text, phrase)?.rule === 'own noun'
}

const BREAKS = '，。；、：（\n 0123456789起件'
const OF_NOUN = /(?:纠纷|矛盾|方面|类)*$/u
