import { headlineOf } from '../lex/headline.ts'
import { datesOf, type Lexed, overlaps, within, wordsOf } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { DateToken, Span } from '../token.ts'
import { NOTHING_SPOKEN } from '../words/zero-reports.ts'
import { isOfEarlierCase } from './when.ts'

/** 零报告, 无纠纷, 没有发现矛盾, 纠纷0, 没得啥子纠纷 (contract 2.3) */
const NOTHING =
  /(?:啥|什么|任何|一点|半点|一丝)(?:矛盾|纠纷|扯皮|吵架|皮)事?(?:都|也)?(?:没有?|没得|冇得?|莫得|未)(?:发生|出现|有|出|得)?(?!说|调|化)|(?:一起|一件|1起|1件|半起)(?:矛盾|纠纷|扯皮)(?:都|也)(?:没有?|没得|未)(?:发生|出现|有|出|得)?|零(?:报告|纠纷|矛盾|上报|发生|警情|受理)|(?:纠纷|矛盾)(?:为|是|数|：|:| )*(?:零|0|无)(?:起|件)?(?![\d.]|[\u4e00-\u9fff]{2})|(?<![有化])无(?:任何|新增?|新的|一起|重大|发生|上报)*(?:矛盾|纠纷|异常|情况上报)|(?:没有?|没得|未|冇|莫得|不曾|没啥|没得啥|没出|木有|没见)再?(?:发生|发现|出现|查出|排查出|排查到|[查摸寻找碰遇看听][到着见]|摸出|出|接到|收到|新增|得|有|扯)*(?:什么|啥子?|任何|一起|一件|一桩|1起|1件|新的?|大的|一场|欠薪|邻里|婚姻(?:家庭)?|家庭|土地|山林|宅基地|物业|劳资|债务|征地|涉农|重大)*的?(?:矛盾|纠纷|扯皮|吵架|打架|皮)(?!了|调解|的(?!事?(?:$|[，。；！ \n]))|排查|要|需)|(?<![\d.])(?:0|零)(?:起|件)?(?:矛盾|纠纷)|(?:报平安|平安无事|一切正常|一切平安|太平无事|没事可报|无事可报)/gu
/** The duty of zero reports, and questions about it, are none. */
const NO_REPORT =
  /(?:普法|宣传|活动|讲座|院坝会)[^，。；\n]{0,8}零报告|零报告(?:制度|要求|工作|(?:也|都|还)*(?:要|得|必须|应|需)|的?村|没|未|谁|了吗|吗|了没|情况|(?:要|该|是|得|应)*(?:怎么|咋|如何|啷个|怎样|要不要|用不用))|(?:实行|执行|坚持|落实|请|要求|按时|每日|每天|每周|必须|也要|都要|自行)[^，。；\n]{0,12}(?:零报告|报零)|争取|力争|确保|目标/u
const QUESTION = /[？?]|吗|没有？|谁/u

/** A report that there was nothing to report. */
export interface Zero extends Span {
  readonly rule: string
}

/** Where a text says that there was no dispute. */
export function findZeros(lexed: Lexed): Zero[] {
  const { text } = lexed
  const told = [NOTHING, ...NOTHING_SPOKEN]
    .flatMap((words) => matchesOf(words, text))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule: 'zero report',
    }))
    .filter((zero) => !isMuted(text, zero))
    .filter((zero, index, all) => all.slice(0, index).every((other) => !overlaps(other, zero)))
  const screened = matchesOf(SCREENED, text).map((match) => {
    const words = match.groups?.nothing ?? ''
    const end = match.index + match[0].length
    return { start: end - words.length, end, rule: 'nothing found' }
  })
  const named = wordsOf(lexed, 'village').flatMap(({ end }) => {
    const nothing = NOTHING_OF_VILLAGE.exec(text.slice(end, end + 8))
    return nothing ? [{ start: end, end: end + nothing[0].length, rule: 'zero report' }] : []
  })
  const others = [...screened, ...named, ...nothingOnDays(lexed)].filter((zero) =>
    told.every((other) => !overlaps(zero, other)),
  )
  const zeros = [...told, ...others].sort((a, b) => a.start - b.start)
  // “实现“零纠纷””, in a headline: told below with its days.
  const headline = headlineOf(lexed)
  const below = zeros.filter(({ start }) => start >= headline)
  return below.length > 0 ? below : zeros
}

const NOTHING_OF_DAY = /^(?:无|没有|0|零)(?:起|件)?(?=[ ，；。、\n]|$)/u
const DUTY = guarded(/纠纷|矛盾|调解|值班|零报告/u)

/** “值班 5.1无 5.2邻里1成 5.3无”: days of a list on which there was nothing. */
function nothingOnDays(lexed: Lexed): Zero[] {
  const zeros = datesOf(lexed).flatMap(({ sort, end }) => {
    const nothing = NOTHING_OF_DAY.exec(lexed.text.slice(end, end + 4))
    return nothing && sort === 'day'
      ? [{ start: end, end: end + nothing[0].length, rule: 'nothing on a day' }]
      : []
  })
  return DUTY.test(lexed.text) ? zeros : []
}

/** “排查纠纷1次，没发现啥”, “矛盾纠纷：排查1次，无”: a walk that found nothing. */
const SCREENED =
  /(?:排查|摸排)[^。\n]{0,24}?(?<nothing>(?:没有?|未|冇|没得|莫得)(?:发现|摸出|摸到|查出|查到|排出)(?:啥|什么|任何|新的?|得|有|一起)*(?:矛盾|纠纷|问题|情况|异常|隐患)?|(?<=(?:矛盾|纠纷)[^。；\n]{0,16}[，：、 （])(?:无(?:新增|发现)?|没有|没得|(?:发现|查出)?[0零]起))(?=[，。；！）\n ]|$)/gu

/** “石桥村0、柳树坪村无”, “凤鸣社区：无” */
const NOTHING_OF_VILLAGE =
  /^[： ]?(?:本[周月]|今[日天])?(?:0|零|无|没有)[起件]?(?=[、，；。\n）]|$)/u

function isMuted(text: string, { start, end }: Span): boolean {
  const sentence = sentenceAround(text, start, end)
  if (NO_REPORT.test(text.slice(sentence.start, Math.min(sentence.end, end + 6)))) return true
  return QUESTION.test(text.slice(end, Math.min(sentence.end + 1, end + 6)))
}

function sentenceAround(text: string, start: number, end: number): Span {
  const before = Math.max(
    ...['。', '；', '\n', '！'].map((char) => text.lastIndexOf(char, start - 1)),
  )
  const behind = text.slice(end).search(/[。；\n！]/u)
  return { start: before + 1, end: behind < 0 ? text.length : end + behind }
}

/** The day or period of a zero report: the last told before it, else one behind it in its sentence. */
export function zeroDays(lexed: Lexed, zero: Span) {
  const told = datesOf(lexed).filter(
    (date) => date.future !== 'surely' && !isOfEarlierCase(lexed.text, date),
  )
  const dates = told.filter((date) => !isEndOfOther(lexed.text, date, told))
  // “纠纷嘛，本周没有”: the period stands in the words themselves.
  const inside = dates.find((date) => within(date, zero))
  if (inside) return inside
  const before = dates.filter((date) => date.start <= zero.start && date.sort !== 'theme')
  const periods = before.filter((date) => date.sort === 'period')
  const sentence = sentenceAround(lexed.text, zero.start, zero.end)
  const behind = dates.filter(
    (date) => date.start >= zero.end && date.end <= sentence.end && date.sort !== 'theme',
  )
  return (
    before.at(-1) ??
    periods.at(-1) ??
    behind[0] ??
    dates.filter((date) => date.sort === 'theme' && date.start <= zero.start).at(-1)
  )
}

/** “3月份纠纷到今天为0”: up to when the period that is told before it has run. */
const isEndOfOther = (text: string, date: DateToken, told: readonly DateToken[]): boolean =>
  /[到至]$/u.test(text.slice(0, date.start)) &&
  told.some(
    ({ sort, start, from, to }) =>
      sort === 'period' && start < date.start && from < date.to && to === date.to,
  )

/** “7.11排查2次，7.12排查1次，都没得纠纷”, “11号、12号都没纠纷”: the days of the sentence, where 都 tells it of all of them. */
export function zeroOnEach(lexed: Lexed, zero: Span): DateToken[] {
  const { text } = lexed
  if (!OF_ALL.test(text.slice(Math.max(0, zero.start - 6), zero.start))) return []
  const sentence = sentenceAround(text, zero.start, zero.end)
  const days = datesOf(lexed).filter(
    ({ start, end, sort }) => start >= sentence.start && end <= zero.start && sort === 'day',
  )
  const apart = new Set(days.map(({ from }) => from))
  return days.every(({ from, to }) => from === to) && apart.size === days.length && days.length > 1
    ? days
    : []
}

const OF_ALL = /(?:都|均)(?:还|也|说|讲)?$/u
