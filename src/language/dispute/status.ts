import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import type { Hit } from '../patterns/hit.ts'
import { matchesOf } from '../patterns/matches.ts'
import { rememberingTexts } from '../text/remembering.ts'
import type { Span } from '../token.ts'
import { STATUS_EVENTS, type StatusEvent } from '../words/dispute-statuses.ts'
import { isBesideSettled } from './after-settling.ts'
import { finders, hitFinder } from './patterns.ts'

/** How a dispute stands, and the words that tell it. */
export interface ToldStatus extends Span {
  readonly status: DisputeStatus
  /** The last telling event. */
  readonly event: StatusEvent
}

/** “再打就叫派出所”, “要是不还”, “希望和解”, “怎么调解” */
const CONDITION =
  /(?:如果|要是|若是?|倘若|不然|否则|再(?:犯|打|闹|赌|有|发生|出现|偷|骂|喝|吵|不)|逾期|到期不|下次再|(?<![一二两三四五六七八九十\d])万一(?![千百二三四五六七八九十])|假如|只要|除非)[^，。；\n]*(?:[，,](?:就|便|那就|则|愿)[^，。；\n]*)?$/u
const WISH =
  /(?:希望|争取|力争|尽量|尽快|打算|准备|想要?|要求|怎么|怎样|如何|咋|才能|以便|促进|推动|能不能|可不可以|能否|可否|是否|为了|(?:哪个|谁)(?:能|可以)?[来去])[^，。；\n]{0,4}$/u
/** “没补偿”, “不赔” */
const DENIED =
  /(?:(?:没有?|没得|未|拒不|冇|(?<=起|件|还|桩|又|都)冒|不)(?:肯|愿意?)?|未经[^，。；\n]{0,8}|没经[^，。；\n]{0,8})$/u
/** “答应月底前处理掉”: what is promised is a promise, however it is worded. */
const PLEDGE = /(?:答应|承诺|保证)[^，。；\n]{0,8}前[^，。；\n]{0,2}$/u
/** “没来的我改天再挨门子给说”: those who missed a meeting will be told what it was about; nobody mediates. */
const TELLS_ABSENT =
  /[没未](?:来|到|参加|赶上|听[到着]?|在家)(?:场|会|成)?的(?:人|群众|老乡|[几那]?[些户家个])*(?:我们?|就|等)?(?:改[天日]|过[两几][天日]|下[次回]|明[天日]|后天|回头|抽空|随后)(?![^，。；\n]*(?:劝|调|谈|协商))[^，。；\n]*?(?:说|讲|喧|念|宣传|补|发|送)/gu
/** “上回调好的那两口子”: what was settled before is only mentioned. */
const PAST = /(?:上回|上次|以前|之前|前些|早先|去年|上个?月|那次|头回)[^，。；\n]{0,6}$/u
/** “原来说好一个月给八百”: what was agreed at first is what they quarrel about. */
const AT_FIRST =
  /(?:原来|原先|原本|本来|起先|起初|开头|开始|当初|当时|早先|那时|先前|年初|开春|头年|去年|前年|以前|之前|口头上)[^，。；\n]{0,8}$/u
const AGREED_ON = /^[说讲谈约议商][好定妥]/u
/** “讲好开海前给一半”: a term, behind which nothing was kept. */
const BROKEN =
  /^[^。；\n]{0,24}(?:后来|结果|到(?:现在|今|了|期)|如今|现在|今年|一分|一直|只(?:给|认|付|肯)|没见|不认|反悔|没给|没付|没还|又(?!为|因))/u
/** “联系方式给了”, “材料帮他理好了”: what helps somebody on his way ends no quarrel. */
const HELPED = /(?:联系方式|电话|号码|地址|表格?|介绍信|材料|名片|状子|申请书?)[^，。；\n]{0,6}$/u
const AHEAD: ReadonlySet<StatusEvent> = new Set(['open', 'later'])
const HOPEFUL: ReadonlySet<StatusEvent> = new Set(['settled', 'promised', 'calmed', 'mediated'])

function isUnreal(text: string, span: Span, hit: Hit<StatusEvent>): boolean {
  const before = text.slice(Math.max(span.start, hit.start - 40), hit.start)
  if (HEADED_OR_NONE.test(text.slice(hit.end, hit.end + 3)) || isOfAbsent(text, hit)) return true
  if (isConditional(text, hit, before)) return true
  if (PAST.test(before) && text.startsWith('的', hit.end)) return true
  if (hit.name === 'settled' && isNotYet(text, hit, before)) return true
  if (hit.name === 'promised' && isHelp(text, hit, before)) return true
  return (
    HOPEFUL.has(hit.name) &&
    (WISH.test(before) || DENIED.test(before) || isClaim(text, hit, before))
  )
}

/** “二叔说早给了”: what one side says to have done long ago is what they quarrel about. */
const isClaim = (text: string, { start, end }: Span, before: string): boolean =>
  CLAIMED.test(before) && /^(?:给|还|付|退|赔|结|交|两清|清)/u.test(text.slice(start, end))
const CLAIMED =
  /(?:[说讲]|咬定|坚称|声称)(?:是|自己|[他她]|[这那]?钱|账|那笔)*(?:早(?:就|已经?)?|已经|明明|(?:头年|前年|去年|当年|年前|年头上|上个?月)(?:就|已经|都)?)(?:都|全|给[他她])?$/u

const isNotYet = (text: string, hit: Span, before: string): boolean =>
  PLEDGE.test(before) || isBroken(text, hit, before) || isOnlyThen(text, hit)

/** “老板在外地，回来才说得成”: what can be settled only then is not settled yet. */
const isOnlyThen = (text: string, { start, end }: Span): boolean =>
  text.charAt(start - 1) === '才' && /^[说谈讲调劝扯]得/u.test(text.slice(start, end))

const isConditional = (text: string, hit: Span, before: string): boolean =>
  CONDITION.test(before) || isAnnounced(text, hit, before)

/** “先说好的：…再说不好的：…”: how the next will have ended is no end of the one before. */
const isAnnounced = (text: string, { end }: Span, before: string): boolean =>
  /(?:先|再|后)[说讲报]?(?:个|一[件个])?$/u.test(before) && /^的[：，]/u.test(text.slice(end))

const isHelp = (text: string, { start, end }: Span, before: string): boolean =>
  HELPED.test(before) && GIVEN.test(text.slice(start, end))

const isOfAbsent = (text: string, { start, end, name }: Hit<StatusEvent>): boolean =>
  AHEAD.has(name) && toldToAbsent(text).some((told) => told.start < end && start < told.end)

const toldToAbsent = rememberingTexts((text): readonly Span[] =>
  matchesOf(TELLS_ABSENT, text).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  })),
)

const isBroken = (text: string, { start, end }: Span, before: string): boolean =>
  AGREED_ON.test(text.slice(start, end)) &&
  (AT_FIRST.test(before) ||
    (BROKEN.test(text.slice(end, end + BROKEN_NEAR)) &&
      !ON_LESS.test(text.slice(end, end + BROKEN_NEAR))))

/** “说好了，写的是四万，只认两万”: told first that they agreed, then on what. */
const ON_LESS =
  /^了[，：](?:[^，。；\n]*写[^，。；\n]*[，、 ])?只(?:认|给|付|还|赔|退|收)了?[\d一二两三四五六七八九十百千万]+(?:元|块钱?)?(?:[，。；！ \n]|$)/u

const BROKEN_NEAR = 34

/** “矛盾纠纷化解情况通报：”, “调处台账”: what a report is called; “受理2，成0”: none came to it. */
const HEADED_OR_NONE =
  /^(?:了|功|：| )?[0零〇](?!\d|\.\d|[号月点])|^(?:工作)?(?:情况|动态|台账|简报|通报|统计|月报|周报|快报|战报|汇总)/u

const GIVEN = /^(?:给|交|好|拿|填|写)(?:了|嘞|给)/u

/** The events of a stretch that happened: no conditions, wishes or questions. */
export const findEvents = hitFinder(
  finders(STATUS_EVENTS),
  () => 0,
  (text, span, hit) => !isUnreal(text, span, hit),
)

/** What the story stands at after an event; undefined leaves it as it was. */
const AFTER: Readonly<Record<StatusEvent, (last: StatusEvent | undefined) => boolean>> = {
  settled: () => true,
  promised: (last) => last !== 'settled',
  calmed: (last) =>
    last !== 'settled' && last !== 'failed' && last !== 'fruitless' && last !== 'referred',
  unsettled: (last) => last !== 'referred' && last !== 'failed',
  refused: (last) =>
    last !== 'settled' &&
    last !== 'referred' &&
    last !== 'failed' &&
    last !== 'fruitless' &&
    last !== 'open',
  failed: (last) => last !== 'referred',
  fruitless: (last) => last !== 'referred',
  open: (last) => last !== 'referred',
  later: (last) => last !== 'settled' && last !== 'referred' && last !== 'failed',
  referred: () => true,
  received: (last) =>
    last === undefined || last === 'quarrel' || last === 'promised' || last === 'calmed',
  mediated: (last) =>
    last === undefined || last === 'received' || last === 'quarrel' || last === 'reopened',
  quarrel: (last) => last === undefined,
  reopened: () => true,
}

/** How a dispute stands after an event. */
export const STATUS_OF: Readonly<Partial<Record<StatusEvent, DisputeStatus>>> = {
  settled: 'resolved',
  promised: 'resolved',
  calmed: 'resolved',
  mediated: 'resolved',
  unsettled: 'open',
  refused: 'open',
  open: 'open',
  later: 'open',
  received: 'open',
  reopened: 'open',
  failed: 'failed',
  fruitless: 'failed',
  referred: 'referred',
}

/** “等出院了再来谈赔钱”: what the next round is about has not happened. */
const isPurpose = (
  text: string,
  last: Hit<StatusEvent> | undefined,
  event: Hit<StatusEvent>,
): boolean =>
  (event.name === 'promised' || event.name === 'calmed') &&
  (last?.name === 'open' || last?.name === 'later') &&
  !/[，。；！\n ]/u.test(text.slice(last.end, event.start))

/** The last event wins; those inside a label (损害赔偿3起) tell nothing; weaker events don't undo a settlement or a handing on. */
export function readStatus(text: string, span: Span, label?: Span): ToldStatus | undefined {
  let last: Hit<StatusEvent> | undefined
  for (const event of findEvents(text, span)) {
    if (label && event.start >= label.start && event.end <= label.end) continue
    if (isBesideSettled(text, last?.name, event)) continue
    if (AFTER[event.name](last?.name) && !isPurpose(text, last, event)) last = event
  }
  const status = last && STATUS_OF[last.name]
  return last && status && { status, event: last.name, start: last.start, end: last.end }
}
