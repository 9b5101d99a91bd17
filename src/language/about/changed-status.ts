import { DISPUTE_STATUSES, type DisputeStatus } from '../../catalog/dispute-statuses.ts'
import type { ReadContext } from '../context.ts'
import { readAgreement } from '../dispute/agreement.ts'
import { findEvents, readStatus, type ToldStatus } from '../dispute/status.ts'
import { findDays } from '../dispute/when.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Change, Target } from '../reading.ts'
import type { Span } from '../token.ts'
import { ASKS_FOR_STATUS, DAY_OF_STATUS, ENTER_FOR_NOW } from '../words/asked-changes.ts'
import { QUOTES_PAPER, STATUS_TOLD } from '../words/corrections.ts'
import { isReportDay } from './report-day.ts'
import { isWrong } from './right-or-wrong.ts'
import type { ToldTarget } from './target.ts'

const wholeOf = ({ text }: Lexed): Span => ({ start: 0, end: text.length })

/** “改成化解了，昨天谈好的”: between the status and the day it came about. */
const BESIDE = /^[了啦嘞]?[，、 （：]?$/u

/** “昨天录错了”: the day when it was told wrongly. */
const MISTAKEN = /^[^，。；\d]{0,4}(?:[说报录填写记点选搞弄打]错|手滑|手误)/u

/** A paper that was signed is a field of its own, unless the case is known not to be settled yet. */
const isMerePaper = (words: string, text: string, target: Target): boolean =>
  (typeof target === 'string' || target.status === undefined) &&
  (/签|协议/u.test(words) || readAgreement(words, { start: 0, end: words.length }) !== undefined) &&
  !/化解|成功|[调谈说][成好拢妥]|和解|和好|和了|结|归一|付清|[又再](?:去|来|找|把|喊|请|坐拢|坐下来)?[^，。；]{0,6}(?:谈|调|说|劝|做工作)(?!不)/u.test(
    text,
  )

/** “改成还在调”: the one way back to an open case. */
const STILL_GOING =
  /(?:改[成回作到]?|改为|状态(?:应该|应)?(?:是|为)?|应为|应该是|其实)(?:还|还是|正|仍)?(?:在(?:调|办|谈)|没有?(?:调|谈|化解|办结|了结|解决)|未(?:化解|办结|结|调|了结|解决)|受理|调解中|办理中|处理中|待调|待化解)/u

/**
 * “昨天调好的那起又反悔了”: what was settled is open again. An agreement that is not kept (“反悔了不履行”) is
 * noted with the case, and its settlement stands.
 */
const isTakenBack = (text: string): boolean =>
  !/履行|兑现|赖账/u.test(text) &&
  findEvents(text, { start: 0, end: text.length }).some(({ name }) => name === 'reopened')

/** “老板又反悔了，改成没调成”, “改成还在调”: what the sender wants it to be stands above what happened. */
const statusWanted = (text: string): 'failed' | 'open' | undefined => {
  if (ENDED_IN_VAIN.test(text)) return 'failed'
  return STILL_GOING.test(text) ? 'open' : undefined
}
/** “不是成功，是还在调” */
const NOT_BUT_GOING =
  /不是(?:调解)?(?:成功|化解|办结|解决|调[成好]|了结)[^，。]{0,3}[，。 ]?(?:而|应该)?是(?:还|正)?(?:在[调办谈]|没[调谈]|受理)/u
const ENDED_IN_VAIN =
  /(?:改[成回作为到]*|状态(?:应该|应)?是?)“?(?:(?:没有?|未)[调谈说]成功?(?![器的])|(?:调解)?(?:失败|不成功?))/u

/** “别给俺记成调解成功”: how it did not end. */
const NOT_TO_BE =
  /(?:别|莫|不要|甭)(?:给?(?:我|俺|咱)?们?(?:记|写|登|录|填|报|算|标)(?:成|为|作)|(?:再|老|还|一直)+(?:给我)?挂(?:着|起))[^，。！？]*/gu

/** “转给派出所的，录成化解了”: how it stands in the ledger, and not how it ended. */
const ENTERED_WRONGLY =
  /(?<!(?:应该?|该|要|请|麻烦|改|重新|给|帮|替)我?们?)(?:写|报|填|打|记|说|讲|录|输|登|选|点|标|勾|算|搞|弄)(?:成|为)了?“?(?:调解)?(?:化解|成功|解决|办结|了结|[调谈说][成好拢妥]|失败|不成功?|没[调谈说][成好拢妥]|转[交出]|移交|受理|在调|还在调)了?/gu

/** “没签协议，是口头说好的”: in which way they agreed, and nothing new. */
const MANNER_OF_IT =
  /(?:只|就|都|当时|其实)?是口头上?(?:说|讲|谈|约|定|答应|同意)(?:好|定|妥|成|拢|下来)?了?的|(?:只|就|其实)+是口头上?(?:说|讲|谈|约)(?:好|定|妥|成|拢|下来)了?(?=[，。；！ ]|$)/gu

const blanked = (text: string, words: RegExp): string =>
  text.replaceAll(words, (found) => ' '.repeat(found.length))

/** “那个宅基地纠纷，今天成了，补了三千”: nothing but that it came off. */
const doneAt = (text: string) => {
  const done = CAME_OFF.exec(text)
  if (!done) return undefined
  const at = { start: done.index, end: done.index + done[0].length }
  return { ...at, status: 'resolved' as const, event: 'settled' as const }
}
const CAME_OFF =
  /(?<=^|[，。； ]|[今昨前](?:天|日|早|晚|晨|儿)|[刚方]才|早上|中午|上午|下午|晚上|终于|总算|已经?|也|都|就)成了(?=[，。；！ ]|$)/u

/** Whether an event tells a status by itself; “今天成了，立了字据” tells it before the paper. */
const isTold = ({ text }: Lexed, { event, start, end }: ToldStatus, target: Target): boolean =>
  STATUS_TOLD.has(event) && !isMerePaper(text.slice(start, end), text, target)

/** How a case is said to stand: as the sender wants it, or as it ended; none where nothing or a paper alone is told. */
function statusTold(rest: Lexed, target: Target) {
  // “应该报成110块” calls no police.
  // “刚交上去的”, “我上周报上去的” hand nothing on.
  const plain = blanked(
    rest.text,
    /(?<=[报写填打改]成)\d+|(?<=刚|刚刚|刚才)(?:交|报|送)上去|(?<!是|改[成为])(?:交|报)上去(?=[的嘞])|(?:说|讲|整|搞|弄)成(?=了?[\d一二两三四五六七八九十百])/gu,
  )
  const all = [NOT_TO_BE, ENTERED_WRONGLY, MANNER_OF_IT].reduce(blanked, plain)
  // “不是我们调好的” says how it did not end; the place stays for the day.
  const text = blanked(all, /不是[^，。！？]*/gu)
  const wanted = statusWanted(text) ?? (NOT_BUT_GOING.test(all) ? 'open' : undefined)
  const read = readStatus(text, wholeOf(rest)) ?? readStatus(all, wholeOf(rest))
  const told = read && isTold(rest, read, target) ? read : (doneAt(text) ?? read)
  const isOpen = told?.status === 'open' && (all !== plain || isTakenBack(text))
  if (isOpen || !told) return { wanted, told }
  const words = rest.text.slice(told.start, told.end)
  const isNone =
    !STATUS_TOLD.has(told.event) ||
    isWrong(rest, told) ||
    /^的?(?:起|件)?数/.test(rest.text.slice(told.end)) ||
    isMerePaper(words, rest.text, target) ||
    QUOTES_PAPER.test(words)
  return { wanted, told: isNone ? undefined : told }
}

/** “给我算成没调成”: the status that is asked for by name, and where that ends. */
function statusAsked(
  text: string,
): { readonly status: DisputeStatus; readonly end: number } | undefined {
  const asked = ASKS_FOR_STATUS.exec(text) ?? ENTER_FOR_NOW.exec(text)
  const status = DISPUTE_STATUSES.find(({ code }) => asked?.groups?.[code] !== undefined)?.code
  return asked && status ? { status, end: asked.index + asked[0].length } : undefined
}

/** “今天调成了”, “改成已化解”; with the day when it is told and not the message's. */
export function readStatusChange(
  rest: Lexed,
  { today }: ReadContext,
  { target }: ToldTarget,
): Change[] {
  const asked = statusAsked(rest.text)
  if (asked?.status === 'open') return [{ status: 'open' }]
  const { wanted, told } = statusTold(rest, target)
  if (!asked && wanted) return [{ status: wanted }]
  const stands = asked ?? told
  if (!stands) return []
  if (stands.status === 'open') return [{ status: 'open' }]
  const days = findDays(rest, wholeOf(rest)).filter(
    (d) => !isReportDay(rest.text, d) && !MISTAKEN.test(rest.text.slice(d.end)),
  )
  const beside = days.find((d) => BESIDE.test(rest.text.slice(stands.end, d.start)))
  const labelled = days.find((d) => DAY_OF_STATUS.test(rest.text.slice(0, d.start)))
  const day = (labelled ?? days.findLast((d) => d.start < stands.end) ?? beside)?.to
  return [{ status: stands.status, ...(day !== undefined && day !== today ? { on: day } : {}) }]
}
