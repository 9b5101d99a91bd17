import { backTo } from '../text/stretch.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byCode } from './binding.ts'
import { type Crowd, crowdsByPlace, tellsComing } from './crowds-by-place.ts'
import type { Mention } from './mentions.ts'
import { namesPlaceOf } from './visits-told.ts'

export const AT_PLACES = 'people: at one of several places'

/**
 * “上院来了二十二个 下院十六 老院子三十五”: so many at each of several places, before or behind the event that was
 * held there.
 */
export const atOneOfPlaces = (binding: Binding, amount: Amount): Bound | undefined =>
  isAtOneOfPlaces(binding, amount) ? byCode(binding, amount, 'attendance', AT_PLACES) : undefined

function isAtOneOfPlaces(binding: Binding, amount: Amount): boolean {
  const { text, amounts, mentions } = binding
  if (!mentions.some(({ indicator: { nature } }) => nature === 'event')) return false
  const group = crowdsByPlace(text, amounts).find((crowds) =>
    crowds.some(({ told }) => told === amount),
  )
  return (
    group !== undefined &&
    !group.some((crowd) => mentions.some((m) => isInside(m, crowd))) &&
    (tellsComing(text, group) ||
      isOfVisits(binding, group) ||
      group.every(({ place }) => WHICH.test(place)) ||
      group.every((crowd) => isOfWhom(text, crowd)) ||
      isListed(text, group) ||
      isCountedBeside(binding, group))
  )
}

/** Another name within the words of a crowd; the firm or school itself is its place. */
const isInside = ({ start, end, rule }: Mention, crowd: Crowd): boolean =>
  start < crowd.end && crowd.start < end && !rule.startsWith('taught at a place')

/** “采石场工人十四，茶厂采茶的三十挂零”: the firms, or schools, of visits. */
const isOfVisits = ({ mentions }: Binding, group: readonly Crowd[]): boolean =>
  group.every(({ place }) => mentions.some(({ indicator }) => namesPlaceOf(indicator.code, place)))

/** “头一个9个，二一个14个，末了那个11个”: which of the places, by its order. */
const WHICH =
  /^(?:第[一二三四五六七八九]|头一?|首|二一?|三一?|四一?|末一?|最末一?|后一?|最后一?|末尾一?|末了一?|前一?)(?:个|家|所|处|边|头|场|堂|次|回|晚|夜|天)?(?:落雨|下雨|落雪|冷|热)?$/u

/** “羊倌5个，打工的13，念书的21”, “机手16，跟车的婆姨8个”: groups told by who they are. */
const WHO =
  /(?<![没未请缺]\p{Script=Han}{0,3})(?:[工手匠倌汉客]|[匠老大女男妇诗]人|师傅|徒弟|学徒|学生|妇女|妇人|女|男|婆姨|后生|老人|娃儿?|娃娃|分子|家长|职工|后勤|机修|会计|组长|班长|保安|老板|店员|党员|团员|社员|学员|代表|大人|小孩|细娃|对象|当[爹娘妈]的)$/u

const isOfWhom = (text: string, { place, start, told }: Crowd): boolean =>
  WHO.test(place) || DOING.test(text.slice(start, told.start))
/** 念书的, 扫街的: told by what they do. */
const DOING = /^(?![^，。；]*[没未请缺])\p{Script=Han}{1,5}的(?:有|来了?|到了?)?$/u

/** “张家湾李家沟各一场，张家湾十八个李家沟二十二个”, “前街一场后街一场，前街三十三口，…”: the places are named before. */
const isListed = (text: string, group: readonly Crowd[]): boolean => {
  const front = text.slice(0, group[0]?.start ?? 0)
  return (
    (/[各都均]/u.test(front) && group.every(({ place }) => front.includes(place))) ||
    group.every(({ place }) =>
      new RegExp(`${place}(?:那边|那头)?(?:开了?)?一[场堂次]`, 'u').test(front),
    )
  )
}

/** “大院子二十四个，石门坎十八个，今天这两场院坝会…”, “两场讲座：养老院22个，文化室31个”: as many events as there are places. */
function isCountedBeside({ text, amounts }: Binding, group: readonly Crowd[]): boolean {
  const from = group.at(-1)?.end ?? text.length
  const to = group[0]?.start ?? 0
  const counts = (amount: Amount | undefined) =>
    amount?.value === group.length && /^[场次回堂]$/u.test(amount.unit?.text ?? '')
  return (
    amounts
      .filter(({ start }) => start >= from)
      .slice(0, 2)
      .some(counts) ||
    counts(amounts.findLast(({ end }) => end <= to)) ||
    ALL_BEHIND.test(text.slice(from))
  )
}
const ALL_BEHIND = /^(?:人|个人)?[，。； ](?:都|全)是(?:开|搞|办)?/u

/** How many places are told one by one behind a number, each of them named in front of it. */
export function placesNamedAgain(
  text: string,
  numbers: Parameters<typeof crowdsByPlace>[1],
  { start, end }: Pick<Amount, 'start' | 'end'>,
): number | undefined {
  const clause = backTo('，。；\n ', text, start)
  return crowdsByPlace(text, numbers).find(
    (group) => (group[0]?.start ?? 0) >= end && group.every(({ place }) => clause.includes(place)),
  )?.length
}
