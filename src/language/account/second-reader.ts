import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import { isCounted, type LikelyRoles, likelyRoles } from '../learned/number-role.ts'
import { type Lexed, numbersOf, overlaps, within } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'

/** Knows nothing but the numbers of labelled messages, and doubts what the rules make of one. */
export interface SecondReader {
  /** Whether a number surely counts something else than the rules say; `code` is undefined where they count nothing. */
  doubts(number: NumberToken, code: string | undefined): boolean
}

interface Reading {
  readonly lexed: Lexed
  readonly activities: ActivityReading
  readonly roles: LikelyRoles
  readonly vocabulary: ReadContext['vocabulary']
}

/**
 * From which share the second reader is believed that a number counts something else, and below which share
 * that it does not count what the rules say. A number that was added to others or multiplied is doubted much
 * sooner: most figures that are wrong hold one number too many; a little later where it goes on in the same measure. Set where, of messages that were not learned
 * from, hardly one that was read rightly is asked about.
 */
const DOUBTED = { unbound: 0.9, bound: 0.95, below: 0.1, madeUpBelow: 0.6, furtherBelow: 0.45 }

const NEVER: SecondReader = { doubts: () => false }

/** The second reader of a report; where only the rules are asked, or the township's own words stand, it says nothing. */
export function secondReader(
  lexed: Lexed,
  activities: ActivityReading,
  context: ReadContext,
): SecondReader {
  if (context.readers === 'rules' || namesAdded(activities, context)) return NEVER
  const roles = likelyRoles(lexed.text, activities.mentions)
  const reading = { lexed, activities, roles, vocabulary: context.vocabulary }
  return {
    doubts: (number, code) =>
      code === undefined ? doubtsPassedOver(reading, number) : doubtsBound(reading, number, code),
  }
}

/** Whether a message names what a township added itself: that is in no example. */
export const namesAdded = (
  { mentions }: ActivityReading,
  { vocabulary }: Pick<ReadContext, 'vocabulary'>,
): boolean =>
  mentions.some(
    ({ text, indicator }) =>
      vocabulary.added.some(({ code }) => code === indicator.code) ||
      vocabulary.addedWords.has(text),
  )

function doubtsPassedOver({ lexed, activities, roles }: Reading, number: NumberToken): boolean {
  if (isLastOne(lexed.text, number)) return false
  const { label, share } = roles.best(number)
  return (
    share >= DOUBTED.unbound &&
    isCounted(label) &&
    !isRecorded(activities, label, number) &&
    !isSummedUp(activities, lexed, label, number)
  )
}

function doubtsBound(reading: Reading, number: NumberToken, code: string): boolean {
  const { activities, roles, vocabulary } = reading
  const { label, share } = roles.best(number)
  const surely = isFurther(reading, number, code) ? DOUBTED.furtherBelow : DOUBTED.madeUpBelow
  if (label === code && share >= surely) return false
  if (isUntold(number) || isNamedBehind(activities, number, code)) return false
  if (isOnceAnyway(reading, number, code)) return false
  const isHeld = isHeldTimes(number, code, vocabulary)
  if (isHeld && vocabulary.find(label)?.nature === 'event') return false
  if (label !== code && share >= DOUBTED.bound) return true
  const asTold = isRecorded(activities, code, number) || isHeld
  return roles.shareOf(number, code) < (asTold ? DOUBTED.below : DOUBTED.madeUpBelow)
}

/** “上午走访宣传11家，下午又走了9家”: in the measure of another number that counts the same. */
const isFurther = ({ lexed, activities }: Reading, number: NumberToken, code: string): boolean =>
  numbersOf(lexed).some(
    (other) =>
      other.end <= number.start &&
      other.unit?.text === number.unit?.text &&
      activities.bound.some((one) => one.code === code && overlaps(one, other)),
  )

/** “下午又一场”, “五年级六年级各一节”: how often something was held, in a measure of its own. */
const isHeldTimes = (
  { unit }: NumberToken,
  code: string,
  vocabulary: ReadContext['vocabulary'],
): boolean =>
  /^(?:场|场次|堂|节|次|回|遍|趟)$/.test(unit?.text ?? '') &&
  vocabulary.find(code)?.nature === 'event'

/** “大湾小学去了一趟”, “讲了一回法”: an event that is named counts once, whether its one is told or not (contract 4.1). */
const isOnceAnyway = (
  { activities, vocabulary }: Reading,
  number: NumberToken,
  code: string,
): boolean =>
  number.value === 1 &&
  vocabulary.find(code)?.nature === 'event' &&
  isRecorded(activities, code, number)

/** “有个老表来问”: a measure without its one looks like no number that counts. */
const isUntold = ({ rule }: NumberToken): boolean => rule === 'one, without the numeral'

/** “摆了一回摊”: the name right behind the number, or around it, leaves no doubt. */
const isNamedBehind = ({ mentions }: ActivityReading, number: NumberToken, code: string): boolean =>
  mentions.some(
    (mention) =>
      mention.indicator.code === code &&
      (mention.start === (number.unit?.end ?? number.end) || within(number, mention)),
  )

/** “今晚最后一遍播完了”: which one, and not how many. */
const isLastOne = (text: string, { start, value }: NumberToken): boolean =>
  value === 1 && /(?:最后|末了?|头)$/.test(text.slice(Math.max(0, start - 3), start))

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
