import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, masksOf, within, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Target } from '../reading.ts'
import type { Span } from '../token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { MORE_OF_IT, NOT_THE_OTHER } from '../words/corrections.ts'
import {
  JUST_NOW,
  LAST_BEFORE,
  LAST_ONE,
  PART_OF_RECORD,
  REFERENT,
  REPORTED_ALONE,
  REPORTED_NOUN,
  TOLD_AGAIN,
} from '../words/references.ts'
import { ofDayAdded } from './added-to-day.ts'
import { describeDispute, statusOf } from './described-case.ts'
import { findIndicators } from './indicator-nouns.ts'
import { ofOpeningDay } from './opening-day.ts'
import { openingVillage } from './opening-village.ts'
import { isReportDay } from './report-day.ts'
import { reporters } from './reporters.ts'

type Description = Exclude<Target, string>

/** A record that the text points at, and the words that describe it. */
export interface ToldTarget {
  readonly target: Target
  /** The stretch that describes it: its nouns stand for the record and are not what is changed. */
  readonly spans: readonly Span[]
  /** What is told comes on top of the record: “刚才那场还发了60份”. */
  readonly adds: boolean
  /** It is a dispute by its measure: 那起. */
  readonly ofCase: boolean
}

/** Which record a message about a record means (contract 7); `last` when nothing else tells. */
export function readTarget(lexed: Lexed, context: ReadContext): ToldTarget {
  const number = recordNumber(lexed)
  const ofCase = THAT_CASE.test(lexed.text)
  if (number) return { target: number.target, spans: [number.span], adds: false, ofCase }
  const pointed = referents(lexed, context)
  const spans = [
    ...pointed,
    ...daysBehind(lexed, pointed),
    ...nounsOfFields(lexed),
    ...toldAgain(lexed),
    ...reportedNouns(lexed),
    ...reporters(lexed, context),
    ...ofOpeningDay(lexed),
    ...ofDayAdded(lexed),
    ...ofVillage(lexed, context),
    ...openingVillage(lexed, context),
  ]
  const described: Description = Object.assign(
    {},
    ...spans.map((span) => describe(lexed, context, span)).reverse(),
  )
  const target = settle(lexed, described, context)
  return {
    target,
    spans: [...spans, ...lastOnes(lexed)],
    adds: MORE_OF_IT.test(lexed.text),
    ofCase,
  }
}

const OF_THE_DAY = /^(?:那天)?(?:调|接|受理|处理|发生|出|闹)?(?:解|了)?的(?=[，。 ）)])/u

const THAT_CASE = /[那这]一?(?:[起桩宗]|单(?!子))/u

function recordNumber(lexed: Lexed) {
  const [mask] = masksOf(lexed, 'record')
  const digits = mask && /\d{2}-\d{4}/.exec(lexed.text.slice(mask.start, mask.end))?.[0]
  return digits ? { target: digits, span: mask } : undefined
}

const WORDS_BEHIND_MAX = 14
/** “隔壁院子那起没算”: why the number was wrong, and no record. */
const LEFT_OUT_BEHIND =
  /^[^，。！？\d]{0,2}(?:没有?|忘了?|漏了?)(?:算|数|记|加)(?:进去?|上|到)*(?=[，。！ ]|$)/u

/** “7月8日那起征地纠纷”, “展板那条记录”: 那 and its measure, with the phrase before and behind. */
function referents(lexed: Lexed, context: ReadContext): Span[] {
  const pointing = matchesOf(REFERENT, lexed.text).filter(
    ({ index, 0: words }) => !LEFT_OUT_BEHIND.test(lexed.text.slice(index + words.length)),
  )
  return pointing.map((match) => {
    const at = match.index
    const end = at + match[0].length
    const clause = lexed.clauses.find((c) => at >= c.start && at < c.end)
    const field = /^(?:记录|数据|信息|消息)?(?:的|里|中|当中|上)/.test(lexed.text.slice(end))
    const behind = field
      ? { index: 0 }
      : PHRASE_END.exec(lexed.text.slice(end, end + WORDS_BEHIND_MAX))
    const number = lexed.figures.find(
      (f) =>
        f.start >= end &&
        (f.kind === 'number' || (f.kind === 'date' && lexed.text.charAt(f.end) !== '的')),
    )
    const stop =
      end +
      Math.min(
        behind?.index ?? WORDS_BEHIND_MAX,
        (clause?.end ?? end) - end,
        (number?.start ?? lexed.text.length) - end,
      )
    return {
      start: phraseStart(lexed.text, clause?.start ?? 0, at),
      end: partOf(lexed, context, { start: end, end: stop }, { start: at, end }) ?? stop,
    }
  })
}

/** “欠薪那起，6月18日的，…”: the day in a clause of its own behind tells which record, unless it is put right. */
const daysBehind = (lexed: Lexed, pointed: readonly Span[]): Span[] =>
  datesOf(lexed).flatMap(({ start, end }) => {
    const of = OF_THE_DAY.exec(lexed.text.slice(end, end + 6))
    const beside = pointed.some(
      (span) =>
        span.end <= start && /^[，、 （(]?(?:就?是)?$/u.test(lexed.text.slice(span.end, start)),
    )
    const changed = of && NOT_THE_OTHER.test(lexed.text.slice(end + of[0].length))
    return of && beside && !changed ? [{ start, end: end + of[0].length }] : []
  })

/** 刚才那条, 上一条: the record is told by that alone. */
const isLastOne = (text: string, start: number, end: number): boolean =>
  /条$/u.test(text.slice(start, end)) && LAST_BEFORE.test(text.slice(Math.max(0, start - 4), start))

/** “18号那场资料加20份”: papers are no occasion, so they are a part of it. */
const isOccasion = (text: string, start: number, end: number): boolean =>
  /[场堂]$/u.test(text.slice(start, end))

/**
 * “那场讲座资料…”, “刚才那条资料…”: where what is changed starts, a thing that the record has beside its event,
 * or beside 刚才那条.
 */
function partOf(
  lexed: Lexed,
  { vocabulary }: ReadContext,
  span: Span,
  { start, end: at }: Span,
): number | undefined {
  const nouns = findIndicators(lexed, span)
  const ofLast = isLastOne(lexed.text, start, at) ? 0 : 1
  const things = isOccasion(lexed.text, start, at) ? 0 : ofLast
  const ofMessage = SENT_THEN.test(lexed.text.slice(0, at))
  return nouns.find(
    ({ name, end }, index) =>
      name === 'attendance' ||
      (isThing(vocabulary, name) && (index >= things || (ofMessage && !PIECES.has(name)))) ||
      (index >= ofLast && /^的?人[数次]/u.test(lexed.text.slice(end))),
  )?.start
}

const isThing = (vocabulary: Vocabulary, name: string): boolean =>
  vocabulary.find(name)?.nature === 'thing'

/** “昨天那条横幅” may be the banner itself; “昨天那条资料” is what the message of that day told. */
const PIECES: ReadonlySet<string> = new Set(['banners', 'online_post'])

/** “把大湾村5月20日的讲座人数改成47”: for staff what stands before the thing changed tells whose record it is. */
function ofVillage(lexed: Lexed, { staff }: ReadContext): Span[] {
  const told = staff ? PUT.exec(lexed.text) : null
  if (!told) return []
  const start = told[0].indexOf('把') + 1
  const phrase = { start, end: told[0].length }
  const changed = findIndicators(lexed, phrase).at(-1)
  const named = wordsOf(lexed, 'village').some((word) => within(word, phrase))
  return named && changed ? [{ start, end: changed.start }] : []
}

const PUT = /^(?:请|麻烦|帮我|帮忙)?(?:给我)?把[^，。！？]{2,24}?(?=改|更正)/u

/** 上一条 holds no number of its own. */
const lastOnes = ({ text }: Lexed): Span[] =>
  matchesOf(LAST_ONE, text).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))

/** “报的院坝会人数”: the noun stands for the record, its field is changed. */
function nounsOfFields(lexed: Lexed): Span[] {
  return matchesOf(REPORTED_NOUN, lexed.text)
    .map(nounIn)
    .filter(
      (span) =>
        recordNouns(lexed, span).some(({ name }) => !PEOPLE.has(name)) ||
        describeDispute(lexed.text, span)?.category !== undefined,
    )
}

const nounIn = ({ index, 0: { length }, groups }: RegExpExecArray): Span => ({
  start: index + length - (groups?.noun ?? '').length,
  end: index + length,
})

/** “昨个报的入户宣传，户数写反了”: the noun that 报的 ends with stands for the record, a part of it follows. */
function reportedNouns(lexed: Lexed): Span[] {
  return matchesOf(REPORTED_ALONE, lexed.text).flatMap((match) => {
    const span = nounIn(match)
    const next = lexed.clauses.find(({ start }) => start > span.end)
    const part =
      next !== undefined &&
      (PART_OF_RECORD.test(lexed.text.slice(next.start, next.end)) ||
        findIndicators(lexed, next).length > 0)
    return part && recordNouns(lexed, span).length > 0 ? [span] : []
  })
}

/** “法治讲座，就是我早上报的那个，…” */
function toldAgain({ text }: Lexed): Span[] {
  const noun = TOLD_AGAIN.exec(text)?.groups?.noun
  return noun === undefined ? [] : [{ start: 0, end: noun.length }]
}

/** “报的咨询人数”: the number itself is meant. */
const PEOPLE: ReadonlySet<string> = new Set(['attendance', 'consultations', 'stewards_trained'])

/** Nouns that can stand for a record; a number of people is part of one. */
const recordNouns = (lexed: Lexed, span: Span) =>
  findIndicators(lexed, span).filter(({ name }) => name !== 'attendance')

/** 刚才那条 is described by what stands behind it alone. A space inside a description is no break: “上回报嘞 还没谈拢那起”. */
function phraseStart(text: string, clauseStart: number, at: number): number {
  if (LAST_BEFORE.test(text.slice(Math.max(0, at - 4), at))) return at
  const before = text.slice(Math.max(0, clauseStart - 10), clauseStart)
  const joined = /[报登录填说发记](?:的|嘞|哩|过的) $/.exec(before)
  return joined ? clauseStart - joined[0].length : clauseStart
}

/** Where the noun phrase behind 那起 ends: at a verb, an adverb, or what is to be changed. */
const PHRASE_END =
  /[，。！？；：\n]|(?:^|(?<=[^报登录]))(?:我|把|将|(?:不|别|莫|甭)(?:该|能|要|应|应该)?(?:算|归|属|叫|当|记|列|是)|[选登录标勾搞弄记讲](?:成|错|岔|作|为)|说成(?=[^，。了]{2})|[归划算放挪列](?:到|入|进|在)|没(?!写|报|填|登)|未(?![写报填登成])|冇|(?:不|莫|别|甭)要|给(?:我|他们)|再|加(?!工)|添|减|扣|实际|有误|取消|撤|作废|赔偿|补偿|涉及|涉案|删|去掉|不算|莫算|别算|改|赔|(?<![工薪借欠讨要])钱|付|(?<!海)报[错重多少漏]|报成了?(?=[^，。]{0,4}(?:会|座|课|宣传|电影|演出|广播|培训|校园|企业|资料|传单|横幅|展板|海报))|写|填|应|是|不是|还|今|昨|前天|现在|已|日期|日子|时间|金额|人数|数目|数字|地点|类别|状态|参加|少|多|漏(?![水雨电气油风])|谈|(?<!空)调|办|签|(?<![流运])转|移交|(?<!成)都|也|总算|终于|又(?=反悔|变卦|[闹吵打扯])|(?:说|劝)(?:和|拢|成|好|开|住|通)|(?:成|好|结)(?:了|嘞)|(?:都|全部?|均)?(?:已经?)?(?:化解|和解|解决|了结)(?!的)|和好|握手|起诉|发(?!放)|有误|不对|搞错|弄错|错|，)/u

function describe(lexed: Lexed, context: ReadContext, span: Span): Description {
  const text = lexed.text.slice(span.start, span.end)
  const date = datesOf(lexed).find(
    (d) => d.from === d.to && within(d, span) && !isReportDay(lexed.text, d),
  )
  const village = context.staff
    ? wordsOf(lexed, 'village').find((word) => within(word, span))?.key
    : undefined
  const [noun] = recordNouns(lexed, span)
  const dispute = noun ? undefined : describeDispute(lexed.text, span)
  const status = statusOf(lexed.text, text, span)
  return {
    ...(date ? { date: date.from } : {}),
    ...(village ? { village } : {}),
    ...(noun ? { indicator: noun.name } : {}),
    ...(dispute?.category ? { category: dispute.category } : {}),
    ...(status ? { status } : {}),
    ...(dispute && !dispute.category && !status ? { kind: 'dispute' as const } : {}),
  }
}

/** A bare 纠纷 beside 刚才 or 上一条 adds nothing to `last`, nor does the day of a message. */
function settle(lexed: Lexed, described: Description, { today }: ReadContext): Target {
  const { kind, ...rest } = described
  // “今天上午那条”: on the day itself it is the last one.
  const onlyDay = Object.keys(described).length === 1 && described.date !== undefined
  if (onlyDay && (described.date === today || SENT_THEN.test(lexed.text))) return 'last'
  if (Object.keys(rest).length > 0) return described.category || described.status ? rest : described
  return kind && !JUST_NOW.test(lexed.text) ? { kind } : 'last'
}

/** “昨天那条”: the message of that day, and not what was done on it. */
const SENT_THEN = /[昨前](?:[天日晚晨儿个]|天(?:早上|上午|中午|下午|晚上))的?那一?条(?!子)/u
