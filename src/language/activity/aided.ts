import { matchesOf } from '../patterns/matches.ts'
import { backTo } from '../text/stretch.ts'
import type { Span } from '../token.ts'
import { AIDED, AIDED_LATER, AIDED_PAIR, HELPED_THEM, PICKED_OUT } from '../words/legal-aid.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byCode, unitOf } from './binding.ts'
import { isOfHomes } from './on-visits.ts'

const FRONT = 14
const AIDED_AROUND = 30
const LATER_AROUND = 64
/** So few may be meant by 他们 without another word. */
const A_FEW = 3

/** 帮助1户申请法律援助: so many families, and none that was visited; of “帮2户申请法律援助2件” the cases count. */
export function bindAidedFamily(binding: Binding, amount: Amount): Bound | 'nobody' | undefined {
  if (!isOfHomes(amount) || !isHelped(binding.text, amount)) return undefined
  return hasOwnCases(binding, amount)
    ? 'nobody'
    : byCode(binding, amount, 'legal_aid', 'families: legal_aid')
}

/**
 * 帮三个挖煤的申请法律援助, “有2个帮着申请了法援”, “有2个要申请法援，我帮他们递了材料”: who they are need not be a word for people.
 */
export const isHelped = (text: string, amount: Amount): boolean =>
  isAidedLater(text, amount) ||
  ((/(?:[帮替给为]|协助|引导|指导|帮助|陪)[^，。；]{0,8}$/.test(frontOf(text, amount)) ||
    HELPED_THEM.test(text.slice(amount.end, amount.end + LATER_AROUND))) &&
    isAidedHere(text, amount))

export const isAided = (text: string, amount: Amount): boolean =>
  isAidedHere(text, amount) || isAidedLater(text, amount)

const isAidedHere = (text: string, { end }: Amount): boolean =>
  AIDED.test(text.slice(end, end + AIDED_AROUND))

/** “里头有两个要打官司没得钱，帮他俩申请了法律援助”: who they are is told first. */
export const isAidedLater = (text: string, amount: Amount): boolean =>
  AIDED_LATER.test(text.slice(amount.end, amount.end + LATER_AROUND)) &&
  (amount.value <= A_FEW || PICKED_OUT.test(frontOf(text, amount)))

const frontOf = (text: string, { start }: Amount): string =>
  text.slice(Math.max(0, start - FRONT), start)

/** Those who were helped count the cases, unless the cases are counted behind. */
export const bindAided = (binding: Binding, amount: Amount): Bound | 'nobody' | undefined =>
  hasOwnCases(binding, amount)
    ? 'nobody'
    : byCode(
        binding,
        amount,
        'legal_aid',
        isAidedLater(binding.text, amount) ? AIDED_IN_TURN : 'people: legal_aid',
      )

export const AIDED_IN_TURN = 'people: told first, and then helped'

/** “引导三个民工申请法律援助3件”: the cases are counted behind. */
const hasOwnCases = (told: Counted, amount: Amount): boolean =>
  casesBehind(told, amount) !== undefined

type Counted = Pick<Binding, 'text' | 'amounts'>

const casesBehind = ({ text, amounts }: Counted, amount: Amount): Amount | undefined =>
  amounts.find(
    (next) =>
      next.start > amount.end &&
      /^[件起例宗]$/.test(unitOf(next) ?? '') &&
      /(?:援助|法援)(?:申请)?(?:了|共|一共|：)*$/.test(text.slice(amount.end, next.start)),
  )

/** “帮一个老人家申请法律援助1件”, “帮俩民工申请法律援助，一人一件”: as many people as cases, one number told twice; a family may have more. */
export const aidedAndCases = (told: Counted): readonly Span[] =>
  told.amounts.flatMap((amount) => {
    if (!isAided(told.text, amount)) return []
    const cases = casesBehind(told, amount)
    if (cases)
      return cases.value >= amount.value && isAidedHere(told.text, amount) ? [amount, cases] : []
    const each = ONE_EACH.exec(told.text.slice(amount.end))
    if (!each) return []
    const end = amount.end + each[0].length
    return [amount, { start: end - (each.groups?.each ?? '').length, end }]
  })
const ONE_EACH =
  /^[^。；\n\d]*?(?:援助|法援)[^。；\n\d]{0,6}[，、 ](?<each>[一每1]个?人(?:都|各|办了?)*[一1]件)(?=[，。；！、 \n]|$)/u

/** “帮他俩申请了法律援助”: two or three by a word, where no number before has told who was helped. */
export const aidedPairs = (text: string): Amount[] =>
  matchesOf(AIDED_PAIR, text).flatMap(({ index, 0: { length } }) => {
    const end = index + length
    if (
      /[两二俩三仨23](?:个|名|位|人)(?![^，。；\n]*(?:问|咨询))/u.test(
        backTo('。；\n', text, index),
      )
    )
      return []
    return [pairAt(end, text.charAt(end - 1) === '仨' ? 3 : 2)]
  })

const pairAt = (end: number, value: number): Amount => ({
  start: end - 1,
  end,
  value,
  approx: false,
  unit: { text: '人', start: end, end },
  total: false,
  instead: false,
  rule: 'so many by a word',
})
