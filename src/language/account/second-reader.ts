import { isOneEach } from '../activity/one-of-each.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import { isCounted, type LikelyRoles, likelyRoles } from '../learned/number-role.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'
import { ASKED_BEHIND } from '../words/activity-binding.ts'

/** Knows nothing but the numbers of labelled messages, and doubts what the rules make of one. */
export interface SecondReader {
  /** Whether a number surely counts something else than the rules say; `code` is undefined where they count nothing. */
  doubts(number: NumberToken, code: string | undefined): boolean
}

interface Reading {
  readonly lexed: Lexed
  readonly activities: ActivityReading
  readonly roles: LikelyRoles
}

/**
 * From which share the second reader is believed that a number counts something else, and below which share
 * that it does not count what the rules say. A number that was added to others or multiplied is doubted much
 * sooner: most figures that are wrong hold one number too many. Set where, of messages that were not learned
 * from, hardly one that was read rightly is asked about.
 */
const DOUBTED = { unbound: 0.9, bound: 0.95, below: 0.1, madeUpBelow: 0.6 }

const NEVER: SecondReader = { doubts: () => false }

/** The second reader of a report; where only the rules are asked, or the township's own words stand, it says nothing. */
export function secondReader(
  lexed: Lexed,
  activities: ActivityReading,
  context: ReadContext,
): SecondReader {
  if (context.readers === 'rules' || namesAdded(activities, context)) return NEVER
  const reading = { lexed, activities, roles: likelyRoles(lexed.text, activities.mentions) }
  return {
    doubts: (number, code) =>
      code === undefined ? doubtsPassedOver(reading, number) : doubtsBound(reading, number, code),
  }
}

/** What a township added itself is in no example. */
const namesAdded = (
  { mentions }: ActivityReading,
  { vocabulary }: Pick<ReadContext, 'vocabulary'>,
): boolean =>
  mentions.some(
    ({ text, indicator }) =>
      vocabulary.added.some(({ code }) => code === indicator.code) ||
      vocabulary.addedWords.has(text),
  )

function doubtsPassedOver({ lexed, activities, roles }: Reading, number: NumberToken): boolean {
  if (isLastOne(lexed.text, number) || isPart(lexed.text, number)) return false
  if (WERE_EXPECTED.test(lexed.text.slice(number.end))) return false
  if (activities.events > 1 && isOneEach(lexed.text, number.start)) return false
  const { label, share } = roles.best(number)
  return (
    share >= DOUBTED.unbound &&
    isCounted(label) &&
    !isRecorded(activities, label, number) &&
    !isSummedUp(activities, lexed, label, number)
  )
}

function doubtsBound(
  { lexed, activities, roles }: Reading,
  number: NumberToken,
  code: string,
): boolean {
  const { label, share } = roles.best(number)
  if (label === code && share >= DOUBTED.madeUpBelow) return false
  if (isUntold(number) || isNamedBehind(activities, number, code)) return false
  if (isToldPlainly(lexed.text, number, code) || isPart(lexed.text, number)) return false
  if (isInName(activities, number, code)) return false
  if (label !== code && share >= DOUBTED.bound) return true
  const asTold = isRecorded(activities, code, number)
  return roles.shareOf(number, code) < (asTold ? DOUBTED.below : DOUBTED.madeUpBelow)
}

/** “有个老表来问”: a measure without its one looks like no number that counts. */
const isUntold = ({ rule }: NumberToken): boolean => rule === 'one, without the numeral'

/** “摆了一回摊”: the name right behind the number leaves no doubt. */
const isNamedBehind = (
  { mentions }: ActivityReading,
  { end, unit }: NumberToken,
  code: string,
): boolean =>
  mentions.some(({ start, indicator }) => start === (unit?.end ?? end) && indicator.code === code)

/** 到两所小学, 送法到三个合作社: the places that were visited. */
const isInName = ({ mentions }: ActivityReading, { start, end }: NumberToken, code: string) =>
  /^(?:school|enterprise|village)_visit$/.test(code) &&
  mentions.some((m) => m.start <= start && m.end >= end && m.indicator.code === code)

/** “今晚最后一遍播完了”: which one, and not how many. */
const isLastOne = (text: string, { start, value }: NumberToken): boolean =>
  value === 1 && /(?:最后|末了?|头)$/.test(text.slice(Math.max(0, start - 3), start))

/** “一个厂16人”, “俩老头来问”: one of a list of crowds, and those of whom it is said that they asked. */
function isToldPlainly(text: string, { start, end, unit }: NumberToken, code: string): boolean {
  const front = text.slice(Math.max(0, start - 8), start)
  const behind = text.slice(unit?.end ?? end, (unit?.end ?? end) + 16)
  if (/场次(?:数)?[： ]?$/.test(front)) return true
  if (code === 'posters') return /[贴挂]了?$/.test(front) && /^(?:宣传|大)?[画图]/.test(behind)
  if (code === 'attendance')
    return ALL_CAME.test(behind) || (/^[人个名]$/.test(unit?.text ?? '') && ONE_OF_LIST.test(front))
  return code === 'consultations' && ASKED_BEHIND.test(behind)
}
/** “三十二个人到了三十个人”: those who were expected. */
const WERE_EXPECTED =
  /^(?:个人|个|人|名|户)(?:里头|里面|中|当中)?[，、 ]?(?:只|就|实际|一共|总共|共)?[来到]了[\d一二三四五六七八九十百]/
/** 9个组长都到了 */
const ALL_CAME = /^[^，。；\d]{0,4}(?:都|全)(?:部)?(?:到|来)(?:了|齐)/
const ONE_OF_LIST = /(?:^|[，；：、 ])(?:另|还有)?一[个场家处次回][^，。；、\d]{0,4}$/

/** “到场110人，其中学生60人”: some of those told before. */
const isPart = (text: string, { start }: NumberToken): boolean =>
  /(?:其中[^，。；\n]{0,10}|(?:我|俺|咱)们?(?:村|社区|组)(?:占|有)?|现有)$/.test(
    text.slice(Math.max(0, start - 12), start),
  )

/** 院坝会1: an event that was counted once because it was named. */
const isRecorded = (
  { records, events }: ActivityReading,
  code: string,
  { value }: NumberToken,
): boolean =>
  records.some(({ lines }) =>
    lines.some(({ indicator, quantity }) => indicator === code && quantity === value),
  ) ||
  (value > 1 && value === events)

/** “跑了21家，又跑了9家，一共30家”: with another number it makes the figure that was recorded. */
const isSummedUp = (
  { records }: ActivityReading,
  lexed: Lexed,
  code: string,
  { value }: NumberToken,
): boolean =>
  records.some(({ lines }) =>
    lines.some(
      ({ indicator, quantity }) =>
        indicator === code &&
        lexed.figures.some((other) => other.kind === 'number' && other.value + value === quantity),
    ),
  )
