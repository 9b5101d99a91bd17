import { datesOf, type Lexed, overlaps, within } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { isOfOtherThings, isToldBeside } from './days-of-others.ts'
import { findEvents } from './status.ts'

/** A term to come: “正月十五前付清”, “约了周五再谈”, “10月底前”. */
const TERM_BEHIND =
  /^(?:[日号]?(?:之|以)?前(?!后)|(?:我们?)?(?:再|还要)过?[去来上]|之前|以前|前|[^，。；\n]{0,4}前(?:再|要|会)?(?:补|报|交|发|给|付|还|清)|内|之内|以内|起(?!来|因|诉)|清(?=[，。；）\n ]|$)|到期|开始|后(?:再|付|给|还|办|谈|调|说)|(?:间|半|中旬?|底)(?:再|就|一次性?)?(?:给|付|还|结|交|清|补)|(?:才|再)(?:给|付|还|补|结|交|拿|赔|退|清|(?:谈|调)(?<!才[谈调](?=好|成|拢|通|妥))|来|算|打))/u
/** “腊月二十五先给一万”: what is due on that day; “昨天先给一万” was given. */
const DUE_BEHIND =
  /^[先再]?(?:还|给|付|补|赔|退|交)(?:他|她|对方)?(?:[一二两三四五六七八九]+[千百万]|\d{3,})/u
const GONE_BY = /^(?:昨|大?前)(?:天|日|儿|晚)/u
/** “年底5000块”, “剩的五月3000”: what will be paid on that day. */
const SUM_BEHIND =
  /^(?:[\d一二两三四五六七八九十百千]+(?:万|千|百|元|块)|\d{3,}(?![\d.起件户人场份次条]))/u
/** “18号299块退回来了”: the sum was paid. */
const PAID_BY_NOW =
  /^[\d一二两三四五六七八九十百千万.]+(?:元|块)?钱?[^，。；\n]{0,4}(?:退|还|付|给|转|到|赔|补|结)[^，。；\n不]{0,4}[了哒嘞](?=[，。；！ \n]|$)/u
const TERM_BEFORE =
  /(?:约定|约好|约了|约到|约在|约嘞|约|答应|承诺|保证|限期|限|定在|定于|等到|等|(?<![没未不冇]|没有|没能)(?:说好|讲好)|余款|剩(?:下|余)?的?|其余的?|余下|尾款|争取|推到|改到|改在|宽限到|最迟|最晚|准备|打算|计划|拟(?=[于在定对]|$)|预计|力争)[^，。；\n]{0,8}$/u

/** “下欠一万立了字据，五月底清”, “腊月初十动工” of a day that comes sooner than it is gone by: a deed without 了 is to come. */
const IS_TO_BE_DONE =
  /^(?:之?前|先|再|就|一次性?|全部|统一|开始|一起|双方|两家|他|我们)*(?:付|还|给|结|清|交|补|退|赔|兑|拿|凑|打|搬|拆|腾|移|修|砌|挪|动[工土]|开工|办|完工|验收|复查|鉴定|开庭|到期|卖了|收了)[^，。；\n了过嘞哒]{0,4}(?=[，。；）！\n ]|$)/u

/** “剩下2000今天付清”: what was left is paid by now. */
const isRestPaidNow = (text: string, front: string, at: number): boolean =>
  REST_BEFORE.test(front) && UNTIL_NOW.test(text.slice(at))
const REST_BEFORE =
  /(?:余款|剩(?:下|余)?的?|其余的?|余下|尾款)(?:[\d.]|[一二两三四五六七八九十百千万零]|元|块|钱|的)*$/u

/** “拖到年底”, but “拖到今天才坐拢”: what was put off until now is done now. */
const PUT_OFF = /拖到[^，。；\n]{0,8}$/u
const UNTIL_NOW = /^(?:今|昨|前|大前)(?:天|日|儿|早|晚|晌|个)/u

/** “年三十在老二家，初二到老三家”: whose turn it will be. */
const isTurn = (text: string, { rule, end }: DateToken): boolean =>
  /festival|lunar/.test(rule) &&
  /^(?:(?:在|到|去|上|回)到?[^，。；\n了]{1,4}(?:(?:家|屋|处|那儿?)(?:里|头)?(?:过|住|吃|[，。；\n ]|$)|过|住|吃)|(?:归|轮|跟|由)到?[^，。；\n了]{1,4}(?:过|住|吃|[，。；\n ]|$))/u.test(
    text.slice(end, end + 10),
  )

/** “今天调好，十月一次付清” said in August: the month that is paid in lies ahead, not before the day that was told. */
const isPaidLater = (lexed: Lexed, { sort, start, end, to }: DateToken): boolean =>
  sort === 'period' &&
  PAID_THEN.test(lexed.text.slice(end, end + 8)) &&
  datesOf(lexed).some((day) => day.sort === 'day' && day.end <= start && day.from > to)

const PAID_THEN = /^(?:份|间|底|里)?(?:再|就|要)?(?:一次性?|全部?|都)?(?:还|付|给|结|交|补)/u

/** “剩三千月底给” */
const END_OF =
  /^[\d一二三四五六七八九十正冬腊]{1,3}月底(?:再|就|才)?(?:给|付|还|结|补|交|清|打|转)(?![了过的]|清了)|^(?:[本这下]个?月底?|月底|月初|月中|年底|年终|下月|秋后)(?:(?:给|付|还|结|补|交|清)|前?(?:搬|腾|退|拆|迁)(?!了))/u

/** “昨天299块退回来了”: on a day that is gone by the sum behind it was paid. */
const isPayday = (text: string, { start, end, nearerAhead }: DateToken): boolean =>
  SUM_BEHIND.test(text.slice(end, end + 8)) &&
  !UNTIL_NOW.test(text.slice(start)) &&
  (nearerAhead !== undefined || !PAID_BY_NOW.test(text.slice(end)))

const isDue = (text: string, { start, end }: Span): boolean =>
  DUE_BEHIND.test(text.slice(end)) && !GONE_BY.test(text.slice(start))

/** Whether a day is one to come and not one on which something was done. */
export function isTerm(
  lexed: Lexed,
  date: DateToken,
  events: readonly Span[],
  from: number,
): boolean {
  const { text } = lexed
  if (date.future === 'surely') return true
  const behind = text.slice(date.end, date.end + 8)
  if (TERM_BEHIND.test(behind) || isPayday(text, date) || isDue(text, date)) return true
  if (date.nearerAhead && IS_TO_BE_DONE.test(text.slice(date.end, date.end + 12))) return true
  if (isTurn(text, date) || isPaidLater(lexed, date)) return true
  if (END_OF.test(text.slice(date.start, date.end + 3))) return true
  const front = text.slice(Math.max(from, date.start - 12), date.start)
  if (TERM_BEFORE.test(front) && !isRestPaidNow(text, front, date.start)) return true
  if (PUT_OFF.test(front) && !UNTIL_NOW.test(text.slice(date.start))) return true
  return events.some(
    (event) =>
      overlaps(event, date) &&
      !ACT_OF_DAY.test(text.slice(date.end, event.end)) &&
      !isKept(text, event, date),
  )
}

/** “12号调1起赡养没谈拢改日再谈”: what was done on the day stands before what is to come. */
const ACT_OF_DAY =
  /^(?:又|我们?|去)?(?:调|劝|谈|受理|接|上门)[^，。；]*(?:没|未|冇|不)能?(?:谈|说|调|讲|劝|拢|成)|^(?:受理|接到?|接了|登记)[^，。；]*[起件桩宗][、 ]/u

const KEPT: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'fruitless', 'referred'])
/** What a visit that is told with its day first came to: “周六我去说，厂长把证退出来了”. */
const CAME_OF_IT: ReadonlySet<StatusEvent> = new Set([...KEPT, 'calmed', 'promised', 'mediated'])

/** “初五我请他们舅爷来对账，老大补老二两千二，握手了”: what was to be done on a day and came to an end was done. */
function isKept(text: string, event: Span, date: DateToken): boolean {
  const ends = event.start >= date.start && date.future === undefined ? CAME_OF_IT : KEPT
  return findEvents(text, { start: event.end, end: text.length }).some(({ name }) => ends.has(name))
}

/** Days when money was lent, things were bought, people married: background (contract 2.2). */
const BACKGROUND =
  /^[^，。；\n]{0,16}(?:借(?:了|给|走|去|的|款)|买(?:了|的|来|到)|租(?:了|的|来|给)|订(?:了|的)?婚|定的?亲|结了?婚|流转(?:了|出)|签了?合同|栽的|分(?:山|地|田|家)|盖(?:房|了)|修(?:房|了)|打工|务工|做工|就闹过|起就|(?<=^[^，。；\n]{0,2})就?开始(?:跑|闹|吵|找|调|拖|要|扯|说|打|催|讨)|欠(?:了|下|的)|(?:(?<![接搬拿赶带调])走|去世|过世|过身|咽气|下葬)了?(?=[，。；])|纠集|嫁|入股|合伙|以来)/u

/** 昨晚, 昨夜, 夜里: a night, and the day behind it on which somebody came about what had happened, or was sent for. */
const LAST_NIGHT = /^(?:昨|头天|前天)(?:天|日|儿)?(?:晚|夜|黑)/u
const MORNING_AFTER =
  /^[^；\n]{0,80}?[，。； ][^，。； \n]{0,4}?(?:今?早上|清早|一早|一大早|大清早|今早|早起|天一?亮|天不亮|天刚亮|上午|头午|头晌|前晌|晌午|中午|下午|后晌|下晌)[^，。； \n]{0,8}?(?:来|找|跑|喊|打电话|报|告|坐|谈|[调劝说](?![的理])|叫|请|村部|村委|上门)/u

/** “牛昨晚没拴紧…老柯早上来找我…赔四百五”: what happened at night was mediated on the next day, unless it was at once. */
function isNightBefore(text: string, { start, end }: Span): boolean {
  if (!LAST_NIGHT.test(text.slice(start, end + 1))) return false
  const morning = MORNING_AFTER.exec(text.slice(end))?.[0]
  return (
    morning !== undefined &&
    !findEvents(text, { start: end, end: end + morning.length }).some(({ name }) =>
      ENDINGS.has(name),
    )
  )
}

/** “办结日期：11月23日”, “结案：11月23日” in a registration form. */
const ACT_LABEL =
  /(?:办结|调结|调成|调解|结案|化解|达成|签订|处理|调处)(?:完毕|成功|协议)?(?:日期|时间|于)[：: ]*$|(?:^|[\n，。； 】])(?:办结|调结|调成|调解|结案|化解|处理|调处)：$/u
/** 当天, 全年: they repeat a day or a year told before. */
const REPEATED = /^(?:全年|当年|当日|当天|当晚|当月|那天)$/u

/** “上月调的那五户”, “上半年调的5户”: when another case was dealt with. */
const EARLIER_CASE =
  /^(?:我们?)?(?:调解?|报|处理|化解|受理|接|说和|谈|办|签)(?:了|好|过|成)?(?:的|嘞)(?:那|[\d一二两三四五六七八九十]+[户家])/u

/** Whether a day is that of a case which was dealt with before. */
export const isOfEarlierCase = (text: string, { end }: Span): boolean =>
  EARLIER_CASE.test(text.slice(end, end + EARLIER_REACH))

const EARLIER_REACH = 14

/** “昨天调的那个征地的事嘛，…补他两千三”: no earlier one, where the story is told with it and no other day is. */
const isToldOnce = (lexed: Lexed, { start, end, sort }: DateToken): boolean =>
  sort === 'day' &&
  THE_MATTER.test(lexed.text.slice(end)) &&
  datesOf(lexed).every((other) => other.start === start)
const THE_MATTER =
  /^[^，。；\n]{0,4}的那(?:[一两]?[家户]|[起件桩个])(?:[\u4e00-\u9fff]{1,10})?：|^[^，。；\n]{0,4}的那(?:个|[起件桩])[^，。；\n]{1,10}?的?事/u

/** “13号没得纠纷”: a day on which there was nothing; what says so may be blotted out already. */
const NOTHING_THEN = /^[，：]?(?:〇|(?:没有?|无|零|未)[^，。；\n]{0,4}(?:纠纷|矛盾|扯皮))/u

/** “今天才想起报”, “今天补报一下”: when it is told, and not when it was done. */
const TOLD_LATE =
  /^(?:[^，。；\n]{0,3}才[^，。；\n]{0,6}(?:报|登|记|讲|写|发)|[^，。；\n]{0,2}补(?:报|登|记|录)|[^，。；\n]{0,2}来(?:报|汇报|登记|登)|[^，。；\n]{0,3}想起来?)(?:一下|一声|上来|上去|出来|了|哈)*(?=[，。；：！ \n]|$)/u

/** “大年初三，…两口子为初二没回娘家吵”: the day of what they quarrel about, beside another that is told. */
const isReason = (lexed: Lexed, { start, sort }: DateToken): boolean =>
  sort === 'day' &&
  /(?:(?<!认|作|成|定)为了?|因为?|嫌|怪)$/u.test(lexed.text.slice(0, start)) &&
  datesOf(lexed).some((other) => other.start !== start && other.future !== 'surely')

/** The days told in a stretch that can date the dispute. */
export function findDays(lexed: Lexed, span: Span): DateToken[] {
  const events = findEvents(lexed.text, span).filter(
    ({ name }) => name === 'open' || name === 'later',
  )
  return datesOf(lexed).filter(
    (date) =>
      within(date, span) &&
      !isTerm(lexed, date, events, span.start) &&
      !(date.sort === 'day' && TOLD_LATE.test(lexed.text.slice(date.end, date.end + 16))) &&
      !NOTHING_THEN.test(lexed.text.slice(date.end, date.end + 10)) &&
      (!isOfEarlierCase(lexed.text, date) || isToldOnce(lexed, date)) &&
      !isToldBeside(lexed, date) &&
      !isNightBefore(lexed.text, date) &&
      !isReason(lexed, date) &&
      !REPEATED.test(lexed.text.slice(date.start, date.end)),
  )
}

/**
 * The day of the act that gives the status: the last day told before it that is no background,
 * else the only day that is told (contract 2.2).
 */
export function readWhen(lexed: Lexed, span: Span, act: Span | undefined): DateToken | undefined {
  const days = findDays(lexed, span).filter(({ sort }) => sort !== 'theme')
  const told = days.filter((day) => day.sort === 'day' || isNear(lexed, day, act))
  const front = told.filter((day) => !isBackground(lexed.text, day))
  const labelled = front.findLast((day) =>
    ACT_LABEL.test(lexed.text.slice(Math.max(0, day.start - 8), day.start)),
  )
  if (labelled) return labelled
  const last = lastBefore(front, act)
  const decided = front.find((day) =>
    tellsOutcome(lexed, day, last && day.from < last.from ? DECISIONS : OUTCOMES),
  )
  if (decided && front.length > 1 && !tellsOutcome(lexed, last, ENDINGS)) return decided
  const before = front.filter((day) => act === undefined || day.start <= act.end)
  return before.at(-1) ?? front.find((day) => !isOfOtherThings(lexed, day, act))
}

const isBackground = (text: string, { end }: Span): boolean =>
  BACKGROUND.test(text.slice(end, end + 24)) &&
  !QUARREL_OVER.test(text.slice(end, end + 40)) &&
  !TAKEN_UP.test(text.slice(end, end + 24))

/** “今天在三组调了一起兄弟分家的”: the day on which a case was taken up, whatever it is about. */
const TAKEN_UP =
  /^[^，。；\n借买租欠]{0,8}(?:调[解处停]?|劝[解说]?|接|受理|处理|化解|说和|解决)(?:了|到|好|成|拢|过|嘞)*(?:一|两|三|[2-9\d]|个|起|件|桩)/u

/** “今天老张跟老李为欠的3200块扯皮”: the day of the quarrel, and not of the debt. */
const QUARREL_OVER = /^[^，。；\n]*[为因][^，。；\n]*(?:扯皮|[吵闹争打骂])/u

const lastBefore = (days: readonly DateToken[], act: Span | undefined): DateToken | undefined =>
  days.findLast((day) => act === undefined || day.start <= act.end)

/**
 * “9月25日，…成功调解一起纠纷。9月10日，魏某…”: a sentence that tells the day and the outcome together; speech
 * without stops goes on to the next day (“昨天晚上擦到了…今天上午我跟他们讲…”).
 */
function tellsOutcome(
  lexed: Lexed,
  day: DateToken | undefined,
  outcomes: ReadonlySet<StatusEvent> = OUTCOMES,
): boolean {
  if (!day) return false
  const { text } = lexed
  const length = text.slice(day.end).search(/[。；\n]/u)
  const sentence = length < 0 ? text.length : day.end + length
  const next = datesOf(lexed).find(({ sort, start }) => sort === 'day' && start >= day.end)
  const end = Math.min(sentence, next?.start ?? sentence)
  return findEvents(text, { start: day.end, end }).some(({ name }) => outcomes.has(name))
}

/** What a later day does not go on with; a mediation it does. */
const DECISIONS: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'referred'])
const OUTCOMES: ReadonlySet<StatusEvent> = new Set([...DECISIONS, 'mediated'])
/** On the last day a promise ends it as well. */
const ENDINGS: ReadonlySet<StatusEvent> = new Set([...OUTCOMES, 'promised'])

/** A month or a week dates a story only where it stands in the clause of the act. */
function isNear({ text }: Lexed, day: DateToken, act: Span | undefined): boolean {
  return (
    act !== undefined && act.end > day.end && !/[，。；\n ]/u.test(text.slice(day.end, act.start))
  )
}
