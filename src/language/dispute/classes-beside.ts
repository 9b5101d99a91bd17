import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { ReadDispute, ReadRecord } from '../reading.ts'
import { backTo } from '../text/stretch.ts'
import type { NumberToken } from '../token.ts'
import { casesIn } from './cases-in.ts'
import { readNounPhrase } from './category.ts'

/**
 * Whether the disputes of a report are told by how they stand, and all of them once more in a list of their classes:
 * “调解5起（成4，1起还在谈），婚姻2 山林2 邻里1”. The parts of one can't be matched with those of the other, so that no class
 * is told of any (contract 2.2), and none is missing. Of some of them alone the classes may be told: “32起，其中婚姻11起、邻里12起”.
 */
export function isDividedTwice(lexed: Lexed, records: readonly ReadRecord[]): boolean {
  const disputes = records.filter((record) => record.kind === 'dispute')
  if (disputes.length < 2 || disputes.some(({ category }) => category !== undefined)) return false
  const classes = numbersOf(lexed).flatMap((number) => classBefore(lexed.text, number) ?? [])
  return (
    classes.length > 1 &&
    (casesIn(classes) === casesIn(disputes) || areSomeOfThem(lexed, classes, disputes)) &&
    classes.every(({ name }) => isNamedOnce(lexed.text, name)) &&
    classes.every(({ start }, index) => {
      const last = classes[index - 1]
      return !last || NEXT_CLASS.test(lexed.text.slice(last.end, start))
    })
  )
}

/** “32起，其中婚姻11起、邻里12起，成功30起，未成功2起”: only the classes of some are told, said to be of them. */
const areSomeOfThem = (
  { text }: Lexed,
  classes: readonly { readonly named: number; readonly count: number }[],
  disputes: readonly ReadDispute[],
): boolean => casesIn(classes) < casesIn(disputes) && OF_THEM.test(text.slice(0, classes[0]?.named))
const OF_THEM = /(?:其中|包括|含|主要(?:是|有|为))(?:有|是|：|，)*$/u

/** “邻里纠纷：3起”: a number right behind the name of a class, from that name on. */
function classBefore(text: string, { start, end, value }: NumberToken) {
  const front = backTo(BREAKS, text, start)
  const noun = OF_NOUN.exec(front)?.[0].length ?? 0
  const from = start - front.length
  const label = readNounPhrase(text, { start: from, end: start - noun })
  if (label?.rule !== 'own noun') return undefined
  return {
    start: from,
    named: label.start,
    end,
    count: value,
    name: text.slice(label.start, label.end),
  }
}

const BREAKS = '，。；、：（\n 0123456789起件'
const OF_NOUN = /(?:纠纷|矛盾|方面|类)*$/u
/** Between two classes of one list; what is told of one of them ends it (“邻里3起，成了2起；山界1起”). */
const NEXT_CLASS = /^[起件桩宗]?(?:纠纷|矛盾)?[，、；和及 ]*$/u

/** “夫妻5，邻里5。没调成的1起，是夫妻里头的”: of a class that is named again more is told. */
const isNamedOnce = (text: string, name: string): boolean =>
  text.indexOf(name) === text.lastIndexOf(name)
