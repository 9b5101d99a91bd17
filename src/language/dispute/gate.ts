import type { Lexed } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import {
  CALL,
  COMPLAINTS,
  HEARSAY,
  INVITED_TO_TEACH,
  LAUGHS,
  LAW_HELD_UP,
  LAW_QUESTION,
  LESSON,
  ORDER,
  OWN_TROUBLE,
  PLEDGED,
  SAYING,
  TEACHING,
  TOPICS_TAUGHT,
} from '../words/dispute-mentions.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { readMatter, readOwnNoun } from './category.ts'
import { isFollowUp, isOfFollowUp, isOldCase } from './follow-ups.ts'
import { isMatterTalkedOver } from './matters-talked-over.ts'
import { findSums } from './money.ts'
import { isVague } from './some-cases.ts'
import { readLikelyStanding } from './standing.ts'
import { findEvents, readStatus, type ToldStatus } from './status.ts'
import { isLikeStories } from './story-likeness.ts'

/** Events that show that somebody dealt with a quarrel. */
const DEALT: ReadonlySet<StatusEvent> = new Set([
  'settled',
  'failed',
  'fruitless',
  'referred',
  'open',
  'unsettled',
])

/** “将于近期再次组织双方协商”: how the sender goes on with a quarrel is no call. */
const withoutNextStep = (words: string): string =>
  words.replaceAll(
    /(?:将于|拟于|定于)[^，。；\n]{0,16}(?:双方|两家|两户|当事人|各方|他们|再次)[^，。；\n]*/gu,
    '',
  )

/** “接到骗子电话，说我社保卡停了” */
const SWINDLE_CALL = guarded(/骗子的?(?:电话|短信)|诈骗(?:电话|短信)|推销电话/u)

/** 法律援助 and 咨询 have a quarrel behind them, but are counted as what they are. */
const SERVICE = guarded(/申请[到得了好过]*(?:法律援助|法援)|咨询(?!师)|代写|回访/u)

const QUARREL: ReadonlySet<StatusEvent> = new Set(['quarrel', 'received', 'refused', 'reopened'])
const ARGUED: ReadonlySet<StatusEvent> = new Set(['quarrel', 'refused', 'reopened'])
const PROMISED: ReadonlySet<StatusEvent> = new Set(['promised', 'calmed'])
const DECIDED: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'fruitless', 'referred'])

/** Whether a stretch without a count tells the story of a dispute. */
export function isStory(lexed: Lexed, span: Span): boolean {
  if (isOtherTalk(lexed, span) || isOfFollowUp(lexed, span) || isOldCase(lexed, span)) return false
  if (!tellsQuarrel(lexed, span))
    return isMatterTalkedOver(lexed.text, span) || endsLikeStories(lexed, span)
  const bare = withoutTopics(lexed, span)
  return bare.text === lexed.text || tellsQuarrel(bare, span)
}

/** Whether a message without a dispute that could be read is still like those that tell one. */
export function isUntoldStory(lexed: Lexed): boolean {
  const whole = { start: 0, end: lexed.text.length }
  return (
    !isOtherTalk(lexed, whole) &&
    !isFollowUp(lexed.text) &&
    !CALL.test(lexed.text) &&
    isLikeStories(lexed.text, whole)
  )
}

/**
 * “讲到三百五，当面给的”: neither the quarrel nor its end has words of the lists, but the stretch is like stories,
 * and like those that surely end one way. Beside other things it must name a quarrel.
 */
export function endsSurelyLikeStories(lexed: Lexed, span: Span, alone: boolean): boolean {
  const { text } = lexed
  const words = text.slice(span.start, span.end)
  if (isOtherTalk(lexed, span) || isFollowUp(words) || CALL.test(words) || SERVICE.test(words))
    return false
  const names = new Set(findEvents(text, span).map(({ name }) => name))
  if (
    !hasAny(names, QUARREL) &&
    (!alone || readStatus(text, span) || TAUGHT.test(words) || ONLINE.test(words))
  )
    return false
  return isLikeStories(text, span) && readLikelyStanding(text, span) !== undefined
}

/** “门板钱一百二老马出，算完”: the words of the quarrel are in no list, but how it ended is told, as stories tell it. */
function endsLikeStories(lexed: Lexed, span: Span): boolean {
  const { text } = lexed
  const words = text.slice(span.start, span.end)
  const status = readStatus(text, span)
  if (!status || isFollowUp(words) || CALL.test(words) || SERVICE.test(words)) return false
  if (isAppointment(text, span, status)) return false
  const names = new Set(findEvents(text, span).map(({ name }) => name))
  const ended = hasAny(names, DEALT) || hasAny(names, PROMISED) || names.has('later')
  return ended && isLikeStories(text, span)
}

function tellsQuarrel(lexed: Lexed, span: Span): boolean {
  const told = withoutTeaching(lexed, span)
  if (isFollowUp(lexed.text.slice(span.start, span.end))) return false
  const status = told && readStatus(lexed.text, told)
  if (!told || !status) return false
  const words = lexed.text.slice(span.start, span.end)
  const names = new Set(
    findEvents(lexed.text, told)
      .filter(isTelling(lexed.text))
      .map(({ name }) => name),
  )
  const paid = hasAny(names, PROMISED) && findSums(lexed, told).length > 0
  if (
    (!hasAny(names, DECIDED) || isAidPapers(words, names)) &&
    !paid &&
    (CALL.test(withoutNextStep(words)) || SERVICE.test(words))
  )
    return false
  if (isAppointment(lexed.text, told, status)) return false
  return isQuarrelTold(lexed, told, status, names)
}

/** “申请得法律援助1件，离婚要抚养费的，表都送去县里了”: papers that were sent in, and nobody's quarrel but what the aid is for. */
const isAidPapers = (words: string, names: ReadonlySet<StatusEvent>): boolean =>
  AID_PAPERS.test(words) &&
  [...names].every((name) => name === 'referred' || name === 'received' || name === 'promised')
const AID_PAPERS =
  /申请[到得了好过]*(?:法律援助|法援)[^。；\n]*(?:表|材料|资料|手续|证明|卷|申请书?)[^，。；\n]{0,8}(?:送|交|递|报|寄|转)/u

/** The bare words 纠纷 and 矛盾 tell of no quarrel, nor does a meeting that came to nothing. */
const isTelling = (text: string) => (hit: Hit<StatusEvent>) =>
  !(hit.name === 'quarrel' && /^(?:纠纷|矛盾)$/u.test(text.slice(hit.start, hit.end))) &&
  !(hit.name === 'failed' && /^，?没(?:开|办|去|讲|搞)/u.test(text.slice(hit.end, hit.end + 3)))

/** “改天再去调贺家那个地界”: an appointment alone is a plan (contract 1). */
const isAppointment = (text: string, told: Span, { status, start, end }: ToldStatus): boolean =>
  status === 'open' &&
  told.end - told.start < APPOINTMENT_LENGTH_MAX &&
  findEvents(text, told).filter(({ name }) => name !== 'mediated').length === 1 &&
  /^(?:约|改|明|后|下|过|择|等|周|星期|礼拜|初|准备|打算|\d)/u.test(text.slice(start, end))

/** A longer text tells what the quarrel was, not only when it will be mediated. */
const APPOINTMENT_LENGTH_MAX = 30

/** News, questions on law, orders, and counts without a number. */
function isOtherTalk(lexed: Lexed, span: Span): boolean {
  const text = lexed.text.slice(span.start, span.end)
  if (
    SWINDLE_CALL.test(text) ||
    HEARSAY.test(text) ||
    ORDER.test(text) ||
    PLEDGED.test(text) ||
    (SAYING.test(text) && !(LAW_HELD_UP.test(text) && isDecided(lexed, span))) ||
    ((LAUGHS.test(text) || OWN_TROUBLE.test(text)) && !MEDIATES.test(text)) ||
    isVague(lexed, span)
  )
    return true
  if (COMPLAINTS.test(text) && !isDecided(lexed, span)) return true
  if (!LAW_QUESTION.test(text)) return false
  if (/[？]|吗[。！ ]*$/u.test(text)) return true
  return !isDecided(lexed, span) && !isLikeStories(lexed.text, span)
}

/** The sender did something about it. */
const MEDIATES =
  /调|劝|说和|做了?工作|上门|协议|签|[喊叫请](?:拢|到|来|他|她|两)|(?:我|额)(?:去|过去|把|就)/u

/** “怎么分扯到现在，今天签了协议”: what was decided is no question. */
const isDecided = ({ text }: Lexed, span: Span): boolean =>
  findEvents(text, span).some(({ name }) => DECIDED.has(name))

const hasAny = (names: ReadonlySet<StatusEvent>, wanted: ReadonlySet<StatusEvent>): boolean =>
  [...wanted].some((name) => names.has(name))

/** Whether a quarrel and what was done about it are told. */
function isQuarrelTold(
  lexed: Lexed,
  told: Span,
  status: ToldStatus,
  names: ReadonlySet<StatusEvent>,
): boolean {
  const matter = readOwnNoun(lexed.text, told) ?? readMatter(lexed.text, told)
  const dealt = hasAny(names, DEALT)
  const quarrel = hasAny(names, QUARREL)
  if (matter === undefined)
    return (
      (quarrel || isNamed(lexed.text, told) || isPaidOff(lexed, told, names)) &&
      (dealt || PROMISED.has(status.event))
    )
  if (
    !hasAny(names, ARGUED) &&
    !hasAny(names, DECIDED) &&
    TAUGHT.test(lexed.text.slice(told.start, told.end))
  )
    return false
  if (dealt || (quarrel && isTried(lexed.text, told))) return true
  return (
    matter.rule !== 'who quarrels' &&
    status.status === 'resolved' &&
    (quarrel || isPaid(lexed, told))
  )
}

/** “药钱1260他认了，当面给清，了结”: a sum and its settlement tell a dispute, whatever it was about. */
const isPaidOff = (lexed: Lexed, told: Span, names: ReadonlySet<StatusEvent>): boolean =>
  names.has('settled') &&
  hasAny(names, PROMISED) &&
  findSums(lexed, told).some(({ role }) => role !== 'rate')

/** A lesson may name any matter; a complaint that is only counted beside it tells none. */
const ONLINE = /视频|推送|公众号|抖音号|播放/u
const TAUGHT = guarded(/课|讲座|宣传|培训|宣讲|放映|电影|讲解|院坝会|屋场会|坝坝会/u)

/** “幼儿园学费退费纠纷，…”: a dispute with a name of its own, though of no known class. */
const isNamed = (text: string, told: Span): boolean =>
  /[\u4e00-\u9fff]{3,}(?<!矛盾|化解|调解|调处|的|各类|排查)纠纷(?=[，：。]|$)/u.test(
    text.slice(told.start, told.end),
  )

/** “赔了200”: paying settles a damage though nobody says that it was settled. */
const isPaid = (lexed: Lexed, span: Span) =>
  findSums(lexed, span).length > 0 || isMadeGood(lexed, span)

const isMadeGood = ({ text }: Lexed, span: Span) =>
  /赔|退|补|还清|付清|结清|道歉|磕头|添土|敬酒|答应|同意|认了|全出|全掏|调解?了|劝|\d{2,}/u.test(
    text.slice(span.start, span.end),
  )

const isTried = (text: string, span: Span) =>
  /调|劝|做工作|上门|去看|谈|说|记到|登记|来找|反映|求助|接到|受理|投诉/u.test(
    text.slice(span.start, span.end),
  )

/** The stretch without the clauses of teaching at its start and end; undefined when nothing is left. */
function withoutTeaching({ text, clauses }: Lexed, span: Span): Span | undefined {
  const kept = clausesIn(clauses, span).filter((clause) => !isTeaching(text, clause))
  const first = kept[0]
  const last = kept.at(-1)
  return first && last && { start: first.start, end: last.end }
}

const clausesIn = (clauses: readonly Span[], span: Span): Span[] =>
  clauses
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)

function isTeaching(text: string, { start, end }: Span): boolean {
  const clause = text.slice(start, end)
  const teaching = TEACHING.exec(clause)
  if (INVITED_TO_TEACH.test(clause)) return true
  if (!teaching || (/^(?:怎么|咋|如何)/u.test(teaching[0]) && /[吵闹争扯打]/u.test(clause)))
    return false
  return !findEvents(text, { start, end }).some(({ name }) => DECIDED.has(name))
}

/** The text with blanks for what lessons and papers are about, the place of all else kept. */
function withoutTopics(lexed: Lexed, span: Span): Lexed {
  const text = lexed.text.replaceAll(TOPICS_TAUGHT, (topic) => ' '.repeat(topic.length))
  const taught = clausesIn(lexed.clauses, span).filter(
    (clause) => LESSON.test(text.slice(clause.start, clause.end)) && isTeaching(text, clause),
  )
  return {
    ...lexed,
    text: taught.reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      text,
    ),
  }
}
