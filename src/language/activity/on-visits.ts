import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { NumberToken, Span, Unit } from '../token.ts'
import { FAVOUR_FRONT, FAVOUR_NEXT, HELPED_NEXT, SEEN_ON_VISIT } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'

/** 户, 家: whether a number counts homes. */
export const isOfHomes = ({ unit }: { readonly unit?: Unit | undefined }): boolean =>
  /^[户家]$/u.test(unit?.text ?? '')

/** The households of a 排查 are not counted (contract 3.1). */
const ON_SCREENING = /排查(?![^。；\n]*回访)[^。；\n]{0,24}$/

/** “晌午排查了一遍，没发现啥矛盾，后晌入户十家”: from door to door at another part of the day. */
const NEXT_ACT =
  /[，。；、 ](?:[上下中前后]午|[前后头上下]半?晌|晌午|晚上|傍晚|擦黑|夜里|今早|早上|早起)(?:我们?|俺们?|又|再|还|就|去|接着)*(?:入户|上门|挨家|逐户)[^，。；\n\d]{0,6}$/u

/** 排查走访30户; “排查1次，入户宣传30户” counts the households of the visit. */
export function isOnScreening({ text, mentions }: Binding, amount: Amount): boolean {
  if (!isOfHomes(amount)) return false
  const named = mentions.findLast(({ end }) => end <= amount.start)
  const visited = named?.indicator.code === 'door_to_door' && /宣|普法|讲|发|挨家/.test(named.text)
  const revisited = /^[^，。；\n\d]{0,10}回访/.test(text.slice(amount.end, amount.end + 14))
  const front = text.slice(0, amount.start)
  return !visited && !revisited && ON_SCREENING.test(front) && !NEXT_ACT.test(front)
}

/** “对12件进行集中回访。从回访情况看，11件已履行”: how those stand that were visited. */
export const isSeenOnVisit = ({ text, bound }: Binding, amount: Amount): boolean =>
  bound.some((b) => b.indicator.code === 'follow_up_visits' && b.amount.value >= amount.value) &&
  SEEN_ON_VISIT.test(text.slice(0, amount.start))

/** “顺手给两家换了灯泡”, “帮三户修了水管”: done beside the visit. */
export const isFavour = (text: string, amount: Amount): boolean =>
  /^(?:户|家|个|位|名|人)$/.test(unitOf(amount) ?? '') &&
  FAVOUR_FRONT.test(text.slice(Math.max(0, amount.start - 6), amount.start)) &&
  FAVOUR_NEXT.test(text.slice(amount.end, amount.end + 24))

/** “跑了15户，只有11户有人”, “入户18家，开门的12家”: those of the visited who were there. */
export const isAtHome = (binding: Binding, amount: Amount): boolean =>
  isOfHomes(amount) && (wereThere(binding.text, amount) || isBesideLaw(binding, amount))

/**
 * “走了32户，10户是送米送油的没讲法，入户宣传的是另外22户”: all the homes and those without the law, where the rest of them
 * is told as well.
 */
function isBesideLaw({ text, amounts }: Binding, amount: Amount): boolean {
  const homes = amounts.filter(isOfHomes)
  const [whole, without] = homes
  if (!whole || !without || !WITHOUT_LAW.test(text.slice(without.end))) return false
  const rest = homes.slice(2).some(({ value }) => value === whole.value - without.value)
  return rest && (amount === whole || amount === without)
}
const WITHOUT_LAW = /^[^，。；\d]{0,16}(?:没|冇|未)有?(?:去)?(?:讲|宣传|普法|发资料|算)/u

/** How many of the homes visited had somebody in, where that is told. */
export const homesReached = (lexed: Lexed): number | undefined =>
  numbersOf(lexed).find((number) => isOfHomes(number) && wereThere(lexed.text, number))?.value

const wereThere = (text: string, { start, end }: Span): boolean =>
  VISITED_BEFORE.test(text.slice(0, start)) &&
  (THERE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
    THERE_BEHIND.test(text.slice(end, end + 8)))

/** The homes that were gone to stand in front. */
const VISITED_BEFORE = /(?:[跑走访转]|入户|上门|走访|串门)[^。；\n]*[户家][^。；\n]*$/u
const THERE_BEFORE = /(?<!没人|没有人|不|没)(?:在家|有人|开了?门)的?(?:只有|就|才|也就|有|是)*$/u
const THERE_BEHIND = /^[户家]?(?:屋头|家里|里头)?(?:有人|在家|开了?门|见[到着]了?人|碰[到着]了?人)/u

/** “给35个人手机上装好反诈APP”, “帮18个老人量了血压”: those for whom something beside the law was done. */
export const peopleHelped = (lexed: Lexed): NumberToken[] =>
  numbersOf(lexed).filter(
    ({ value, unit, start, end }) =>
      value > 1 &&
      /^(?:个|位|名|人|个人)$/.test(unit?.text ?? '') &&
      FAVOUR_FRONT.test(lexed.text.slice(Math.max(0, start - 6), start)) &&
      HELPED_NEXT.test(lexed.text.slice(unit?.end ?? end)),
  )
