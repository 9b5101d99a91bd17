import type { ChatIndicator } from '../../catalog/indicators.ts'
import type { ReadContext } from '../context.ts'
import type { Lexed } from '../lex/lexed.ts'
import { NOT_LISTED, PEOPLE, STAFF } from '../words/activity-cues.ts'
import type { Amount } from './amounts.ts'
import type { Mention } from './mentions.ts'

/** A number with the thing of the list that it counts. */
export interface Bound {
  readonly amount: Amount
  readonly indicator: ChatIndicator
  /** The words that named the thing, where there were any. */
  readonly mention: Mention | undefined
  readonly rule: string
}

/** What binding looks at: the text, its mentions, and what has been bound so far. */
interface Binding {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly context: ReadContext
  readonly amounts: readonly Amount[]
  readonly bound: Bound[]
}

const PEOPLE_UNITS =
  /^(?:人次|人数|人|名|位|个人|号人|群众|村民|居民|学生|老人|师生|口子|口人|来人|户人)$/
const UNITS_ALIKE: Readonly<Record<string, string>> = {
  个人: '人',
  号人: '人',
  口人: '人',
  来人: '人',
  人数: '人',
  块板: '块',
  卡板: '块',
}
const AFTER_GAP_MAX = 14
const BREAK = /[，。；、\n：！？（）|/]/
const HARD_BREAK = /[。；\n！？|]/

const PEOPLE_NEXT = new RegExp(
  `^(?:听|讲，|讲$|看的|都来)|^(?:的|多)?(?:[^，。；、\\n\\d ]{0,6}?)(?:${PEOPLE})`,
  'u',
)
const PEOPLE_FRONT = new RegExp(
  `(?:${PEOPLE}|参加|参会|参训|到场|到会|到了|来了|到哒|来哒|来嘞|到嘞|来咧|来|到|听|看|受教育|受众|覆盖|参与|听课|在场|坐了|聚了|围了|人数|与会|出席|服务|惠及|教育)(?:的|了|有|共|达|数|：|人数|约|大概|一共|来|听|到|为|分别为|到有|居然|都|齐|是|怕有|估摸有?|差不多|村民|群众|将近|近|总共|：|规模|，|些|都是|分别是|依次|全|自愿|拢共|统共|合计|共计|的也有)*$`,
  'u',
)
const STAFF_NEXT = new RegExp(
  `^(?:名|位|个)?(?:的)?(?:[^，。；、（\\n\\d ]{0,4}?)(?:${STAFF})`,
  'u',
)
const STAFF_FRONT = new RegExp(`(?:${STAFF})(?:共|有|等)*$`, 'u')
const WE =
  /(?:我们|俺们|我俩|咱们|咱|俺|一行|派出?|带了?)(?:.{0,2})$|(?:组织|出动|抽调|安排|带领|发动|抽派|邀请)[^，。；\d]{0,14}$/
const NOT_COUNTED = new RegExp(`(?:${NOT_LISTED})(?:了|有|达|共|超|约|破|突破|超过|量)*$`, 'u')
const NOT_COUNTED_NEXT = new RegExp(`^(?:的)?(?:${NOT_LISTED})`, 'u')
const LEFT_OVER =
  /(?:还剩|剩下|剩|还差|缺|需要|要求|准备|计划|打算|不少于|每场不少于|印了|印制|印好了?|买了?|换了?|领回来?)(?:了|有|的)?$/
const ASKED_BEHIND =
  /^(?:[^，。；\n \d完然还另]{0,8}?)(?:来问|过来问|上来问|跑来问|问(?!题少)|咨询|请教)/
const ASKED_BEFORE =
  /(?:咨询|来问|问事的?|问的人|问的|解答了?|答疑|答复了?|答了|问[^，。\d ]{0,6}的)(?:[^，。；\d\n ]{0,6})$/
const ASKED = /咨询|来问|问(?:起|法|问题|.{0,8}事)|答(?:了|疑|问)|解答/

const unitOf = ({ unit }: Amount): string | undefined =>
  unit && (UNITS_ALIKE[unit.text] ?? unit.text)

function fits(indicator: ChatIndicator, amount: Amount): boolean {
  const unit = unitOf(amount)
  return unit === undefined || indicator.units.includes(unit)
}

/** 个, or no measure at all, counts an event only right beside its name (院坝会1, 开了个讲座). */
function beside(text: string, mention: Mention, amount: Amount): boolean {
  const { nature } = mention.indicator
  const loose = amount.unit === undefined || amount.unit.text === '个'
  if (!loose || (nature !== 'event' && nature !== 'act')) return true
  const gap =
    mention.end <= amount.start
      ? text.slice(mention.end, amount.start)
      : text.slice(amount.end, mention.start)
  return (
    /^(?:[：: ]|开了|搞了|办了|共|了)*$/.test(gap) &&
    !(amount.unit && mention.end <= amount.start && amount.value > 5)
  )
}

const between = (text: string, from: number, to: number) => text.slice(from, to)

/** The thing named last before the number, with no other number and no strong break between. */
function mentionBefore({ text, mentions, amounts }: Binding, amount: Amount): Mention | undefined {
  const mention = mentions.findLast((m) => m.end <= amount.start)
  if (!mention) return undefined
  const gap = between(text, mention.end, amount.start)
  if (HARD_BREAK.test(gap) || gap.length > 20 || (gap.match(/[，、]/g) ?? []).length > 1)
    return undefined
  const other = amounts.some((a) => a !== amount && a.start >= mention.end && a.end <= amount.start)
  return other ? undefined : firstOfList(text, mentions, mention)
}

/** “资料、手提袋等500余份” goes to the one named first (contract 2.1). */
function firstOfList(text: string, mentions: readonly Mention[], last: Mention): Mention {
  let first = last
  for (;;) {
    const at = mentions.indexOf(first)
    const previous = mentions[at - 1]
    if (!previous || previous.indicator.nature !== 'thing' || first.indicator.nature !== 'thing')
      return first
    const gap = between(text, previous.end, first.start)
    if (!/^[、和及与及其]+$|^[、和及与][^，。；\d\n]{0,6}$/.test(gap)) return first
    first = previous
  }
}

function mentionAfter({ text, mentions, amounts }: Binding, amount: Amount): Mention | undefined {
  const mention = mentions.find((m) => m.start >= amount.end)
  if (!mention) return undefined
  const gap = between(text, amount.end, mention.start)
  if (BREAK.test(gap) || / /.test(gap) || gap.length > AFTER_GAP_MAX) return undefined
  return amounts.some((a) => a !== amount && a.start >= amount.end && a.end <= mention.start)
    ? undefined
    : mention
}

const byName = (amount: Amount, mention: Mention, rule: string): Bound => ({
  amount,
  indicator: mention.indicator,
  mention,
  rule,
})

const mentionAround = ({ mentions }: Binding, amount: Amount): Mention | undefined =>
  mentions.find((m) => m.start <= amount.start && m.end >= amount.end)

function byWord(binding: Binding, amount: Amount): Bound | undefined {
  const { text, bound, amounts } = binding
  const before = mentionBefore(binding, amount)
  const after = mentionAfter(binding, amount)
  const inside = mentionAround(binding, amount)
  if (inside)
    return fits(inside.indicator, amount) && inside.indicator.nature !== 'thing'
      ? byName(amount, inside, 'number in the name')
      : undefined
  const fitsBefore = before && fits(before.indicator, amount) && beside(text, before, amount)
  const fitsAfter =
    after &&
    (amount.unit || /[俩仨]/.test(text.slice(amount.start, amount.end))) &&
    fits(after.indicator, amount) &&
    beside(text, after, amount)
  if (fitsBefore && fitsAfter) {
    const gap = between(text, before.end, amount.start)
    const nextOwn = amounts.find((a) => a.start >= after.end)
    const nextTakes =
      nextOwn &&
      !BREAK.test(between(text, after.end, nextOwn.start)) &&
      fits(after.indicator, nextOwn)
    const taken = bound.some((b) => b.mention === before)
    const loose = /[，、 ]/.test(gap) || taken
    return loose && !nextTakes
      ? byName(amount, after, 'name behind')
      : byName(amount, before, 'name in front')
  }
  if (fitsAfter) return byName(amount, after, 'name behind')
  return fitsBefore ? byName(amount, before, 'name in front') : undefined
}

const clauseOf = (text: string, { start, end }: Amount): string => {
  let from = start
  while (from > 0 && !/[，。；\n！？ ]/.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !/[，。；\n！？ ]/.test(text.charAt(to))) to++
  return text.slice(from, to)
}

const named = (context: ReadContext, code: string) => context.vocabulary.find(code)

/** 人, 名, 位 and a 个 with people beside it: who came, who asked, who was helped. */
function byPeople(binding: Binding, amount: Amount): Bound | undefined | 'nobody' {
  const { text, context } = binding
  const front = text.slice(Math.max(0, amount.start - 14), amount.start)
  const behind = text.slice(amount.end, amount.end + 14)
  const unit = unitOf(amount)
  const isUnit = unit !== undefined && PEOPLE_UNITS.test(unit)
  const bare = (unit === undefined || unit === '个') && (followsEvent(binding, amount) || crowdAlone(binding, amount))
  const looksLike =
    bare ||
    (unit === undefined && !/[来到听看]$/.test(front) && PEOPLE_FRONT.test(front)) ||
    (unit === '个' && (PEOPLE_FRONT.test(front) || PEOPLE_NEXT.test(behind)))
  if (!isUnit && !looksLike) return undefined
  if ((STAFF_NEXT.test(behind) && !/参加|听|受/.test(behind)) || STAFF_FRONT.test(front))
    return 'nobody'
  if (WE.test(front) && amount.value < 20 && !/参/.test(front)) return 'nobody'
  const code =
    ASKED_BEHIND.test(behind) || ASKED_BEFORE.test(front) ? 'consultations' : 'attendance'
  const indicator = named(context, code)
  return indicator && { amount, indicator, mention: undefined, rule: `people: ${code}` }
}

/** “又一场五十五个”, “讲了一回 二十八个”: what stands right behind an event without a noun is who came. */
function followsEvent({ text, bound }: Binding, amount: Amount): boolean {
  const last = bound.at(-1)
  if (last?.indicator.nature !== 'event' || amount.unit === undefined) return false
  return (
    /^[，、 ]?(?:来了|到了)?$/.test(text.slice(last.amount.end, amount.start)) &&
    /^(?:[，。；、 \n]|$)/.test(text.slice(amount.end, amount.end + 1))
  )
}

const FILLER = /(?:得有|怕有|大概|估计|差不多|也就|就|有|共|一共|拢共|总共|来|到|了|的|约|吧|哈|嘛|上下|左右|样子|多|余|挂零|出头|人)/g

/** “没得好多人，七八个”, “坐满了，得有一百五六”: a clause that is a number and nothing else, after an event. */
function crowdAlone({ text, mentions }: Binding, amount: Amount): boolean {
  const clause = clauseOf(text, amount)
  const rest = clause.replace(text.slice(amount.start, amount.end), '').replaceAll(FILLER, '').trim()
  const last = mentions.findLast((m) => m.end <= amount.start)
  return rest === '' && amount.value > 4 && last?.indicator.nature === 'event' && /[，。；]/.test(text.slice(last.end, amount.start))
}

/** What a measure alone tells, with the verb of its clause. */
const BY_UNIT: readonly (readonly [unit: RegExp, clause: RegExp, indicator: string])[] = [
  [/^[条幅副道]$/, /[挂拉](?:了|起|上|横|标|出|条|\d)|横幅|标语/, 'banners'],
  [/^[条篇个期]$/, /转发|推送|朋友圈|微信群|群里|抖音|公众号|短视频|链接/, 'online_post'],
  [/^[张块幅]$/, /贴|展板|海报|挂图/, 'posters'],
  [/^(?:份|本|册|页|封|张|套)$/, /发|送|领|散|派|递|资料|传单/, 'leaflets'],
  [/^(?:户|家|户次)$/, /入户|上门|走访|进家|挨家|逐户|走了|跑了|登门/, 'door_to_door'],
  [/^(?:个|件|起|次|条)$/, ASKED, 'consultations'],
  [/^(?:双|把|个|条|面|枚|块|顶|件|盒|只|对|把)$/, /印|普法|反诈|法治/, 'promotional_items'],
]

function byUnit({ text, context }: Binding, amount: Amount): Bound | undefined {
  const unit = unitOf(amount)
  if (unit === undefined) return undefined
  const clause =
    clauseOf(text, amount).length > 40
      ? text.slice(Math.max(0, amount.start - 12), amount.end + 6)
      : clauseOf(text, amount)
  const sentence = /[^。；\n]*$/.exec(text.slice(0, amount.start))?.[0] + (/^[^。；\n]*/.exec(text.slice(amount.end))?.[0] ?? '')
  const alone = clause.replaceAll(/[ \d零一二两三四五六七八九十百千余多来]/g, '') === unit
  const rule = BY_UNIT.find(
    ([units, cue]) => units.test(unit) && (cue.test(units.source.includes('户') ? sentence : clause) || (alone && /^[份本册]$/.test(unit))),
  )
  const indicator = rule && named(context, rule[2])
  return indicator && { amount, indicator, mention: undefined, rule: `measure ${unit}` }
}

/** 下午又一场, 17号又在三道拐开一场: one more of the event named before. */
function byRepetition({ text, mentions }: Binding, amount: Amount): Bound | undefined {
  const unit = unitOf(amount)
  const event = mentions.findLast((m) => m.indicator.nature === 'event' && m.end <= amount.start)
  if (!unit || !/^(?:场|场次|次|回|堂)$/.test(unit) || !event?.indicator.units.includes(unit))
    return undefined
  const clause = clauseOf(text, amount)
  if (
    !/又|再|还|另|也|各|一场|开了|搞了|办了|月/.test(clause) &&
    !/[，。；、]\s*$/.test(text.slice(0, amount.start))
  )
    return undefined
  const again = /又|再|还|另|也|下午|晚上|接着/.test(
    text.slice(Math.max(event.end, amount.start - 16), amount.start),
  )
  return byName(amount, event, again ? 'one more of the same' : 'named further in front')
}

const PLACE_OR_DAY =
  /\d+(?:号|日|月|组|社|队)|[一二三四五六七八九十]+(?:组|社|队|号)|今天|昨天|今儿|昨儿/g

/** “人数38、41、29”, “三组来了二十五个 四组三十一”: a bare number goes on with what the one before counted. */
function byList({ text, bound, mentions }: Binding, amount: Amount): Bound | undefined {
  const last = bound.at(-1)
  if (!last || (amount.unit && last.amount.unit && unitOf(amount) !== unitOf(last.amount)))
    return undefined
  const gap = between(text, last.amount.end, amount.start)
  const named = mentions.some((m) => m.start >= last.amount.end && m.end <= amount.start)
  const rest = gap.replaceAll(PLACE_OR_DAY, '')
  const listed =
    /^(?:[、和，；。 ]|又|再|也|还有|[^，。；、\n\d]{0,5}$)*$/.test(rest) && rest.length <= 8
  return listed && !named && /^[、和，；。 ]/.test(gap)
    ? { ...last, amount, rule: 'goes on with the list' }
    : undefined
}

/** “发普法传单，半天发脱三百五”, “传单发得凶，千把份”: the thing stands in the clause before. */
function byClauseBefore({ text, mentions, bound }: Binding, amount: Amount): Bound | undefined {
  const mention = mentions.findLast(
    (m) =>
      m.end <= amount.start &&
      (m.indicator.nature === 'thing' || (amount.total && m.indicator.nature === 'act')),
  )
  if (!mention || bound.some((b) => b.mention === mention) || !fits(mention.indicator, amount))
    return undefined
  const gap = between(text, mention.end, amount.start)
  if (/[。；\n]/.test(gap) || gap.length > 16) return undefined
  return amount.unit || /[发送散]/.test(gap)
    ? byName(amount, mention, 'named in the clause before')
    : undefined
}

const skips = (text: string, amount: Amount): boolean => {
  if (/^[户家]$/.test(amount.unit?.text ?? '') && ON_SCREENING.test(text.slice(0, amount.start)))
    return true
  const front = text.slice(Math.max(0, amount.start - 8), amount.start)
  return (
    LEFT_OVER.test(front) ||
    NOT_COUNTED.test(front) ||
    NOT_COUNTED_NEXT.test(text.slice(amount.end, amount.end + 6))
  )
}

/** “又要了4本”, “共17本”: more of a thing that was counted before, or the sum of it. */
function byTotal({ text, bound }: Binding, amount: Amount): Bound | undefined {
  const more = /(?:又|另|再|还)[^，。；\d]{0,4}$/.test(
    text.slice(Math.max(0, amount.start - 6), amount.start),
  )
  if (!amount.total && !more) return undefined
  const unit = unitOf(amount)
  const like = bound.findLast((b) => b.indicator.nature === 'thing' && unitOf(b.amount) === unit)
  const people = bound.at(-1)
  const sum = bound
    .filter((b) => b.indicator === people?.indicator)
    .reduce((n, b) => n + b.amount.value, 0)
  if (amount.total && people?.indicator.nature === 'people' && sum === amount.value)
    return { ...people, amount, rule: 'sum of the people' }
  return like && unit !== undefined && unit !== '个' && !PEOPLE_UNITS.test(unit)
    ? { ...like, amount, rule: 'more of the same thing' }
    : undefined
}

/** “14人次、19人次”: the same measure right behind the last number. */
function besideLast({ text, bound }: Binding, amount: Amount): Bound | undefined {
  const last = bound.at(-1)
  if (!last || unitOf(amount) !== unitOf(last.amount)) return undefined
  return /^[、和晚早]$/.test(text.slice(last.amount.end, amount.start))
    ? { ...last, amount, rule: 'beside the last number' }
    : undefined
}

/** The households of a 排查 are not counted (contract 3.1). */
const ON_SCREENING = /排查[^。；\n]{0,12}$/

function bindOne(binding: Binding, amount: Amount): Bound | undefined {
  if (skips(binding.text, amount) || mentionAround(binding, amount)?.indicator.nature === 'thing')
    return undefined
  const word = byWord(binding, amount)
  const unit = unitOf(amount)
  // “院坝会到场45人”, “讲座40个”: people are not bound to an event that is merely named in front.
  if (word && !(unit === '个' && word.indicator.nature === 'event' && isPeople(binding, amount)))
    return word
  const beside = besideLast(binding, amount)
  if (beside) return beside
  const people = byPeople(binding, amount)
  if (people === 'nobody') return undefined
  return (
    byTotal(binding, amount) ??
    people ??
    byList(binding, amount) ??
    byClauseBefore(binding, amount) ??
    byUnit(binding, amount) ??
    byRepetition(binding, amount)
  )
}

const isPeople = (binding: Binding, amount: Amount): boolean => {
  const people = byPeople(binding, amount)
  return people !== undefined && people !== 'nobody'
}

/** “参训23人（调解员6、组长8、明白人9）”, “2次（中心校、镇二中各1次）”: parts of the number in front of the bracket. */
function isBreakdown({ text, amounts, bound }: Binding, amount: Amount): boolean {
  const open = text.lastIndexOf('（', amount.start)
  const whole = bound.at(-1)?.amount
  if (open < 0 || !whole || whole.end !== open || text.slice(open, amount.start).includes('）'))
    return false
  const close = text.indexOf('）', open)
  const parts = amounts.filter((a) => a.start > open && a.end <= close)
  const sum = parts.reduce((total, part) => total + part.value, 0)
  return (
    sum === whole.value ||
    (/各/.test(text.slice(open, amount.start)) && unitOf(amount) === unitOf(whole))
  )
}

/** Binds each number to what it counts: by name, by measure, by the verb of its clause (contract 4.5). */
export function bindAmounts(
  lexed: Lexed,
  mentions: readonly Mention[],
  amounts: readonly Amount[],
  context: ReadContext,
): Bound[] {
  const binding: Binding = { text: lexed.text, mentions, context, amounts, bound: [] }
  for (const amount of amounts) {
    if (isBreakdown(binding, amount)) continue
    const bound = bindOne(binding, amount)
    if (bound) binding.bound.push(bound)
  }
  return binding.bound
}
