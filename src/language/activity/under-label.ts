import { PEOPLE_UNITS } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byCode } from './binding.ts'

export const UNDER_LABEL = 'households under their label'
export const CROWDS_LISTED = 'people: listed under their label'

/** Numbers side by side, up to the next one: 21、30、 */
const LISTED = '(?:(?:\\d+|[一二两三四五六七八九十百]+)(?:人次|人|个|名|户)?[、，和及 ])*'
const IN_ORDER = '(?:分别|依次|各自|各)+(?:是|为|有|来了?|到了?)?：?'
/** “户数分别是11、9、14”: the numbers of a list behind what they count. */
const HOUSEHOLDS = new RegExp(`户数(?:分别|依次|各)*(?:是|为|有|：)?${LISTED}$`, 'u')
/** “来嘞人各是21、30、26”, “到会人数依次为38、41” */
const CROWDS = new RegExp(
  `(?:人数|[来到听][的嘞了]人|(?:到会|到场|参会|参加|听课)的?人?|听众|[场次回]人)${IN_ORDER}${LISTED}$`,
  'u',
)
/** “人数：讲座49，5组22，”: what follows in the same sentence tells who came to each of the events named. */
const CROWDS_HEADED =
  /(?:人数|[来到听][的嘞了]人)(?:分别|依次)?(?:是|为|有)?：(?<listed>[^。；：\n]*)$/u

const ITEM =
  '[^，。；、：（）\\d\\n]{1,6}?(?:\\d+|[一二两三四五六七八九十百]+)(?:人次|次|个|起|件|人)?[，、； ]?'
/** “咨询台：劳动6人次、婚姻4人次”, “来问法律的电话头3个，微信上2个”: who asked, by their matter or by the way they came. */
const ASKED_LISTED = new RegExp(
  `(?:咨询(?:台|点|窗口)?|来问(?:法律?|事)?的|问法律?的|解答)(?:的|今天|当天|群众|情况|接待)*[：，（ ]?(?:${ITEM})*[^，。；、：（）\\d\\n]{1,6}$`,
  'u',
)
/** “咨询的14人，量血压的60人”: what else people came for. */
const SERVED_ELSE =
  /(?:血压|血糖|理发|剪[头发]|体检|义诊|看病|磨刀|听[课讲]?|看热闹|围观|到场|参加|受众|受教育|受益|惠及|覆盖|参与|群众)的?(?:有|是|了)*$/u
const SERVED_REACH = 8
const ASKED_UNIT = /^(?:人次|次|个|起|件|人)$/u

/** A number in a list whose label tells what all of its numbers count. */
export function underLabel(binding: Binding, amount: Amount): Bound | undefined {
  const front = binding.text.slice(0, amount.start)
  const unit = amount.unit?.text
  if (
    names(binding, 'door_to_door') &&
    (unit === undefined || unit === '户') &&
    HOUSEHOLDS.test(front)
  )
    return byCode(binding, amount, 'door_to_door', UNDER_LABEL)
  if (isAskedListed(binding, amount)) return byCode(binding, amount, 'consultations', UNDER_LABEL)
  const people = unit === undefined || unit === '个' || PEOPLE_UNITS.test(unit)
  const listed = isOneOfList(binding, amount) && CROWDS.test(front)
  return people && holdsEvent(binding, amount) && (listed || isHeaded(binding, amount))
    ? byCode(binding, amount, 'attendance', CROWDS_LISTED)
    : undefined
}

/** “人数各是21、30”, and not the 30 that came each time: “人数各是30”. */
const isOneOfList = ({ amounts, text }: Binding, amount: Amount): boolean =>
  amounts.some(
    (other) =>
      other !== amount &&
      /^[、，和及 ]$/u.test(
        text.slice(Math.min(other.end, amount.end), Math.max(other.start, amount.start)),
      ),
  )

const names = ({ mentions }: Binding, code: string): boolean =>
  mentions.some(({ indicator }) => indicator.code === code)

const holdsEvent = ({ mentions }: Binding, { start }: Amount): boolean =>
  mentions.some(({ indicator: { nature }, end }) => nature === 'event' && end <= start)

/** Whether a number stands under 人数：, behind nothing but events and places with numbers of their own. */
function isHeaded({ text, mentions, amounts, labels }: Binding, { start }: Amount): boolean {
  const listed = CROWDS_HEADED.exec(text.slice(0, start))?.groups?.listed
  if (listed === undefined) return false
  const from = start - listed.length
  const within = (span: { start: number; end: number }) => span.start >= from && span.end <= start
  const label = Math.max(from, ...amounts.filter(within).map(({ end }) => end))
  const named = mentions.filter(within)
  return (
    named.every(({ indicator: { nature } }) => nature === 'event') &&
    (labels.has(start) ||
      named.some(({ start: at, end }) => at >= label && end === start) ||
      /^[、和]?$/u.test(text.slice(label, start)))
  )
}

/** One of at least two items in the same measure under 咨询. */
function isAskedListed({ text, amounts, mentions }: Binding, amount: Amount): boolean {
  const unit = amount.unit?.text ?? ''
  const isItem = (one: Amount): boolean =>
    one.unit?.text === unit &&
    ASKED_LISTED.test(text.slice(0, one.start)) &&
    // “7个人来咨询，法援办了2件”: something else of the list is named next to it.
    mentions.findLast(({ end }) => end <= one.start)?.indicator.code === 'consultations' &&
    !SERVED_ELSE.test(text.slice(Math.max(0, one.start - SERVED_REACH), one.start))
  return ASKED_UNIT.test(unit) && isItem(amount) && amounts.filter(isItem).length > 1
}
