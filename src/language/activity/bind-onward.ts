import { backTo } from '../text/stretch.ts'
import { BY_MEASURE, LEAFLET_UNITS, PEOPLE_UNITS } from '../words/activity-binding.ts'
import { STOCK_BETWEEN } from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byCode, byMention, clauseOf, fits, unitOf } from './binding.ts'
import type { Mention } from './mentions.ts'

/** 6张在村委会、4张在小卖部 */
const PLACED = /^(?:贴|挂|放|发|送|摆)?(?:在|到|给|于)[^，。；、\d]{1,10}[、，]$/

/** 村东头两条村西头两条 */
const ANOTHER_PLACE = /^\p{Script=Han}{1,4}(?:头|边|口|组|院|湾|塆|坝|门|路|街|桥|面|侧|寨)$/u

/** 红的三十条蓝的二十条, 大号10个小号20个, 汉文版30本: the kind of a thing in front of its number. */
const KIND =
  /^[，、 和]?(?:[红蓝绿黄白黑紫灰粉橙花青]色?|[大小厚薄长短新旧男女布纸棉竹木]|塑料|帆布|不锈钢|彩色|\p{Script=Han}{1,3}(?:[版款号式型装样]|颜色|语|文))(?:的|[版款号式型装])?(?:有|是|发了?|送了?|各)?$/u

/** “宪法册子散了170本 民法典的散了90”: another kind of the same thing, told by what it is about. */
const KIND_GIVEN =
  /^(?:左右|上下|的样子)?[，、；\n ]?[^，。；、\d\n人来问听看去到]{1,10}[的嘞](?:也|又|还|另外)*(?:发|散|送|派|递|领|拿|塞)(?:了|出去|掉|脱|走|嘞)*$/u

export const BESIDE = 'beside the last number'

/** “14人次、19人次”: the same measure right behind the last number. */
export function besideLast({ text, bound, labels }: Binding, amount: Amount): Bound | undefined {
  const last = bound.at(-1)
  if (!last) return undefined
  const gap = text.slice(last.amount.end, amount.start)
  if (amount.unit === undefined && last.indicator.nature === 'thing' && KIND_GIVEN.test(gap))
    return { ...last, amount, rule: 'another kind of the same thing' }
  if (unitOf(amount) !== unitOf(last.amount)) return undefined
  const things = amount.unit !== undefined && last.indicator.nature !== 'people'
  const placed = things && (PLACED.test(gap) || ANOTHER_PLACE.test(gap))
  const listed =
    amount.unit !== undefined &&
    last.indicator.nature !== 'event' &&
    labels.has(amount.start) &&
    /^[、和 ][^，。；、\d]{2,6}$/.test(gap)
  const kinds = things && KIND.test(gap)
  return placed || listed || kinds || isAtNextPlace(text, last, amount) || /^[、和晚早+]$/.test(gap)
    ? { ...last, amount, rule: BESIDE }
    : undefined
}

/** “展板广场8块、超市4块”, “单子坎上四十坎下三十”: a thing, and how much of it went to each of two places. */
function isAtNextPlace(text: string, { amount, mention, indicator }: Bound, next: Amount): boolean {
  if (indicator.nature !== 'thing' || !mention || mention.end > amount.start) return false
  const [first, second] = [
    text.slice(mention.end, amount.start),
    text.slice(amount.end, next.start).replace(/^[，、和 ]/u, ''),
  ]
  return PLACE_ALONE.test(first) && PLACE_ALONE.test(second) && first !== second
}
const PLACE_ALONE =
  /^(?!还|又|另|都|共|一共|总共|大概|差不多|今|昨|前天|[发送挂贴散派拉用领])\p{Script=Han}{2,4}?(?:门口|那边|那头)?(?:[发送挂贴散派摆]了?)?$/u

/** 又拿了五十, 再添了三十: more of what was told last. */
const FETCHED =
  /(?:又|再|还)[^，。；\d]{0,2}(?:(?:拿|添|加|补|取|搬|领|要|印)了|(?:发|散|送|递)(?:了|出去|脱)?)$/

/** “发传单220，问事的9个；19号又去场上发了180”: the one thing that was handed out before, whatever else is told between. */
const GIVEN_AGAIN = /(?:又|再|还)[^，。；\d]{0,8}(?:发|散|送|递|派)(?:了|出去|脱|嘞|哒)*$/u
const HANDED_OUT = /^(?:leaflets|promotional_items)$/

function givenAgain({ text, bound }: Binding, amount: Amount): Bound | undefined {
  const front = text.slice(Math.max(0, amount.start - 14), amount.start)
  if (amount.unit !== undefined || !GIVEN_AGAIN.test(front)) return undefined
  const given = bound.filter(({ indicator: { code } }) => HANDED_OUT.test(code))
  const last = given.at(-1)
  return last && given.every(({ indicator }) => indicator === last.indicator)
    ? { ...last, amount, rule: MORE_OF_SAME }
    : undefined
}
const MORE_OF_SAME = 'more of the same thing'

/** “又要了4本”, “共17本”: more of a thing that was counted before, or the sum of it. */
export function moreOrSum(binding: Binding, amount: Amount): Bound | undefined {
  const { text, bound } = binding
  const front = text.slice(Math.max(0, amount.start - 6), amount.start)
  if (ALSO_EACH.test(text.slice(0, amount.start))) return likeLastThing(bound, amount)
  const again = givenAgain(binding, amount)
  if (again) return again
  if (!amount.total && !/(?:又|另|再|还)(?!是|算)[^，。；\d]{0,4}$|剩下?的?$/.test(front))
    return undefined
  const last = bound.at(-1)
  const sum = bound
    .filter((b) => b.indicator === last?.indicator)
    .reduce((total, b) => total + b.amount.value, 0)
  const unit = unitOf(amount)
  const ofPeople = unit === undefined || unit === '个' || PEOPLE_UNITS.test(unit)
  if (ofPeople && amount.total && last?.indicator.nature === 'people' && sum === amount.value)
    return { ...last, amount, rule: 'sum of the people' }
  if (unit === undefined && last?.indicator.nature === 'thing' && FETCHED.test(front))
    return { ...last, amount, rule: MORE_OF_SAME }
  if (ofPeople) return undefined
  return likeLastThing(bound, amount)
}

const likeLastThing = (bound: readonly Bound[], amount: Amount): Bound | undefined => {
  const like = bound.findLast(
    (b) => b.indicator.nature === 'thing' && unitOf(b.amount) === unitOf(amount),
  )
  return like && { ...like, amount, rule: MORE_OF_SAME }
}

/** “，也是每人一把”, “，照样一家一条”: the same thing, to each of others. */
const ALSO_EACH =
  /(?:也|同样|一样|照样|照旧)(?:都|还|就)?(?:是|发|给|送)*(?:[一每](?:个?人|[户家位])|人手|家家|户户)(?:都|各|发|给|送|领)*$/u

const PLACE_OR_DAY =
  /\d+(?:号|日|月|组|社|队)|[一二三四五六七八九十]+(?:组|社|队|号)|今天|昨天|前天|大前天|今儿|昨儿|前儿|第?[一二三四五头]一?[场次回堂天节晚]|[早晚]上|上午|下午|中午|夜里|晚间/g
const LISTED = /^(?:[、和，；。 ]|又|再|也|还有|[^，。；、\n\d]{0,5}$)*$/
const LISTED_GAP_MAX = 8

/** “龙门村1场（发资料50份），新民村3场”: what was held at the villages before, whatever is told of the last of them. */
export function atNextVillage(
  { text, bound, labels, mentions }: Binding,
  amount: Amount,
): Bound | undefined {
  if (!isAtVillage(text, amount, labels)) return undefined
  const last = bound.findLast(
    (one) =>
      one.indicator.nature !== 'people' &&
      unitOf(one.amount) === unitOf(amount) &&
      isAtVillage(text, one.amount, labels),
  )
  const other = mentions.findLast(({ end }) => end <= amount.start)
  const isOther = other && last && other.start > last.amount.end && fits(other.indicator, amount)
  return last && !isOther ? { ...last, amount, rule: ONWARD } : undefined
}
const ONWARD = 'goes on with the villages'

/** 双河村1场, 双河村1组1场: at a village, or in a group of it. */
function isAtVillage(text: string, { start, unit }: Amount, labels: ReadonlySet<number>): boolean {
  const front = text.slice(0, start).replace(GROUP_OF_VILLAGE, '')
  return (
    /^(?:场次?|次|堂|回)$/u.test(unit?.text ?? '') &&
    labels.has(front.length) &&
    /(?:村|社区)$/u.test(front)
  )
}
const GROUP_OF_VILLAGE = /(?<=村|社区)(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社|队|网格)$/u

/** “人数38、41、29”, “三组来了二十五个 四组三十一”: a bare number goes on with what the one before counted. */
export function onWithList({ text, bound, mentions }: Binding, amount: Amount): Bound | undefined {
  const last = bound.at(-1)
  if (!last || !alike(amount, last) || !fits(last.indicator, amount)) return undefined
  const gap = text.slice(last.amount.end, amount.start)
  const rest = gap.replaceAll(PLACE_OR_DAY, '')
  if (!/^[、和，；。 ]/.test(gap) || !LISTED.test(rest) || rest.length > LISTED_GAP_MAX)
    return undefined
  if (mentions.some((m) => m.start >= last.amount.end && m.end <= amount.start)) return undefined
  return isLoose(amount, last, gap.trim(), rest.trim()) || TELLS_OTHER.test(rest)
    ? undefined
    : { ...last, amount, rule: 'goes on with the list' }
}

/** “红苕挖了十几背篓”, “群里那个398”, “不怕一万”: a deed, a person or a saying of its own. */
const TELLS_OTHER = /(?:[挖考怕摘捡掏欠]|说|那个|这个|老话)[^，。；]*$/

const FEW_EVENTS = 10

/** Another measure behind words of its own, or a bare number too large or too far off to be more events. */
function isLoose(amount: Amount, last: Bound, gap: string, rest: string): boolean {
  const unit = unitOf(amount)
  const before = unitOf(last.amount)
  if (unit && before && unit !== before && rest.length > 3) return true
  const counted = /event|act/.test(last.indicator.nature)
  return counted && unit === undefined && (rest !== gap || amount.value > FEW_EVENTS)
}

/** The same measure, or one of the two untold; 个 goes on with people. */
function alike(amount: Amount, last: Bound): boolean {
  const unit = unitOf(amount)
  const before = unitOf(last.amount)
  if (unit === undefined || before === undefined || unit === before) return true
  const people = (one: string) => one === '个' || PEOPLE_UNITS.test(one)
  return last.indicator.nature === 'people' && people(unit) && people(before)
}

const CLAUSE_GAP_MAX = 16

/** “发普法传单，半天发脱三百五”, “传单发得凶，千把份”: the thing stands in the clause before. */
export function fromClauseBefore(binding: Binding, amount: Amount): Bound | undefined {
  const { text, mentions, bound } = binding
  const mention = mentions.findLast(
    ({ end, indicator: { nature } }) =>
      end <= amount.start && (nature === 'thing' || (amount.total && nature === 'act')),
  )
  if (!mention || bound.some((b) => b.mention === mention) || !fits(mention.indicator, amount))
    return undefined
  const gap = text.slice(mention.end, amount.start)
  if (/[。；\n]/.test(gap) || (gap.length > CLAUSE_GAP_MAX && !STOCK_BETWEEN.test(gap)))
    return undefined
  return amount.unit || /[发送散]/.test(gap)
    ? byMention(amount, mention, 'named in the clause before')
    : undefined
}

/** Speech without commas makes one clause of everything; then only the words close by count. */
const CLAUSE_MAX = 40

/** What the measure alone tells, with a verb of the clause. */
export function byMeasure(binding: Binding, amount: Amount): Bound | undefined {
  const { text } = binding
  const unit = unitOf(amount)
  if (unit === undefined) return undefined
  const whole = clauseOf(text, amount)
  const clause =
    whole.length > CLAUSE_MAX ? text.slice(Math.max(0, amount.start - 12), amount.end + 6) : whole
  const sentence = `${backTo('。；\n', text, amount.start)}${/^[^。；\n]*/.exec(text.slice(amount.end))?.[0]}`
  const rule = BY_MEASURE.find(
    ({ units, cue, wide }) => units.test(unit) && cue.test(wide ? sentence : clause),
  )
  if (rule) return byCode(binding, amount, rule.indicator, `measure ${unit}`)
  const alone = clause.replaceAll(/[ \d零一二两三四五六七八九十百千余多来]/g, '') === unit
  return alone && LEAFLET_UNITS.test(unit)
    ? byCode(binding, amount, 'leaflets', `measure ${unit} alone`)
    : undefined
}

/** The rules that add an event to the one that was named before. */
export const AGAIN = 'one more of the same'

/** “在三组开院坝会，下午到六组又开了一场”: what stands between an event and the number of a further one, later or elsewhere. */
export const HELD_AGAIN =
  /^[^。；\n\d]{0,16}[，、 ](?:[我咱]们?)?(?:(?:下午|下半天|后晌|晚上|傍晚|夜里|吃了?(?:晌午|午)饭|接着|随后)[^，。；\n\d]{0,8}[又再还]|[又再还][到去在][^，。；\n\d]{1,8}|[到去在][^，。；\n\d]{1,8}[又再还])[^，。；\n\d]{0,6}(?:开|办|讲|上|搞|放|演|组织|召开)了?$/u

/** 大喇叭15号、16号、17号三天，早中晚各放1次 */
const PLAYED = /[放播喊响转](?:了|过)?$/

/** 又挂了一回: no event; 又补了一场 is one. */
const HUNG = /(?:挂|贴|拉|吹|散|换|搬|收|撕)(?:了|过|起)?$/

/** “上午1场53人，下午1场39人”, “三组1场，五组1场”, “昨天二组1场30人，今天去五组1场”: the next time, or the next place. */
const SLOT_DAY =
  '(?:大?前天|昨[天日晚]|今[天日晚早]|(?:\\d{1,2}[月.])?\\d{1,2}[日号]|(?:周|星期|礼拜)[一二三四五六日天])'
const SLOT_GROUP = '[第\\d一二三四五六七八九十]{1,3}(?:组|社|队)'
const SLOT = new RegExp(
  `[\\d人个位名场次回堂听][^，。；]{0,3}(?<![组社队])[，；、 ](?:[上下]午|[头前后]晌|[上下]半天|中午|晌午|傍晚|晚上|夜里|下黑|${SLOT_GROUP}|${SLOT_DAY}(?:在|到|去)?(?:${SLOT_GROUP})?)(?:又|再|也|还)?是?$`,
  'u',
)

/** “下午换班又讲了一遍，27个人”: the same for others, and no word said twice. */
const isTaughtAgain = (text: string, { end, indicator }: Mention, amount: Amount): boolean =>
  indicator.nature === 'event' &&
  /^[遍道]$/.test(unitOf(amount) ?? '') &&
  TAUGHT_AGAIN.test(text.slice(end, amount.start)) &&
  OTHERS_CAME.test(text.slice(amount.end))
const TAUGHT_AGAIN = /(?:又|再)[^，。；\d]{0,8}(?:讲|宣讲|上|开|放|演|来|说)(?:了|过)?$/u
const OTHERS_CAME =
  /^[，、 ]?(?:来了|听的|到了|有|是)?(?:\d+|[一二三四五六七八九十百]+)[多来]?(?:个?人|个|名|位)/u

/** 下午又一场, 17号又在三道拐开一场: one more of the event named before. */
export function repeated(binding: Binding, amount: Amount): Bound | undefined {
  const { text, mentions } = binding
  const unit = unitOf(amount)
  if (HUNG.test(text.slice(Math.max(0, amount.start - 3), amount.start))) return undefined
  const event = mentions.findLast(
    ({ end, indicator: { code, nature } }) =>
      end <= amount.start &&
      (nature === 'event' || (code === 'broadcast' && PLAYED.test(text.slice(end, amount.start)))),
  )
  if (
    !unit ||
    !/^(?:场|场次|次|回|堂|节|遍|道|趟)$/.test(unit) ||
    !event ||
    !(event.indicator.units.includes(unit) || isTaughtAgain(text, event, amount)) ||
    isOfWhatElse(binding, event, amount)
  )
    return undefined
  const told =
    /又|再|还|另|也|各|算|一场|开了|搞了|办了|去了|(?:[一总拢统]共|分)[上讲开放演]了|月|[今去前]年|[上本这]周/.test(
      clauseOf(text, amount),
    )
  const slot = SLOT.test(text.slice(event.end, amount.start))
  if (!told && !slot && !/[，。；、]\s*$/.test(text.slice(0, amount.start))) return undefined
  const front = backTo('。；\n', text, amount.start).slice(-Math.min(16, amount.start - event.end))
  const again =
    slot ||
    (/又|再|还|另|也|下午|晚上|接着|完事|完了|散了|散会|后来|然后|随后/.test(front) &&
      !/(?:算|一共|共|总共|[各每][^，。；]{0,3})$/.test(front))
  return byMention(amount, event, again ? AGAIN : 'named further in front')
}

/** “院坝会1场，本子40本，展板3块，还搞了2场”: behind so much else nobody knows of what. */
const isOfWhatElse = ({ text, amounts }: Binding, { end }: Mention, { start }: Amount): boolean =>
  /还[搞弄整办]了?$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  amounts.filter(
    (other) =>
      other.start >= end && other.end <= start && /^[份本册张块条只把]$/u.test(unitOf(other) ?? ''),
  ).length > 1
