import { guarded } from '../patterns/guarded.ts'
import { matchesOf } from '../patterns/matches.ts'
import { AGAIN, HELD_AGAIN } from './bind-onward.ts'
import type { Bound } from './binding.ts'
import { isHeldElsewhere, isHeldNext, isNextVisit } from './held-elsewhere.ts'
import { isOnlyManner } from './manners.ts'
import type { Mention } from './mentions.ts'
import { placesTold } from './visits-told.ts'

/** The most specific kind of an occasion wins (contract 4.2); kinds that a township added come first. */
const SPECIFIC_FIRST = [
  'school_visit',
  'enterprise_visit',
  'courtyard_meeting',
  'cultural_event',
  'legal_training',
  'lecture',
  'village_visit',
  'publicity_event',
]
const rankOf = (code: string) => SPECIFIC_FIRST.indexOf(code)

/** Where another occasion of the same day may begin; “下午到中学又讲一堂” with the going. */
const NEXT_OCCASION =
  /\n|；|然后|接着|之后|随后|(?:(?<=[，。 ])|下午|晚上|后晌|前晌|晌午|中午|早上|夜里)[到去在上][^，。；\n\d]{1,10}?又(?=[上讲开搞办])|又(?!发|挂|送|贴|拉|印|有|给)|另外|还(?:有|开|搞|办|去|到)|第二[个件，、]|第三[个件，、]|二是|三是|会后|散会|散场|[②③④⑤⑥2-9]、/g
/** 此次活动, 通过…等形式, 没搞: what is named is no event of its own. */
const BACK_REFERENCE =
  /(?:此次|本次|(?<!(?:[今昨][天晚早]|[上下]午|晚上)的?)这次|该次|该|此项|系列|上述|(?<![\d日号节])当天的?|(?<!(?:[今昨][天晚早]|[上下]午|晚上)的?)这场|此)的?$/
const AS_FORM = /(?:通过|利用|采取|采用|借助|以|运用|结合)[^。；\n]{0,30}$/
const FORMS = /^[^。；\n]{0,24}等?(?:形式|方式|载体|途径|手段|渠道|平台|契机)/
/** 以院坝会的形式开展宣传: the form is what was held. */
const ONE_FORM = /^的?(?:形式|方式)/
const NOT_DONE_BEHIND =
  /^[^，。；\n]{0,6}零报告|^[^，。；\n ]{0,5}(?:[没冇](?!来得及报|[到来坐]得?[齐满]|顾上报|报|得|有(?:好多|多少|几|什么|啥|太多|意见|人)|断|停|少|啥|什么|什|人|想到|有意见|数|细数|点数|计数|记数|统计)|未(?!成年)|忘(?!了?报|记报|了说|了给|了登)|取消|推迟|改期|待填|不开|不搞|停(?:了|播|用)|坏了)|^工作?(?:进行|作)?了?(?:安排|部署|动员|强调|要求|再部署)/
const NOT_DONE_BEFORE =
  /(?:怎么样?|怎样|如何|咋样?|没顾上|没顾得上|顾不上|来不及|没空|没来得及|没|冇|没有|没得|莫得|无|未|还没|不曾|打算|准备|计划|拟|想|想要|将|要去|将要|即将|等.{0,3}再|约好|筹备|下次|下回|下次再|要|该|可以|能不能|是否|配合|欢迎|请|(?<![打计清结])不算(?:是|个|作|得上|什么|啥)?)(?:在|去|到|来|开|搞|办|开展|举办|组织|做|发|挂|贴|送|放)*$/
/** 今天没开展宣传活动, taken as one name. */
const NOT_DONE_INSIDE =
  /(?:没有?|未)能?(?:组织|开展|举办|举行|安排|进行|搞|办|整|弄)|(?:无|没有|没得|冇得|莫得)(?:任何|啥子?|什么)?(?:法治|普法|法律|集中|宣传)/
const ABOUT = /(?:讲|问|说|谈|关于|照片|的)$/

/** “今天这场讲座来了76人”, “这场院坝会开得好”: the event itself where nothing was told before it. */
const THIS_ONE =
  /(?:^|[，。；：！\n ]|[今昨前]天|[今昨]晚|[上中下]午|[早晚]上|[日号])的?这一?[场次堂期回]的?$/u

/** Whether a name that seems to refer back is the first that the message tells of anything held or done. */
const isToldFirst = (text: string, { start }: Mention, mentions: readonly Mention[]): boolean =>
  THIS_ONE.test(text.slice(Math.max(0, start - 8), start)) &&
  !mentions.some(
    (other) =>
      other.start < start &&
      (/^(?:event|act)$/.test(other.indicator.nature) || other.indicator.code === 'door_to_door'),
  )

/**
 * Whether the words around a name say that it was done here and is an event of its own; `mentions` are those that
 * 这场 may refer back to.
 */
export function isDone(text: string, mention: Mention, mentions?: readonly Mention[]): boolean {
  const { start, end, indicator, text: name } = mention
  if (NOT_DONE_INSIDE.test(name)) return false
  const front = text.slice(Math.max(0, start - 12), start)
  const behind = text.slice(end, end + 26)
  if (NOT_DONE_BEHIND.test(behind)) return false
  if (BACK_REFERENCE.test(front) && !(mentions && isToldFirst(text, mention, mentions)))
    return false
  if (NOT_DONE_INSIDE.test(text.slice(start, end))) return false
  if (AS_FORM.test(text.slice(Math.max(0, start - 30), start)) && FORMS.test(behind))
    return front.endsWith('以') && ONE_FORM.test(behind)
  if (indicator.nature === 'act' && ABOUT.test(front.slice(-1)) && front.endsWith('照片'))
    return false
  return (
    !NOT_DONE_BEFORE.test(front) && !WHICH_OF_YEAR.test(text.slice(Math.max(0, start - 24), start))
  )
}

/** “这是今年的第9场院坝会”: which one it was. */
const WHICH_OF_YEAR =
  /(?:今年|本月|全年|本年度|以来)[^，。；\d]{0,10}第(?:\d+|[一二三四五六七八九十]+)(?:场|次|堂|期|届|回)$/

const PART_OF_DAY =
  /下黑|擦黑|傍黑|天黑|后晌|前晌|头晌|上午|早上|今早|中午|晌午|下午|晚上|傍晚|夜里|今晚|[上下]半天/g

/** 下午 begins another occasion where an earlier part of the day was told. */
const laterParts = (text: string) => matchesOf(PART_OF_DAY, text).slice(1)

/** “高坎村开展“送法下乡”活动”, alone in the first line: the title of what is told below. */
const TITLE = guarded(/^(?:[^\d\n。；：]|\d{4}年|第\d{1,2}期){4,32}(?=\n[^\n]*[\d，][^\n]*$)/u)

/** The number of the occasion that a place in the text belongs to. */
function occasionsOf(text: string): (at: number) => number {
  const title = TITLE.exec(text)?.[0].length
  const starts = [...matchesOf(NEXT_OCCASION, text), ...laterParts(text)]
    .map((match) => match.index)
    .filter((at) => at !== title)
  starts.sort((a, b) => a - b)
  return (at) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

export interface EventFinding {
  /** Events named without a number: each counts once. */
  readonly bare: readonly Mention[]
  /** Numbers that count a more specific kind than the one they stand with. */
  readonly promoted: ReadonlyMap<Bound, Mention>
}

/**
 * Settles which events of one scope are their own (contract 4.1 and 4.2): a name without a number
 * counts once unless its occasion has an event already; the most specific kind of an occasion stands for all.
 */
export function settleEvents(
  text: string,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): EventFinding {
  const occasion = occasionsOf(text)
  const numbered = bound.filter((b) => b.indicator.nature === 'event' && b.rule !== AGAIN)
  const used = new Set(bound.flatMap((b) => (b.rule === AGAIN ? [] : [b.mention])))
  const promoted = new Map<Bound, Mention>()
  const bare: Mention[] = []
  const isOpen = (mention: Mention) =>
    mention.indicator.nature === 'event' &&
    !used.has(mention) &&
    isDone(text, mention, mentions) &&
    !isOnlyManner(text, mention, mentions)
  for (const mention of mentions.filter(isOpen)) {
    const { code } = mention.indicator
    const own = occasion(mention.start)
    const here = numbered.filter((b) => occasion(b.amount.start) === own)
    const isCounted = (one: Bound) => one.indicator.code === code
    // “上午到小学上法治课一堂；下午到中学又上一堂”: only the second number stands with its school.
    const alone = here.length === 0 || here.some(isCounted)
    if (!alone) promote(text, mention, here, promoted)
    else if (!numbered.some(isCounted) || isHeldApart(text, mention, bound, occasion))
      bare.push(mention)
  }
  goOn(text, bound, promoted)
  return { bare: mostSpecific(text, bare, bound, occasion), promoted }
}

/** “去纸箱厂讲…，上午给白班讲一场51个，晚上给夜班又讲一场19个”: once more at the same place. */
function goOn(text: string, bound: readonly Bound[], promoted: Map<Bound, Mention>): void {
  const events = bound.filter(({ indicator }) => indicator.nature === 'event')
  for (const [index, one] of events.entries()) {
    const before = events[index - 1]
    const mention = before && (promoted.get(before) ?? visitOf(before))
    if (!mention || promoted.has(one) || !isTalk(one)) continue
    const gap = text.slice(before.amount.end, one.amount.start)
    if (ONCE_AGAIN.test(gap) && !ELSEWHERE.test(gap)) promoted.set(one, mention)
  }
}
/** “到村小给低年级上了一堂法治课”: counted as a visit already. */
const visitOf = ({ mention }: Bound): Mention | undefined =>
  mention && TAUGHT_AT.test(mention.rule) ? mention : undefined
/** What may be held at a place one visits. */
const isTalk = ({ indicator: { code } }: Bound): boolean =>
  /^(?:lecture|publicity_event|village_visit|cultural_event)$/.test(code)
const ONCE_AGAIN = /^[^。；\n]*(?:又|再|还|也)(?:讲|上|开|办|放|搞|来|演|宣讲)?了?$/u
const ELSEWHERE = /[去到在回转](?![了场会])|村民|群众|居民|老乡|乡亲|社员|家长/u

/** Says that an event is one more than what was told before it. */
const ONE_MORE = /(?:又|也|还|再)[^，。；\n]{0,14}$/

/**
 * “上午在七组开院坝会来了37个，下午又到九组开了一个”: the first, told without a number, has its own people and the
 * counted one is told as one more.
 */
function isHeldApart(
  text: string,
  { end, indicator, start }: Mention,
  bound: readonly Bound[],
  occasion: (at: number) => number,
): boolean {
  const same = bound.filter((b) => b.indicator.code === indicator.code)
  const crowd =
    bound.some(
      ({ amount, indicator: { code } }) =>
        code === 'attendance' && amount.start > end && occasion(amount.start) === occasion(start),
    ) ||
    // “到小学讲完又到幼儿园讲了一回，小学一百人，幼儿园三十几个”: who came is told behind both.
    placesTold(text, indicator.code, bound, { start: 0, end: text.length }).size > same.length
  if (same.length === 0) return crowd
  return same.every(({ amount }) => {
    const gap = text.slice(end, amount.start)
    return (
      amount.start > end &&
      occasion(amount.start) !== occasion(start) &&
      ONE_MORE.test(gap) &&
      // “早上办讲座，午饭后到三组又讲了一场”: elsewhere, whoever came.
      (crowd || HELD_AGAIN.test(gap))
    )
  })
}

const PROMOTE_GAP_MAX = 24
/** “律师进合作社查看合同31份，…，并给社员上法治课1堂”: where one went governs the sentence. */
const VISIT_GAP_MAX = 60
const TAUGHT_AT = /^taught at a place/

/** “送法进校园1场法治讲座”: the number counts the visit. */
function promote(
  text: string,
  mention: Mention,
  numbered: readonly Bound[],
  promoted: Map<Bound, Mention>,
): void {
  const rank = rankOf(mention.indicator.code)
  for (const bound of numbered) {
    const own = rankOf(bound.indicator.code)
    const gap =
      mention.end <= bound.amount.start
        ? text.slice(mention.end, bound.amount.start)
        : text.slice(bound.amount.end, mention.start)
    const near = TAUGHT_AT.test(mention.rule)
      ? gap.length <= VISIT_GAP_MAX && (!/[。；\n]/.test(gap) || /副校长/.test(mention.text))
      : gap.length <= PROMOTE_GAP_MAX && !/[。；\n]/.test(gap)
    if (rank >= 0 && rank < own && near && isTalk(bound)) promoted.set(bound, mention)
  }
}

const ONCE_MORE =
  /(?:上午|下午|晚上|夜里|中午)[^，。；\n]{0,6}(?:还是|又是|也是|又)[^，。；\n]{0,3}$/

/** 下午还是屋场会; 上午院坝会29人，下午院坝会34人: one more of the same kind. */
const isOnceMore = (text: string, { start }: Mention): boolean =>
  ONCE_MORE.test(text.slice(Math.max(0, start - 14), start)) ||
  (/(?:下午|下半天|后晌|晚上|夜里)$/.test(text.slice(0, start)) &&
    /(?:上午|上半天|前晌|早上|中午|下午)/.test(text.slice(0, start - 2)))

function mostSpecific(
  text: string,
  mentions: readonly Mention[],
  bound: readonly Bound[],
  occasion: (at: number) => number,
): Mention[] {
  const elsewhere = mentions.filter(
    (one) =>
      isHeldElsewhere(text, one, mentions) ||
      isHeldNext(text, one, mentions) ||
      isNextVisit(text, one, mentions),
  )
  const best = new Map<number, Mention>()
  for (const mention of mentions) {
    const key = occasion(mention.start)
    const other = best.get(key)
    // “上午院坝会，下午讲座，院坝会23人，讲座41人”: what was held before is no event of the later occasion.
    const isAgain =
      [...best].some(([at, { indicator }]) => at < key && indicator === mention.indicator) &&
      !isOnceMore(text, mention) &&
      !elsewhere.includes(mention)
    if (!other || (!isAgain && rankOf(mention.indicator.code) < rankOf(other.indicator.code)))
      best.set(key, mention)
  }
  // The same kind named again later in the message is the same event; publicity is then only its purpose.
  const codes = new Set<string>()
  const kept = [...new Set([...best.values(), ...elsewhere])].filter((mention) => {
    const { indicator } = mention
    if (codes.has(indicator.code)) return isOnceMore(text, mention) || elsewhere.includes(mention)
    codes.add(indicator.code)
    return true
  })
  const isOwn = ({ start }: Mention) =>
    bound.some(
      (b) => b.indicator.nature === 'thing' && occasion(b.amount.start) === occasion(start),
    )
  return kept.length > 1
    ? kept.filter((one) => one.indicator.code !== 'publicity_event' || isOwn(one))
    : kept
}
