import { datesOf, type Lexed, masksOf, numbersOf, overlaps, within, wordsOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { guarded } from '../patterns/guarded.ts'
import { matchesOf } from '../patterns/matches.ts'
import { wasToMediate } from '../text/mediating.ts'
import { onceForEach } from '../text/remembering.ts'
import type { Span } from '../token.ts'
import { contrastedParts } from './contrasted.ts'
import type { Count } from './counts.ts'
import { listedPieces } from './listed-pieces.ts'
import { namedCases } from './named-cases.ts'
import { nextMatters } from './next-matters.ts'
import { nextSentences } from './next-sentences.ts'
import { RESTATING } from './restated.ts'
import { toldApart } from './told-apart.ts'

/** A stretch of a message that tells of one thing: a line, an item of a list, what stands between activities. */
export interface Chunk extends Span {
  /** Whether it begins with a list number, an ordinal, a day or a village at the start of a line. */
  readonly marked: boolean
  /** Whether it is a case that begins with whose it is, and was seen to end (“老邓家屋檐水那起，…成了”). */
  readonly named?: boolean
  /** Whether it is one of several stories that are headed alike or told apart, each seen to end. */
  readonly alike?: boolean
}

/** Keys of indicators that tell about people, or about disputes themselves. */
const NO_ACTIVITY: ReadonlySet<string> = new Set([
  'attendance',
  'dispute_screening',
  'legal_aid',
  'consultations',
])

/** The clauses that report an activity: they name something counted and hold a number or a measure. */
export function findActivityClauses(
  lexed: Lexed,
  counts: readonly Count[],
  except: ReadonlySet<string> = NO_ACTIVITY,
): Span[] {
  const words = wordsOf(lexed, 'indicator').filter(
    ({ key, end }) => !except.has(key) && !PAID_BY_PHONE.test(lexed.text.slice(end - 2, end + 6)),
  )
  return lexed.clauses.filter(
    (clause) =>
      (words.some((word) => within(word, clause)) ||
        isAsking(lexed, clause) ||
        TAUGHT_AT_DOORS.test(lexed.text.slice(clause.start, clause.end)) ||
        isNextVillage(lexed, clause) ||
        words.some(({ end }) => isTimesOf(lexed.text, end, clause))) &&
      !counts.some((count) => overlaps(count, clause)) &&
      !wasToMediate(lexed.text, clause) &&
      (words.some(
        (word) =>
          within(word, clause) &&
          (wasHeld(lexed.text, clause, word) || wasAttended(lexed, clause, word)),
      ) ||
        numbersOf(lexed).some(
          (number) => within(number, clause) || isValueOf(lexed.text, clause, number),
        )),
  )
}

/** “当场微信转了五千” */
const PAID_BY_PHONE =
  /^微信(?:上|里)?(?:当场|就|马上|直接)?(?:转(?!发|载|到|给?群)|付|退|收|打|扫|红包)/u

/** “晚上就在余家院子开了个小院坝会”: an event that was held needs no number. */
const wasHeld = (text: string, clause: Span, word: Span): boolean =>
  /(?:开|办|搞|上|组织|举办|召开)了(?:个|一|场|次|堂|小|台)*$/u.test(
    text.slice(clause.start, word.start),
  ) ||
  (word.end === clause.end &&
    /(?<!散|参|完)(?:开|办|召开|举办)$/u.test(text.slice(clause.start, word.start)))

/** “晚上在四组开坝坝会讲合作社章程，31个人听”: the number of who came stands in the next clause. */
const wasAttended = ({ text, clauses }: Lexed, clause: Span, word: Span): boolean => {
  const next = clauses[clauses.findIndex(({ start }) => start === clause.start) + 1]
  return (
    next !== undefined &&
    HELD.test(text.slice(clause.start, word.start)) &&
    CAME.test(text.slice(next.start, next.end))
  )
}
const HELD = /(?:开|办|搞|上|放|组织|举办|召开)(?:的|一|场|个|次)?$/u
const CAME =
  /^(?:来|到|共|有|坐|到场|参加|听)*(?:了|的)*(?:\d+|[一二两三四五六七八九十百几]+)[多来余好几]*(?:个|名|位|口)?(?:人|老人|群众|村民|居民|学生|家长|娃|妇女|党员)/u

/** “回访：1户”, a line “院坝会 2场”: a label and its value. */
const isValueOf = (text: string, clause: Span, number: Span): boolean =>
  number.start === clause.end + 1 && isLabel(text, clause)

const isLabel = (text: string, { start, end }: Span): boolean =>
  text.charAt(end) === '：' ||
  (/(?:^|\n)$/u.test(text.slice(0, start)) && VALUE_ALONE.test(text.slice(end)))
/** “ 2场” to the end of the line. */
const VALUE_ALONE = /^ (?:\d+|[一二两三四五六七八九十百千]+)[多余来]?[\u4e00-\u9fff]{0,2}(?:\n|$)/u

/** “排查 三组六组各一次”: how often, in a clause of its own behind the name. */
const isTimesOf = (text: string, name: number, { start, end }: Span): boolean =>
  name === start - 1 && TIMES_OF_PLACES.test(text.slice(start, end))
const TIMES_OF_PLACES =
  /^(?:[\d一二三四五六七八九十]+[组社队][、和]?)*各?[\d一二两三四五六七八九十]+次$/u

/** “来问法律的11次”, “问事的9人”: people who asked, though no word of the list names them. */
const ASKING =
  /来问|来访|[问询](?:法律|法|事|政策|情况)的?|有人问|人问|答(?!应|允|复|谢|辩)了?[^，。；\n]{0,4}(?:个|次|人)/u

/** “给老人上门讲防骗10户”: households that were gone to and taught. */
const TAUGHT_AT_DOORS =
  /(?:上门|入户|登门|挨[家户]|逐户)[^，。；\n]{0,6}(?:讲|宣|普法)[^，。；\n]{0,8}(?:\d|[一二两三四五六七八九十百])户$/u

const isAsking = ({ text }: Lexed, { start, end }: Span): boolean =>
  ASKING.test(text.slice(start, end)) && !/起|纠纷|吵|闹|欠|赔/u.test(text.slice(start, end))

/** “龙门村1场（调解纠纷1起），新民村3场”: nothing but a village and how often something was held there. */
const isNextVillage = (lexed: Lexed, { start, end }: Span): boolean =>
  wordsOf(lexed, 'village').some(
    (village) => village.start === start && TIMES_ALONE.test(lexed.text.slice(village.end, end)),
  )
const TIMES_ALONE =
  /^(?:村|社区)?(?:各|也|又|有|共|开了?|搞了?)*(?:\d+|[一二两三四五六七八九十百]+)(?:场次?|次|堂|回)$/u

/** Cuts a text at list numbers, told lines, activities and 另外. */
export function cutChunks(lexed: Lexed, counts: readonly Count[]): Chunk[] {
  const named = namedCases(lexed, counts)
  const activities = findActivityClauses(lexed, counts)
  const marked = [...listMarks(lexed), ...ownLines(lexed, counts)].map(({ start }) => start)
  const headed = [...villageParts(lexed, counts), ...named]
  const isHeaded = headed.length > 0 || activities.length > 0 || isListedByMarks(lexed, counts)
  const apart = isHeaded ? [] : toldApart(lexed, counts)
  const restating = counts.filter((count) => isRestating(lexed, count)).map(({ start }) => start)
  const cuts = new Map<number, boolean>([[0, false]])
  for (const at of [...marked, ...headed, ...apart, ...restating]) cuts.set(at, true)
  const others = [
    ...TO_COME.matches(lexed.text).map(({ index }) => index),
    ...nextMatters(lexed),
    ...nextSentences(lexed),
    ...activities.flatMap((clause) => edgesOf(lexed.text, clause)),
  ]
  for (const at of others) cuts.set(at, cuts.get(at) === true)
  const starts = [...cuts.keys()].filter((at) => at < lexed.text.length).sort((a, b) => a - b)
  return starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? lexed.text.length,
    marked: cuts.get(start) === true,
    named: named.includes(start),
    alike: apart.includes(start),
  }))
}

/** Where an activity begins, and what is behind it: the value of a label stands there. */
const edgesOf = (text: string, clause: Span): number[] =>
  isLabel(text, clause) ? [clause.start] : [clause.start, Math.min(clause.end + 1, text.length)]

/** Lines and numbers, in figures or in words; “另外” and “还有” alone list nothing. */
const isListedByMarks = (lexed: Lexed, counts: readonly Count[]): boolean =>
  ownLines(lexed, counts).length > 0 ||
  listMarks(lexed).some(({ start, end }) => !ONE_MORE.test(lexed.text.slice(start, end)))

const ONE_MORE = /^(?:另外?|此外|其次|再就是|还有(?:就是)?|再(?:有)?一[个件桩起])$/u

const ownLines = (lexed: Lexed, counts: readonly Count[]): Span[] =>
  lineStarts(lexed.text).filter((line) => isOwnLine(lexed, line, counts))

/** “下一步，将…”, “下月将重点…”, “从类型看，婚姻家庭类仍占多数。”: what is still to come, or holds for all, tells of no dispute before it. */
const TO_COME = guarded(
  /(?<=[。；\n])(?:下一步|下步|今后|接下来|下阶段|(?:下个?月|下个?星期|下周|下季度|下半年|明年|来年|节后|年后)[^，。；\n\d]{0,8}?(?:将|要(?!求|回)|准备|打算|计划|重点|继续|拟|争取|着重)|(?:从[^，。\n\d]{1,8}看|总体来?看|综合来?看|整体来?看|总的来看)(?=(?:[^。\n\d]|\d[\d.]*%)*(?:[。\n]|$)))/gu,
)

/** “。两起都搞归一了”: a number that only says again how all before it stand. */
const isRestating = ({ text, clauses }: Lexed, { start, end, count }: Count): boolean =>
  count > 1 &&
  clauses.some((clause) => clause.start === start) &&
  RESTATING.test(text.slice(end, end + 6))

/** 头一桩， 第二个是 另外 其次: what numbers the parts of a message in words. */
const SPOKEN_MARKS = guarded(
  /(?:(?:第[一二三四五六七八九十\d]|(?<![前后])头[一1])(?:个|件|桩|起|宗)(?=是|就是|，|：|:|事|上午|下午|晌午|今|昨)|(?<=[，。；\n ])(?:第[一二三四五六七八九十\d]|头[一1])(?:件|桩|起|宗)|(?<=[，。；：:\n ])(?:另外|此外|其次|再就是|还有就是|另(?!外)|还有)(?![一二两三四五六七八九十俩仨\d]|剩|的|[再又][补赔给付退出拿包]|补|赔|给|付|贴|包(?!括)|封|多|提|磕|敬|放(?:挂|串|了|鞭)|道歉|写(?:个|份|了)|出|掏|加|送|搭|拿|栽|负责|承担|退|再?(?:寻|找(?!到|我|上)|选(?!举)|换|挪|划|买(?!卖)|(?:修|开|挖|砌|打)(?:个|条|口|一)))|(?<=[，。；：:\n ])再(?:一个|一件|一桩|一起|有一[个件桩起])|(?<=[，。；：\n ])(?:末了|最后|末尾)(?:还有)?一(?:件|桩|起|个(?!月|人|星期|礼拜|小时))|(?<=[，。；：:\n ])[一二三四五]是(?=[^的]))/gu,
)

/** “头一个…第二个…第三个…”, “头一件…，二一件…”: where several are told they number the parts of the message. */
const ORDINALS = guarded(
  /(?<=^|[，。；：\n ])第[一二三四五六](?=[，：、])|(?<=^|\n)[甲乙丙丁戊](?=[、.：])|(?:第[一二三四五六七八九十\d]|(?<![前后])头[一1]|[前后](?:头|面|边)一|(?<=[，。；\n ])[二三四]一)(?:[件桩起宗拨伙档]|个(?!月|星期|礼拜|人|儿|孩|媳|老|村|组))/gu,
)

/** “跑了两家，一家儿子不管老娘…；一家挖地基…”: a case in each family. */
const SEVERAL_FAMILIES = guarded(/[跑走去调劝看](?:了|过)?(?:[两三四五]|\d)家[，：][^；]+；/u)
const EACH_FAMILY = /(?<=[，；：。])另?一家(?=[^一出赔各付])/gu

/** “三桩：放水淹田的、堵路的、打牌不给钱的”: what is counted and then named one by one. */
const NAMED_ONE_BY_ONE = guarded(
  /(?<number>[两二三四五六七八九]|(?<!\d)[2-9])(?:[起件桩宗]|个(?=纠纷|矛盾|扯皮|案子))[^，。；：\n]{0,4}：(?<items>[^，。；：\n\d]+)/gu,
)

/** The items of such lists, where they are as many as was told. */
function namedLists(text: string): Span[][] {
  return NAMED_ONE_BY_ONE.matches(text).flatMap(({ index, 0: words, groups }) => {
    const items = (groups?.items ?? '').split('、')
    const number = readNumeral(groups?.number ?? '', 0)?.value
    if (items.length !== number || items.some(({ length }) => length < 2)) return []
    let at = index + words.length - (groups?.items ?? '').length
    const spans = items.map(({ length }) => {
      const span = { start: at, end: at + length }
      at = span.end + 1
      return span
    })
    return [spans]
  })
}

/** Where such a list ends in front of a place: “…、债务纠纷，已化解2起” speaks of all its items. */
export const endOfNamedList = (text: string, before: number): number | undefined =>
  namedLists(text)
    .map((items) => items.at(-1)?.end ?? before)
    .findLast((end) => end < before)

/** Where the parts of a message are numbered, in figures or in words, or listed one by one. */
export const listMarks = onceForEach((lexed: Lexed): readonly Span[] => {
  const ordinals = ORDINALS.matches(lexed.text)
  const families = SEVERAL_FAMILIES.test(lexed.text) ? matchesOf(EACH_FAMILY, lexed.text) : []
  const spoken = [
    ...SPOKEN_MARKS.matches(lexed.text),
    ...(ordinals.length > 1 ? ordinals : []),
    ...(families.length > 1 ? families : []),
  ]
  return [
    ...masksOf(lexed, 'list'),
    ...listedPieces(lexed.text),
    ...contrastedParts(lexed.text),
    ...namedLists(lexed.text).flatMap((items) => items.map(({ start }) => ({ start, end: start }))),
    ...spoken.map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ]
})

/**
 * “代录两条：三塘村 2月26日 债务纠纷 化解；新民村 2月27日 邻里噪音 调解不成”: parts without counts that begin with villages
 * of their own.
 */
function villageParts(lexed: Lexed, counts: readonly Count[]): number[] {
  const heads = wordsOf(lexed, 'village').filter(
    ({ start }) => start === 0 || /[：；。\n]$/u.test(lexed.text.slice(0, start)),
  )
  const parts = heads.map(({ start }, index) => ({
    start,
    end: heads[index + 1]?.start ?? lexed.text.length,
  }))
  const several = new Set(heads.map(({ key }) => key)).size > 1
  const separated = parts.slice(1).every(({ start }) => lexed.text.charAt(start - 1) === '；')
  const counted = counts.some((count) => parts.some((part) => within(count, part)))
  return several && separated && !counted ? parts.map(({ start }) => start) : []
}

function lineStarts(text: string): Span[] {
  return matchesOf(/\n([^\n]*)/gu, text).map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length,
  }))
}

function isOwnLine(lexed: Lexed, line: Span, counts: readonly Count[]): boolean {
  if (counts.some((count) => within(count, line))) return true
  const indent = /^[ ·\-*#—·]*/u.exec(lexed.text.slice(line.start, line.end))?.[0].length ?? 0
  const first = line.start + indent
  const heads = [...datesOf(lexed), ...wordsOf(lexed, 'village'), ...masksOf(lexed, 'list')]
  return heads.some(({ start, end }) => start <= first && end > first)
}
