import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import { deniesTeaching } from '../activity/places.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import { isWithoutPaper } from '../dispute/agreement.ts'
import { isDividedTwice } from '../dispute/classes-beside.ts'
import { isDecidedOn, isDemanded, isMadeUp, isToldTwice } from '../dispute/confirmed-sum.ts'
import { areCounted } from '../dispute/counted-cases.ts'
import { likenessToAmount } from '../dispute/likely-sums.ts'
import { likenessToClass, tellsClass } from '../dispute/quarrel.ts'
import { likenessToStanding } from '../dispute/standing.ts'
import { likenessToStories } from '../dispute/story-likeness.ts'
import { likenessToReports } from '../intent/likely-intent.ts'
import { aspectClues, aspectTokens } from '../learned/aspect-clues.ts'
import { likelyAnswers, type Shares } from '../learned/aspect-model.ts'
import { answersOf, aspectOf } from '../learned/aspects.ts'
import { type LikelyRoles, likelyRoles } from '../learned/number-role.ts'
import type { QuarrelLabel } from '../learned/quarrel-label.ts'
import { type Lexed, overlaps } from '../lex/lexed.ts'
import type { ReadDispute, ReadRecord } from '../reading.ts'
import { withoutCourtesies } from '../text/courtesies.ts'
import { onceForEachValue } from '../text/remembering.ts'
import { CROWD_UNTOLD } from '../words/surprising.ts'
import { type Accounted, QUANTITY, SUMS_UP } from './account.ts'
import { areDaysTold, isOnlyDay } from './days-told.ts'
import { surprisingSums } from './surprising-sums.ts'
import { thingsMissing } from './things-missing.ts'

/**
 * How much each part of a report's reading surprises whoever knows the labelled messages, by the name of the
 * part: 0 for what all of those like it hold, more the fewer do.
 * Beside them stand measures of the message that make any reading harder.
 */
export type Surprises = Readonly<Record<string, number>>

/** What stays the same of a message, whatever is made of it. */
export interface Seen {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly activities: ActivityReading
}

/** What is made of a message. */
export interface Made {
  readonly accounted: readonly Accounted[]
  readonly records: readonly ReadRecord[]
}

/** What the examples say of a message; asked once, however many readings of it are weighed. */
export interface Known {
  readonly intent: number
  readonly roles: LikelyRoles
  readonly answers: Shares
  readonly story: Story
}

/** How many of the stories that are like a message are of a class, stand so, and come to an amount, as shares of 1. */
interface Story {
  ofClass(code: QuarrelLabel): number
  /** Whether the class is named, or told surely. */
  tells(code: QuarrelLabel): boolean
  standing(status: DisputeStatus): number
  amount(yuan: number | undefined): number | undefined
}

interface Read extends Seen, Made {
  readonly known: Known
}

/** Nothing surprises more than a share of this. */
const SHARE_MIN = 0.005

/** The root of the logarithm of a share: one great surprise alone does not outweigh all else. */
const surprise = (share: number): number =>
  Math.sqrt(-Math.log(Math.max(SHARE_MIN, Math.min(1, share))))

/** Asks the examples about a message. */
export const knownOf = ({ lexed, context, activities }: Seen): Known => ({
  // Greeting and thanks stand beside everything.
  intent: surprise(likenessToReports(withoutCourtesies(lexed.text)?.text ?? lexed.text)),
  roles: likelyRoles(lexed.text, activities.mentions),
  answers: likelyAnswers({
    clues: aspectClues(lexed, activities.mentions, context.today),
    tokens: aspectTokens(lexed, activities.mentions, context.today),
  }),
  // Of one message the same is asked for many readings.
  story: {
    ofClass: onceForEachValue((code) => likenessToClass(lexed.text, code)),
    tells: onceForEachValue((code) => tellsClass(lexed.text, code)),
    standing: onceForEachValue((status) => likenessToStanding(lexed.text, status)),
    amount: onceForEachValue((yuan) =>
      yuan !== undefined && (isToldTwice(lexed, yuan) || isDecidedOn(lexed, yuan))
        ? 1
        : likenessToAmount(lexed, yuan),
    ),
  },
})

/** What is surprising in how a report was read. */
export const surprisesOf = (read: Read): Surprises => ({
  intent: read.known.intent,
  ...ofStory(read),
  ...ofNumbers(read),
  ...ofWhole(read),
  ...surprisingSums(read),
  ...sizesOf(read),
})

/** A report that tells one dispute and nothing else. */
function onlyStory(records: readonly ReadRecord[]): ReadDispute | undefined {
  const [record, ...others] = records
  return record?.kind === 'dispute' && record.count === 1 && others.length === 0
    ? record
    : undefined
}

function ofStory({ lexed, records, known }: Read): Surprises {
  const story = onlyStory(records)
  if (!story) return {}
  const { category = 'none', status, amount } = story
  const isSure = status !== 'resolved' && amount !== undefined && isDemanded(lexed, amount)
  const sum = isSure ? 1 : known.story.amount(amount)
  return {
    'story told': surprise(likenessToStories(lexed.text)),
    class: surprise(known.story.ofClass(category)),
    standing: status === undefined ? 0 : surprise(known.story.standing(status)),
    ...(sum === undefined
      ? {}
      : { sum: surprise(sum) * (isMadeUp(lexed, amount) ? CONFIRMED : 1) }),
  }
}

/** How much of a surprise stays where other numbers of the text make up the same. */
const CONFIRMED = 0.5

/**
 * What each number was taken for; the two that surprise most tell more than all of them. What words beside a number
 * say plainly is no surprise.
 */
function ofNumbers({ activities, accounted, known: { roles } }: Read): Surprises {
  const counted: number[] = []
  const passed: number[] = []
  const { confirmed, asides, bound } = activities
  const plain = [...confirmed, ...asides, ...bound.filter((one) => one.plain)]
  for (const { figure, as } of accounted) {
    if (figure.kind !== 'number' || as === undefined || as === SUMS_UP) continue
    if (plain.some((span) => overlaps(span, figure))) continue
    const share = (role: string) => roles.shareOf(figure, role)
    if (as.startsWith(QUANTITY)) counted.push(surprise(share(as.slice(QUANTITY.length))))
    else passed.push(surprise(share('dispute') + (as === OF_DISPUTE ? 0 : share('none'))))
  }
  return { ...mostOf('counted', counted), ...mostOf('passed', passed) }
}

const OF_DISPUTE = 'told of a dispute'

function mostOf(name: string, surprises: readonly number[]): Surprises {
  const [first = 0, second = 0] = [...surprises].sort((a, b) => b - a)
  return { [`${name} most`]: first, [`${name} second`]: second }
}

/** Answers of a report that are seldom given, and those of others like it that it does not give. */
function ofWhole(read: Read): Surprises {
  const { lexed, context, activities, records, known } = read
  const answers = answersOf(records, context.today)
  const asked: Record<string, number> = {}
  const told = toldOtherwise(read)
  const notSought = notSoughtIn(lexed, activities)
  for (const [answer, share] of known.answers) {
    const aspect = aspectOf(answer)
    if (told.some((kind) => kind.test(aspect)) || notSought.has(aspect)) continue
    const many = MANY_OF.find((name) => aspect.startsWith(`${name} `))
    if (many === undefined) addOne(asked, aspect, answers.has(answer), share, answer)
    else if (answers.has(answer)) raise(asked, `${many} told`, surprise(share))
    else raise(asked, `${many} untold`, surprise(1 - share))
  }
  return asked
}

/** “还发了点资料”: its number is asked for already; “没得资料发”: it has none; “没讲课，就放办公室了”: nothing was taught; “来了一些人”: nobody counted them. */
const notSoughtIn = (lexed: Lexed, { asks }: ActivityReading): ReadonlySet<string> => {
  const untaught = deniesTeaching(lexed.text) ? AT_SCHOOL : []
  const untold = CROWD_UNTOLD.test(lexed.text) ? ['attendance'] : []
  const not = [...asks, ...thingsMissing(lexed), ...untaught, ...untold]
  return new Set(not.map((code) => `counts ${code}`))
}
const AT_SCHOOL = ['school_visit', 'enterprise_visit', 'lecture', 'attendance']

/**
 * The questions that are no surprise of their own: of a report without disputes all that is asked about one, of
 * a story that names its class or tells it surely (whatever else was done that day), or cases that are told by their
 * classes beside, what others like it quarrel over, where only some of many were signed, or nothing was put on paper,
 * how all agreed.
 */
function toldOtherwise({ lexed, accounted, records, known: { story } }: Read): RegExp[] {
  const { text } = lexed
  const surely = surelyTold(lexed, accounted, records)
  if (records.every(({ kind }) => kind !== 'dispute')) return [...surely, OF_A_DISPUTE]
  const category = onlyStory(records.filter(({ kind }) => kind === 'dispute'))?.category
  const classTold = category !== undefined && story.tells(category)
  return [
    ...surely,
    ...(classTold || isDividedTwice(lexed, records) ? [OF_ITS_CLASS] : []),
    ...(SOME_SIGNED.test(text) ? [OF_AGREEMENT] : []),
    ...(isWithoutPaper(text) ? [OF_PAPER] : []),
  ]
}

/** How many cases there are where the message counts them, and on which days all was where it tells them. */
const surelyTold = (
  lexed: Lexed,
  accounted: readonly Accounted[],
  records: readonly ReadRecord[],
): RegExp[] => [
  ...(areCounted(lexed, records) ? [OF_CASES] : []),
  ...(areDaysTold(lexed, records) ? [OF_DAYS] : []),
  ...(isOnlyDay(accounted, records) ? [OF_DAYS, OF_DAYS_HELD] : []),
]

const OF_A_DISPUTE = /^(?:stands|class|agreed) /
const OF_ITS_CLASS = /^class /
const OF_AGREEMENT = /^agreed /
const OF_PAPER = /^agreed written/
const OF_DAYS = /^day$/
const OF_DAYS_HELD = /^days of activities$/
/** How many disputes there are. */
const OF_CASES = /^(?:cases|records of disputes)$/
/** “化解7起，其中3起签了书面协议”, “其中书面协议11件”, “书面11件、口头15件”: of all of them no agreement is told. */
const SOME_SIGNED =
  /其中(?:有)?(?:(?:\d+|[一二两三四五六七八九十]+)[起件宗个][^，。；\n\d]{0,6}(?:签|书面|口头|协议)|(?:签|立|达成|制作|书面|口头)[^，。；\n\d]{0,8}(?:\d+|[一二两三四五六七八九十]+)[起件宗个份])|书面[^，。；、\n\d]{0,6}\d+[起件份]?[，、]口头[^，。；\n\d]{0,4}\d/u

/** Yes-or-no questions of one kind: `counts lecture`, `counts leaflets` … */
const MANY_OF = ['counts', 'stands', 'class', 'agreed']

function addOne(
  asked: Record<string, number>,
  aspect: string,
  given: boolean,
  share: number,
  answer: string,
): void {
  if (given) asked[aspect] = surprise(share)
  else if (answer.endsWith(': told')) asked[aspect] = surprise(1 - share)
}

function raise(asked: Record<string, number>, name: string, surprise: number): void {
  asked[name] = Math.max(asked[name] ?? 0, surprise)
}

function sizesOf({ lexed, accounted, records }: Read): Surprises {
  const disputes = records.filter(({ kind }) => kind === 'dispute').length
  return {
    length: Math.log(lexed.text.length),
    clauses: lexed.clauses.length,
    figures: accounted.length,
    lines: records.reduce(
      (sum, record) => sum + (record.kind === 'activity' ? record.lines.length : 0),
      0,
    ),
    disputes,
    mixed: disputes > 0 && disputes < records.length ? 1 : 0,
    story: onlyStory(records) ? 1 : 0,
  }
}
