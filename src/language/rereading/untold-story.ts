import { pointsAtCase } from '../about/case-before.ts'
import { accountFor } from '../account/account.ts'
import { shareOfWrong } from '../account/doubtful.ts'
import { knownOf, surprisesOf } from '../account/surprises.ts'
import { NONE_GIVEN } from '../activity/given.ts'
import { readAsStory } from '../dispute/read-as-story.ts'
import { isVague } from '../dispute/some-cases.ts'
import { isVaried, likenessToStories } from '../dispute/story-likeness.ts'
import { LIKE_EXAMPLES, REPORTS_NOTHING } from '../intent/decide.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { LookedOver } from '../look-over.ts'
import { SOME_DISPUTES } from '../words/chat.ts'
import type { WeighedReading } from './other-reading.ts'
import type { Unread } from './read-anew.ts'

/** How like the stories a message must be for one to be looked for in it. */
const ALIKE_FROM = 0.5
/** So many characters at least beside numbers and days: “已阅”, “人在外头，明天补” are too little for one. */
const TOLD_MIN = 9
/**
 * What surprises more is no story: talk about quarrels, a question, an appointment. Where the rules would ask anyway they
 * may as well ask whether it is this one.
 */
const WRONG_MAX = { asked: 0.6, otherwise: 0.2 }

/**
 * The story of a dispute in a message in which the rules find no report (“田埂削到巴掌宽，补回半尺，两老头坐一起食烟”);
 * undefined where it is not like one.
 */
export function untoldStory(looked: LookedOver, { context }: Unread): WeighedReading | undefined {
  const { lexed, activities, disputes } = looked
  if (disputes.records.length > 0 || activities.records.length > 0) return undefined
  if (!isOpenTo(looked) || tellsCount(lexed)) return undefined
  if (!tellsEnough(lexed) || !isVaried(lexed.text)) return undefined
  // “刚才报的那起又没谈拢”: a case that was reported already is no new one, whatever became of it.
  if (pointsAtCase(lexed.text)) return undefined
  if (likenessToStories(lexed.text) < ALIKE_FROM) return undefined
  const story = readAsStory(lexed, context)
  if (story.records.length !== 1) return undefined
  const accounted = accountFor({ ...looked, disputes: story, context, given: NONE_GIVEN })
  if (accounted.some(({ as }) => as === undefined)) return undefined
  const seen = { lexed, activities, context, known: knownOf({ lexed, activities, context }) }
  const read = { otherwise: ['one story'] as const, records: story.records, accounted }
  const surprises = { ...surprisesOf({ ...seen, ...read }), untold: 1 }
  const most = looked.decision.reading.intent === 'unclear' ? WRONG_MAX.asked : WRONG_MAX.otherwise
  return shareOfWrong(surprises) < most ? { ...read, surprises } : undefined
}

/** What is surely a question, a call or an appointment is left so. */
const isOpenTo = ({ decision: { reading, rule } }: LookedOver): boolean =>
  reading.intent === 'unclear' ||
  (reading.intent === 'chat' && (rule === REPORTS_NOTHING || rule === LIKE_EXAMPLES))

/** “受理纠纷16起，化解22起”, “接到纠纷24，其中22调好了”, “纠纷调了蛮多”: a count of cases that the rules would not believe is no story. */
const tellsCount = (lexed: Lexed): boolean =>
  OF_CASES.test(lexed.text) ||
  SOME_DISPUTES.test(lexed.text) ||
  isVague(lexed, { start: 0, end: lexed.text.length })
const OF_CASES =
  /(?:纠纷|矛盾)[^，。；\n]{0,5}(?:\d|[一二两三四五六七八九十])|(?:\d|[二两三四五六七八九十])[起件桩宗](?![来伸])/u

/** “给几家闹架的跑了几趟，都劝好了”: how many is not told. */
function tellsEnough({ text, figures }: Lexed): boolean {
  if (figures.some(({ kind }) => kind === 'vague')) return false
  const inFigures = figures.reduce((sum, { start, end }) => sum + hanIn(text.slice(start, end)), 0)
  return hanIn(text) - inFigures >= TOLD_MIN
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
