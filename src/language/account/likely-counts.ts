import { NAMED_BEFORE } from '../activity/bind-like-examples.ts'
import { type Given, NOTHING } from '../activity/given.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import type { DisputesRead } from '../dispute/read-disputes.ts'
import { type LikelyRoles, likelyRoles } from '../learned/number-role.ts'
import { type Lexed, overlaps } from '../lex/lexed.ts'
import { DIFFERENCE_OPEN } from '../lex/told-by-difference.ts'
import type { Figure, NumberToken } from '../token.ts'
import { ALWAYS_COUNTED, GOES_ON_FROM, GONE_AGAIN } from '../words/leftovers.ts'
import { type Accounted, NO_LIST } from './account.ts'
import { namesAdded } from './second-reader.ts'

interface Read {
  readonly lexed: Lexed
  readonly activities: ActivityReading
  readonly disputes: DisputesRead
  readonly accounted: readonly Accounted[]
  readonly context: ReadContext
}

/**
 * From which share of the examples on a number is taken for what they count, or for nothing, when else the sender
 * would be asked. Set where, of messages that were not learned from, nearly all such readings were right.
 */
const TAKEN_FROM = { thing: 0.75, thingOfNoList: 0.9, nothing: 0.75 }

/** Below this share of examples that count nothing a number of no list may count something. */
const LIKELY_COUNTED = 0.5

/**
 * Explains by the examples every number that the rules left over; undefined where one of them stays in doubt, or a
 * day is left over too, so that the sender must be asked.
 */
export function likelyCounts(read: Read): Given | undefined {
  const { lexed, activities, accounted, context } = read
  if (context.readers === 'rules' || namesAdded(activities, context)) return undefined
  const roles = likelyRoles(lexed.text, activities.mentions)
  const left = accounted.filter((one) => isLeft(roles, one)).map(({ figure }) => figure)
  const numbers = left.filter(isNumber)
  if (numbers.length < left.length) return undefined
  const given = new Map<number, string>()
  for (const number of numbers) {
    const counts =
      likelyThing(read, roles, number) ??
      (isLikelyNothing(lexed.text, roles, number) ? NOTHING : undefined)
    if (counts === undefined) return undefined
    given.set(number.start, counts)
  }
  return given
}

/** What no rule explains; and “…，五组的十九个”, which the rules take for a thing of no list, and the examples don't. */
const isLeft = (roles: LikelyRoles, { figure, as }: Accounted): boolean =>
  as === undefined ||
  (as === NO_LIST && figure.kind === 'number' && roles.shareOf(figure, 'none') < LIKELY_COUNTED)

/** A difference that adds up to nothing is asked about. */
const isNumber = (figure: Figure): figure is NumberToken =>
  figure.kind === 'number' && figure.rule !== DIFFERENCE_OPEN

/** What is recorded as the sum of a case counts nothing else. */
const isOfCase = ({ disputes }: Read, { value }: NumberToken): boolean =>
  disputes.records.some(({ amount }) => amount === value)

/** Whether the rules say that a number counts something, which the examples doubt. */
const isBound = ({ activities }: Read, number: NumberToken): boolean =>
  activities.bound.some((one) => overlaps(one, number))

/** Whether the rules take a number for one of a thing of no list. */
const isOfNoList = ({ accounted }: Read, number: NumberToken): boolean =>
  accounted.some(({ figure, as }) => figure === number && as === NO_LIST)

/** A thing or people: events need their name. */
function likelyThing(read: Read, roles: LikelyRoles, number: NumberToken): string | undefined {
  if (isBound(read, number) || isOfCase(read, number)) return undefined
  const {
    lexed: { text },
    context,
  } = read
  const { label, share } = roles.best(number)
  const isOther = isOfNoList(read, number) || NAMED_BEFORE.test(text.slice(0, number.start))
  const from = isOther ? TAKEN_FROM.thingOfNoList : TAKEN_FROM.thing
  const thing = share >= from ? context.vocabulary.find(label) : undefined
  if (thing === undefined || thing.nature === 'event') return undefined
  const unit = number.unit?.text
  const fits = unit === undefined || PEOPLE.test(unit) || thing.units.includes(unit)
  const around = text.slice(Math.max(0, number.start - 8), number.end + 6)
  const isShared = thing.nature !== 'people' && EACH_GOT.test(text)
  return fits && !isShared && !GONE_AGAIN.test(around) ? label : undefined
}
/** “每个堰塘边钉两张，五口塘，小学门口钉三张”: how many there are in all is not told by one number. */
const EACH_GOT = /每|各|人手|见[人户]|(?:一[人个家户条块处]|挨家)[^，。；]{0,4}一/
const PEOPLE = /^(?:个|人|名|位|号人?|个人)$/

/** What is told in a measure of the list, or behind 还有 and 其余, must count something. */
function isLikelyNothing(text: string, roles: LikelyRoles, number: NumberToken): boolean {
  const front = text.slice(Math.max(0, number.start - 5), number.start)
  const unit = number.unit?.text ?? ''
  if (ALWAYS_COUNTED.test(unit) || TIMES.test(unit) || GOES_ON_FROM.test(front)) return false
  return roles.shareOf(number, 'none') >= TAKEN_FROM.nothing
}
const TIMES = /^[次回遍趟轮]$/
