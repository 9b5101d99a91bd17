import { LISTENED_TOO, PEOPLE_FRONT, PEOPLE_NEXT, PEOPLE_UNITS } from '../words/activity-binding.ts'
import { TO_EACH } from '../words/surprising.ts'
import type { Amount } from './amounts.ts'
import { HELD_AGAIN } from './bind-onward.ts'
import { type Binding, type Bound, byMention, fits, unitOf } from './binding.ts'
import type { Mention } from './mentions.ts'

const AFTER_GAP_MAX = 14
const BEFORE_GAP_MAX = 20
const BREAK = /[，。；、\n：！？（）|/]/
/** In speech without commas a space or these words begin something else. */
const GOES_ON = / |再一个|再就是|然后|接着|另外/
const HARD_BREAK = /[。；\n！？|]/

/** The name that holds the number itself: 新增3名法律明白人, 一封信. */
export const mentionAround = ({ mentions }: Binding, amount: Amount): Mention | undefined =>
  mentions.find((m) => m.start <= amount.start && m.end >= amount.end)

export const IN_NAME = 'number in the name'
export const NAME_BEHIND = 'name behind'

/** Binds a number to the name beside it. */
export function bindByName(binding: Binding, amount: Amount): Bound | undefined {
  const inside = mentionAround(binding, amount)
  // The 6 of “6月禁毒宣传月活动” counts nothing.
  if (inside && binding.text.charAt(amount.end) === '月') return undefined
  if (inside) return fits(inside.indicator, amount) ? byMention(amount, inside, IN_NAME) : undefined
  const before = mentionBefore(binding, amount)
  const after = mentionAfter(binding, amount)
  if (before && after) return between(binding, amount, before, after)
  if (after) return byMention(amount, after, NAME_BEHIND)
  return before && byMention(amount, before, 'name in front')
}

/** With a name on both sides the one in front wins, unless it is loose or has its number already. */
function between(binding: Binding, amount: Amount, before: Mention, after: Mention): Bound {
  const { text, bound, amounts, mentions } = binding
  const next = amounts.find((a) => a.start >= after.end)
  const nextTakes =
    next &&
    !BREAK.test(text.slice(after.end, next.start)) &&
    fits(after.indicator, next) &&
    !mentions.some((m) => (m.start >= after.end && m.end <= next.start) || m.start === next.end)
  const taken = bound.some((b) => b.mention === before)
  const loose = /[，、 ]/.test(text.slice(before.end, amount.start)) || taken
  return loose && !nextTakes
    ? byMention(amount, after, NAME_BEHIND)
    : byMention(amount, before, 'name in front')
}

/** 个, or no measure at all, counts an event only right beside its name (院坝会1, 开了个讲座). */
function standsBeside(text: string, mention: Mention, amount: Amount): boolean {
  const { nature } = mention.indicator
  const loose = amount.unit === undefined || amount.unit.text === '个'
  if (!loose || (nature !== 'event' && nature !== 'act')) return true
  const inFront = mention.end <= amount.start
  const gap = inFront
    ? text.slice(mention.end, amount.start)
    : text.slice(amount.end, mention.start)
  return (
    /^(?:[：: （]|（.{1,2}）|开了|搞了|办了|放了|播了|共|了)*$/.test(gap) &&
    !(amount.unit && inFront && amount.value > 5)
  )
}

/** “单子，看的人三百”, “火盆边坐了二十六个”: people stand between the thing and the number. */
const tellsPeople = (gap: string, unit: Amount['unit']): boolean =>
  (unit === undefined || unit.text === '个') &&
  gap.length > 1 &&
  !/(?:每|一|人手)[人个户家]?$/.test(gap) &&
  (PEOPLE_FRONT.test(gap) || LISTENED_TOO.test(gap))

/** The thing named last before the number, with no other number and no strong break between. */
function mentionBefore(binding: Binding, amount: Amount): Mention | undefined {
  const { text, mentions, amounts } = binding
  const mention = mentions.findLast((m) => m.end <= amount.start)
  if (!mention) return undefined
  // “村村响｜早晚各1次”: a cell of a table and its value.
  const gap = text.slice(mention.end, amount.start).replace(/^ ?\| ?/, '')
  const commas = (gap.match(/[，、]/g) ?? []).length
  if (HARD_BREAK.test(gap) || gap.length > BEFORE_GAP_MAX || commas > 1) return undefined
  if (namesAnother(gap, amount) || isTaken(binding, mention, gap, amount)) return undefined
  if (isPeopleBehind(binding, mention, gap, amount) || isHeldAgain(mention, gap)) return undefined
  if (amounts.some((a) => a !== amount && a.start >= mention.end && a.end <= amount.start))
    return undefined
  const first = firstOfList(binding, mention)
  return fits(first.indicator, amount) && standsBeside(text, first, amount) ? first : undefined
}

/** “一块展板，引导五个民工”: the thing has its number in front, and a bare 个 in another clause is not of it; nor are people. */
const isTaken = (
  { bound, text }: Binding,
  mention: Mention,
  gap: string,
  { unit, start, end }: Amount,
): boolean =>
  (unit === undefined || unit.text === '个') &&
  mention.indicator.nature === 'thing' &&
  /[，、 ]/.test(gap) &&
  ((/[，、 ].*[^，、 ]/.test(gap) && bound.some((b) => b.mention === mention)) ||
    ((unit !== undefined || /[俩仨]/.test(text.charAt(start))) &&
      PEOPLE_NEXT.test(text.slice(end, end + 8))))

/** “挂了横幅将近八十个老乡来听”: nobody says that the thing was given to them. */
const isPeopleBehind = (
  { text }: Binding,
  mention: Mention,
  gap: string,
  { unit, end }: Amount,
): boolean =>
  tellsWhoCame(mention, gap) ||
  (mention.indicator.nature === 'thing' && tellsPeople(gap, unit)) ||
  (unit?.text === '个' &&
    /^(?:banners|posters|leaflets)$/.test(mention.indicator.code) &&
    !/[发送给领拿派每一]/.test(gap) &&
    PEOPLE_NEXT.test(text.slice(end, end + 8)))

/** “在三组开院坝会，下午到六组又开了一场”: the number counts a further event, and not the one that is named. */
const isHeldAgain = ({ indicator: { nature } }: Mention, gap: string): boolean =>
  nature === 'event' && HELD_AGAIN.test(gap)

/** “五个问欠条的事，到会三十四人”: in the next clause, those who came, and none of those who asked. */
const tellsWhoCame = ({ indicator }: Mention, gap: string): boolean =>
  indicator.code === 'consultations' &&
  /[，、 ](?:今天|一共|总共|共)*(?:到会|到场|参会|参加|参与|在场|来听|听课)的?(?:群众|村民|人)?(?:有|共|约|大概)*$/u.test(
    gap,
  )

/** “两条标语，劝回去带鞭炮的6个”: another matter stands between, and the measure tells nothing. */
const namesAnother = (gap: string, { unit }: Amount): boolean =>
  (unit === undefined || unit.text === '个') &&
  /[，、 ][^，、 ]{4,}$/u.test(gap.replaceAll(SAYS_ONLY, ''))

const SAYS_ONLY =
  /一共|总共|拢共|统共|合计|共计|共|发放|发了|发出去|发|送|贴|挂|有|是|来了|到了|大概|约|怕|估计|今天|昨天|了|的|也/gu

/** “资料、手提袋等500余份” goes to the one named first (contract 2.1). */
function firstOfList({ text, mentions, bound }: Binding, last: Mention): Mention {
  let first = last
  for (;;) {
    const previous = mentions[mentions.indexOf(first) - 1]
    if (previous?.indicator.nature !== 'thing' || first.indicator.nature !== 'thing') return first
    const gap = text.slice(previous.end, first.start)
    if (bound.some(({ mention }) => mention === previous)) return first
    if (!/^[、和及与其]+$|^[、和及与][^，。；\d\n]{0,6}$/.test(gap)) return first
    first = previous
  }
}

/** “坐堂4次接待咨询37人次”: the people who asked are counted behind. */
const hasOwnPeople = ({ amounts }: Binding, mention: Mention, amount: Amount): boolean =>
  mention.indicator.code === 'consultations' &&
  amount.unit?.text === '次' &&
  amounts.some((a) => a.start === mention.end && a.unit?.text === '人次')

/** 六十个姐妹每人发了布袋: the people stand between the number and the name. */
const countsPeople = (amount: Amount, gap: string): boolean =>
  amount.unit?.text === '个' && PEOPLE_NEXT.test(gap)

/** “人嘛有七十几个围裙发了七十条”: people in front, and the thing behind has its own number. */
function takesNext({ text, amounts }: Binding, mention: Mention, amount: Amount): boolean {
  const { nature } = mention.indicator
  const unit = unitOf(amount) ?? ''
  const mayBePeople = unit === '个' || (nature !== 'thing' && PEOPLE_UNITS.test(unit))
  if (!mayBePeople || nature === 'event') return false
  const next = amounts.find(({ start }) => start >= mention.end)
  const front = text.slice(Math.max(0, amount.start - 14), amount.start)
  return (
    next !== undefined &&
    next.unit !== undefined &&
    fits(mention.indicator, next) &&
    /^[^，。；、 \d]{0,4}$/.test(text.slice(mention.end, next.start)) &&
    (PEOPLE_FRONT.test(front) ||
      ANSWERED.test(mention.text) ||
      CAME_TO_HEAR.test(text.slice(amount.end, mention.start)) ||
      (nature !== 'thing' && (unitOf(next) !== unit || text.charAt(mention.end) === '的')))
  )
}

/** 124人解答了两个人的问题, 63个人来听咨询30人: the number in front has nothing to do with the questions. */
const ANSWERED = /^(?:现场)?(?:解答|答复|回答)$/
const CAME_TO_HEAR = /^(?:群众|村民)?(?:来听|来看|听|到场|到会|参加|围观)/

/** “一人发了个小册子”: what each of them got, though nobody else measures it by 个. */
const isOneToEach = (text: string, amount: Amount, mention: Mention): boolean =>
  amount.value === 1 &&
  unitOf(amount) === '个' &&
  mention.start === amount.end &&
  mention.indicator.nature === 'thing' &&
  TO_EACH.test(text.slice(Math.max(0, amount.start - TO_EACH_REACH), amount.start))
const TO_EACH_REACH = 8

const isMeasured = (text: string, amount: Amount, mention: Mention): boolean =>
  fits(mention.indicator, amount) || isOneToEach(text, amount, mention)

/** The thing named right behind the number, which then needs a measure: 20份传单, 三场院坝会. */
function mentionAfter(binding: Binding, amount: Amount): Mention | undefined {
  const { text, mentions, amounts } = binding
  const mention = mentions.find((m) => m.start >= amount.end)
  const measured = amount.unit || /[俩仨]/.test(text.slice(amount.start, amount.end))
  if (!mention || !measured) return undefined
  const gap = text.slice(amount.end, mention.start)
  if (BREAK.test(gap) || GOES_ON.test(gap) || gap.length > AFTER_GAP_MAX) return undefined
  if (amounts.some((a) => a !== amount && a.start >= amount.end && a.end <= mention.start))
    return undefined
  if (hasOwnPeople(binding, mention, amount) || takesNext(binding, mention, amount))
    return undefined
  if (mention.indicator.nature !== 'people' && countsPeople(amount, gap)) return undefined
  return isMeasured(text, amount, mention) && standsBeside(text, mention, amount)
    ? mention
    : undefined
}

/** “开了一个板凳会来的人有三十四个”: the one right before the name is the event, whoever came to it. */
export const isEventItself = (
  { text }: Binding,
  { value, end }: Amount,
  named: Bound | undefined,
) =>
  value === 1 &&
  named?.mention?.start === end &&
  named.indicator.nature === 'event' &&
  !text.startsWith('的', named.mention.end)
