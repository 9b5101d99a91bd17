import { pointsAtCase } from '../about/case-before.ts'
import { asksPlainly, isToldHere, opensAsCorrection, readCorrection } from '../about/correction.ts'
import { readRetraction } from '../about/retraction.ts'
import type { ReadContext } from '../context.ts'
import { isStory } from '../dispute/gate.ts'
import { findPointedList } from '../dispute/pointed/pointed-list.ts'
import { findEvents } from '../dispute/status.ts'
import { datesOf, type Lexed, numbersOf } from '../lex/lexed.ts'
import { NOTICE_OF_STAFF } from '../words/corrections.ts'
import { TELLS_OURS } from '../words/others-deeds.ts'
import { FORM_OF_MESSAGES } from '../words/plans.ts'
import { CAME_FROM_OFFICE } from '../words/references.ts'
import type { Decision } from './findings.ts'
import { isBelieved, isOutvoted, type LikelyIntent } from './likely-intent.ts'

/** Messages about earlier reports say so themselves and need no findings. */
export function decideAbout(
  lexed: Lexed,
  context: ReadContext,
  likely: LikelyIntent,
): Decision | undefined {
  if (context.staff && FORM_OF_MESSAGES.test(lexed.text))
    return { reading: { intent: 'plan' }, rule: 'tells how to write' }
  if (changesNothing(lexed, context, likely) || tellsOurs(lexed)) return undefined
  const surely =
    isBelieved('correct', 'report', likely) &&
    !isToldHere(lexed.text) &&
    !CAME_FROM_OFFICE.test(lexed.text)
  if (!surely && (tellsOwnStory(lexed) || tellsOwnCases(lexed))) return undefined
  const retraction = readRetraction(lexed, context)
  if (retraction && datesOf(lexed).some(({ missing }) => missing))
    return { reading: { intent: 'unclear', ask: 'date' }, rule: 'takes back, but of no such day' }
  if (retraction && !isOutvoted('retract', likely))
    return { reading: retraction, rule: 'takes back' }
  return decideCorrection(lexed, context, surely)
}

function decideCorrection(
  lexed: Lexed,
  context: ReadContext,
  surely: boolean,
): Decision | undefined {
  const correction = readCorrection(lexed, context, surely)
  if (correction && [COUNTS_MORE, COUNTS_FIRST].some((told) => told.test(lexed.text)))
    return asks('corrects, and counts new cases')
  if (correction) return { reading: correction, rule: 'corrects' }
  return opensAsCorrection(lexed) && numbersOf(lexed).length > 0
    ? asks('corrects something, but what?')
    : undefined
}

const asks = (rule: string): Decision => ({ reading: { intent: 'unclear', ask: 'quantity' }, rule })

/** “昨天报的那起成了，今天又调1起邻里的”: neither of the two may be lost. */
const COUNTS_MORE =
  /[，。；\n ](?:今天|刚才|[上下]午|后来)?(?:又|还|另外?)(?:调|接|受理|处理|化解|来|出)(?:解|处|到)?了?[\d一两二三四五六七八九十]+[起件桩宗](?![^。；]*(?:不是|应该是|改成))/u

/** “上午接了一起婚姻的，还没调，下午把前天那起土地的调好了” */
const COUNTS_FIRST =
  /^(?:今天|今早|昨天|[上下]午|早上|晚上)(?:又|还|新)?(?:接|受理|调|处理|化解)(?:解|处|到)?了?[\d一两二三四五六七八九十]+[起件桩宗][^，。；改错]{0,12}[，。；][^。；]*[那这][一两二三]?[起件桩宗]/u

/** The township tells all how to report, or messages that it is like surely change nothing; no case is taken up. */
const changesNothing = (lexed: Lexed, { staff }: ReadContext, likely: LikelyIntent): boolean =>
  ((staff && NOTICE_OF_STAFF.test(lexed.text)) ||
    (isOutvoted('correct', likely) && !asksPlainly(lexed))) &&
  !pointsAtCase(lexed.text)

/** A quarrel told from its start to its end puts nothing right, whatever its people take back or deny. */
function tellsOwnStory(lexed: Lexed): boolean {
  const { text } = lexed
  if (asksPlainly(lexed)) return false
  if (text.length < STORY_LENGTH_MIN || SPEAKS_OF_REPORTS.test(withoutSlipsOfOthers(text)))
    return false
  const whole = { start: 0, end: text.length }
  const names = new Set(findEvents(text, whole).map(({ name }) => name))
  const quarrel = names.has('quarrel') || names.has('refused') || names.has('unsettled')
  const decided = names.has('settled') || names.has('failed') || names.has('referred')
  return decided && (quarrel || text.length >= LONG_STORY) && isStory(lexed, whole)
}

/** “7号那场演出不是我们办的，是镇里办的。我们8号开了院坝会一场”: what is told of others changes no record of ours. */
const tellsOurs = ({ text }: Lexed): boolean =>
  TELLS_OURS.test(text) && !SPEAKS_OF_EARLIER.test(text)

/** “前天1起A，昨天2起B，…，前天那起成了”, “调两起只成一起，没成的那起…”: 那起 points back at cases that this message counted. */
const tellsOwnCases = (lexed: Lexed): boolean =>
  POINTS_AT_CASE.test(lexed.text) &&
  !SPEAKS_OF_EARLIER.test(lexed.text) &&
  (POINTS_AT_REST.test(lexed.text) || findPointedList(lexed, []) !== undefined)

const POINTS_AT_CASE = /[那这][一两二三]?[起件桩宗个]/u
const POINTS_AT_REST =
  /[一两二三四五六\d][起件桩宗][^。\n]*[一两二三四五六\d][起件桩宗][^。\n]*(?:[没未]有?(?:调|谈|说|化解|办)?[成好拢妥]?|剩下?|余下)的?那[一两二三]?[起件桩宗个]/u
const SPEAKS_OF_EARLIER =
  /报的|上报|刚才|刚刚|上回|上次|之前|以前|更正|改[成为]|[写报记填说录]错|错了/u

/** “媒人把生辰写错了”: what others got wrong is part of the story. */
const withoutSlipsOfOthers = (text: string): string => text.replaceAll(SLIP_OF_OTHERS, '')
const SLIP_OF_OTHERS =
  /(?<=^|[，。；！ \n])(?!我|咱|刚|上|那|这|前|昨|今|早|哎|呃|额|请|麻|\d)[^，。把给我]{1,6}(?:把|给)[^，。]{1,8}[写记填打说登算](?:错|岔|重|漏|混)/gu

const STORY_LENGTH_MIN = 24
/** So long a story needs no word for the quarrel. */
const LONG_STORY = 40
const SPEAKS_OF_REPORTS =
  /所上?报|状态请?(?:更新|改|变更|调整)|刚才|刚刚|方才|将才|头先|刚报|[报登录填记](?:记|上|过|送)?[的嘞](?!账)|上一?条|那条|这条|撤[销回]|作废|更正|更改|修改|改[成为到][“"]?(?:\d|已|化解|办结|还在|正在|没|未|失败|成功|口头|书面|[一二三四五六七八九十两])|[写报记填打说录登算](?:错|岔|重|漏|混)|\d\d-\d{3,4}|那起|那件|那单(?!子)|那个事|上次|上回/u
