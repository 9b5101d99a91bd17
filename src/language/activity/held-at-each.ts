import { numbersOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { matchesOf } from '../patterns/matches.ts'
import { backTo } from '../text/stretch.ts'
import type { DateToken } from '../token.ts'
import { type Crowd, crowdsByPlace } from './crowds-by-place.ts'
import type { Work } from './entry.ts'
import { groupsBehind } from './groups-behind.ts'
import type { Mention } from './mentions.ts'
import { givesPerPlace } from './per-place.ts'

/** 都是开坝坝会: what was held at each of the places told before. */
const ALL_WERE =
  /(?:都|全|全部|均)(?:是|为)?(?:开|搞|办|弄|摆|举行|召开)?(?:的|了|嘞)?(?:普法|法治)?$/u
/** 上午场, 头一场: each occasion with its own people. */
const OCCASION = /(?:[上下]午|中午|[早晚]上|夜里|[头一二三前后日号天])那?场$/u
const PLACE =
  '(?:院子|村民小组|小?组|地方|点位?|湾|塆|屋场|寨子?|社|小区|网格|片区|院落|自然村|[堰水]?塘边?)'
const COUNTED = `(?<n>两|[二三四五六七八九十2-9](?![组社队]))(?:[个处口]?${PLACE}|[处边头])(?:里|上|头)*`
const HOLD = '(?:开|搞|办|弄|摆|举行|召开|开展|上|讲|放)'
/** 跑了三个院子开坝坝会, 两处都开了 */
const COUNTED_PLACES = new RegExp(
  `${COUNTED}(?:都|均|各|全|分别|挨个|轮流|连着)*${HOLD}(?:了|过|的|嘞)?$`,
  'u',
)
const TOGETHER = /一起|合|联合|共同|一块/u
const WHEN =
  '(?:[今昨前]天|[今昨]晚|[上本这]周|[上下]午|晚上|[两二三四五六](?:处|边|头|个地方|个组|个院子|个湾))*'
/** 都开了, 均举行, 同时开: the same at all of the places that are told. */
const ALL_HELD = `(?:也|就)?(?:都|均|全都|同时|同步|先后|分头|相继)(?:各?自?)${HOLD}(?:了|过|嘞|完了)?(?:一?[场堂]|一次|个)?(?:普法|法治)?`
/** “各跑了一趟，都是”, “跑了两个组，开的都是”: what was held at all the places one went to. */
const ALL_ALIKE = '，(?:[开搞办讲做]的)?(?:都|全|全都)是(?:开|搞|办)?(?:的|了)?'
const WENT_ROUND = `(?:都|各|挨个|分别)(?:去|跑|走|转)(?:了|过)?一?[趟回转次圈遍]${ALL_ALIKE}`
const AT_ALL = `${WHEN}(?:${ALL_HELD}|${WENT_ROUND})$`
/** “周四晚3组、7组同时开”: the day is no part of the name of the first place. */
const DAY_BEFORE =
  '[上本这]?(?:周|星期|礼拜)[一二三四五六日天]|[今昨前]天|[今昨]晚|[\\d一二三四五六七八九十]{1,3}[月日号]|[上下]午|晚上?|早上'
/** “上湾和下湾都开了”, “三组跟五组都搞了”: so many places, named side by side. */
const BOTH_HELD = new RegExp(
  `(?:${DAY_BEFORE})*(?<list>(?:(?![都各])[\\p{Script=Han}\\d]{1,5}?[、和跟与及同]){1,6}(?![都各])[\\p{Script=Han}\\d]{1,5}?)${AT_ALL}`,
  'u',
)
/** “二组四组九组都开了”, “一二三组都开了”, “张家湾李家湾都开了”: named one behind the other. */
const IN_A_ROW = [
  /(?<list>(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社|队|网格)){2,9})/u,
  /(?<list>[一二三四五六七八九]{2,9})(?:组|社|队|网格)/u,
  /(?<list>\p{Script=Han}{1,3}(?<kind>湾|塆|寨|坪|坝|沟|院子)(?:\p{Script=Han}{1,3}\k<kind>){1,5})/u,
].map((places) => new RegExp(`${places.source}${AT_ALL}`, 'u'))
/** “走了两个湾，个个湾都开了”, “跑了两个组，都是”: the places counted before what was held at each of them. */
const COUNTED_BEFORE = new RegExp(
  `${COUNTED}(?:，(?:[个哪每]个|处处|每一个)${PLACE}?(?:里|上|头)*${ALL_HELD}|(?:各(?:来|到|坐|有)?(?:了|嘞)?[\\d一二三四五六七八九十百]{1,5}[多来]?(?:个?人|个|名))?${ALL_ALIKE})$`,
  'u',
)
/** Lists of those who did it name no places. */
const WHO_HELD =
  /我|咱|书记|主任|支书|网格员|调解员|干部|组长|老师|律师|民警|司法所|明白人|村委|支委|妇联|今天|昨天|前天|上午|下午|晚上|[日号]|周[一二三四五六日]/u
/** “新屋头也开了来了三十一个”: one more of what was named, with its own people. */
const ANOTHER_HELD =
  /(?:也|又|还|再)(?:开|搞|办|弄|讲)(?:了|嘞)(?=[，、 ]?(?:来|到|坐|听)(?:了|嘞|的有?)?[\d二三四五六七八九十百两])/gu

/** How often an event that is named without a number was held: once at each of the places that are told one by one. */
export function timesHeld(work: Work, mention: Mention, days: readonly DateToken[]): number {
  const { lexed, scopes } = work
  if (mention.indicator.nature !== 'event' || days.length > 1) return 1
  if (scopes.at(mention).villages.length > 1) return 1
  const front = lexed.text.slice(0, mention.start) + (VERB.exec(mention.text)?.[0] ?? '')
  const listed = listsVillages(work, front.length - 40, front.length)
    ? 0
    : placesListed(lexed.text, mention, front)
  if (listed > 1) return listed
  const clause = backTo('，。；\n ', front, front.length)
  if (TOGETHER.test(clause)) return 1
  const counted = placesCounted(lexed.text, mention, clause, front)
  if (counted) return counted
  const crowds = crowdsByPlace(lexed.text, numbersOf(lexed)).find((group) =>
    isOfEvent(work, mention, group),
  )
  return (
    crowds?.length ??
    heldApart(work, mention) ??
    1 +
      anotherHeld(work, mention) +
      (wentOn(lexed.text, mention) || groupsBehind(lexed.text, mention))
  )
}

const placesListed = (text: string, mention: Mention, front: string): number =>
  placesNamed(front) || placesNamed(allHeldBehind(text, mention))

/** “跑了三个院子都开了院坝会”, “去了三个院子开院坝会，每处发册子25本”: the places that are counted in front. */
const placesCounted = (
  text: string,
  { end }: Mention,
  clause: string,
  front: string,
): number | undefined =>
  (/[都均]/u.test(clause) || givesPerPlace(text.slice(end))
    ? countedIn(COUNTED_PLACES, clause)
    : undefined) ?? countedIn(COUNTED_BEFORE, front)

/** “三组四组五组的坝坝会今天都开完了”: what was held at all the places in front of its name, as 三组四组五组都开了. */
const allHeldBehind = (text: string, { start, end }: Mention): string => {
  const behind = text.slice(end)
  if (HELD_BEHIND.test(behind))
    return `${text.slice(0, start).replace(/的?(?:普法|法治)?$/u, '')}都开了`
  const { list } = HELD_IN.exec(behind)?.groups ?? {}
  return list === undefined ? '' : `${list}都开了`
}
/** “院坝会在一组、四组开的，各25人” */
const HELD_IN =
  /^(?:是|分别|都|今天|昨天)*在(?<list>[^，。；\n]{1,10}[、和跟与及][^，。；\n]{1,20}?|(?:[\d一二三四五六七八九十]{1,2}(?:组|社|队)){2,6})(?:都|各|分别)?(?:开|办|搞|讲)(?:的|了|嘞)(?=[，。；、 ]?(?:各|分别|一个组|每|[\d一二三四五六七八九十]{1,2}(?:组|社|队)))/u
const HELD_BEHIND = new RegExp(
  `^(?:[今昨前]天|[今昨]晚|[上下]午|也|就|总算|终于)*(?:都|全部?|均)(?:已经?)?${HOLD}(?:了|完|过|好|嘞|哒)`,
  'u',
)

/** 放了普法电影: a name that begins with the holding. */
const VERB = new RegExp(`^${HOLD}(?:了|过)?`, 'u')

const namesVillages = ({ scopes }: Work, from: number, to: number): boolean =>
  villagesBetween(scopes.places, from, to).length > 0

const villagesBetween = (places: Work['scopes']['places'], from: number, to: number) =>
  places.filter(({ start, end, villages }) => villages.length > 0 && end > from && start < to)

/** “龙门村3组、7组同时开”: the groups of the one village that is named are told one by one, and no villages. */
function listsVillages({ lexed, scopes }: Work, from: number, to: number): boolean {
  const named = villagesBetween(scopes.places, from, to)
  const [only] = named
  return named.length > 1 || (only !== undefined && !OF_ITS_GROUP.test(lexed.text.slice(only.end)))
}
const OF_ITS_GROUP = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[组社队]/u

/** How many places are named at the end of a text, at all of which something was held. */
function placesNamed(front: string): number {
  const listed = BOTH_HELD.exec(front)?.groups?.list
  if (listed && !WHO_HELD.test(listed)) return listed.split(/[、和跟与及同]/u).length
  for (const row of IN_A_ROW) {
    const { list, kind } = row.exec(front)?.groups ?? {}
    if (list) return kind ? list.split(kind).length - 1 : (list.match(ONE_OF_ROW) ?? []).length
  }
  return 0
}
const ONE_OF_ROW = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社|队|网格)|[一二三四五六七八九]/gu

const countedIn = (places: RegExp, told: string): number | undefined =>
  readNumeral(places.exec(told)?.groups?.n ?? '', 0)?.value

/** Whether people came to an event at each of several places, and it was held at each of them. */
function isOfEvent(work: Work, mention: Mention, group: readonly Crowd[]): boolean {
  const { lexed } = work
  const [first] = group
  const last = group.at(-1)
  if (!first || !last || namesVillages(work, first.start, last.end)) return false
  if (group.every(({ place }) => OCCASION.test(place))) return true
  if (mention.end <= first.start && givesPerPlace(lexed.text.slice(last.end))) return true
  if (last.end <= mention.start) return ALL_WERE.test(lexed.text.slice(last.end, mention.start))
  const clause = backTo('，。；\n ', lexed.text, mention.start)
  return (
    mention.end <= first.start &&
    countedIn(COUNTED_PLACES, clause) === group.length &&
    !/[。\n]/u.test(lexed.text.slice(mention.end, first.start))
  )
}

/** “九组是上午开的，来了22个，十组是下午开的”: each at a time or a spot of its own. */
function heldApart({ lexed: { text } }: Work, { end }: Mention): number | undefined {
  const told = matchesOf(HELD_THEN, /^[^。\n]*/u.exec(text.slice(end))?.[0] ?? '')
  const apart = new Set(told.map(([words]) => words)).size
  return apart > 1 ? apart : undefined
}
const HELD_THEN =
  /(?:[\d一二三四五六七八九十]+[组社队]|院子|[湾塆寨坪坝])(?:那[场个边]|的)?是?(?:(?:在[^，。；\d]{2,8}?|[上下头前]午|[头后前]晌|早上|晚上|中午))+(?:开|讲|办|搞|摆)的/gu

/** “…，下午又去五组，来了28个”: on to the next place, with those who came there. */
const GONE_ON =
  /(?<=[，。；、 \n人个])(?:(?:下午|晚上|中午|后晌|擦黑|夜里|[下后]半天)(?:又|再|还|就)?(?:[去到在跑]|转[去到])?|(?:然后|接着|完了|后头|后来|又|再|还)+(?:去|到|跑到?|转[去到]))(?:了)?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|\p{Script=Han}{1,4}?)(?:组|社|湾|塆|院子|寨|坪|坝|屋场)(?:里|上|头|那边)?[，、 ]?(?:也|又|还)?(?:[来到坐听有]了?|到场|参加)?(?:的)?(?:大概|差不多|有)?(?:\d+|[一二三四五六七八九十百两]{1,5})[多余来]?(?:个(?!月|组)|人|名)(?![^，。；]{0,4}(?:问|咨询))/gu
const CROWD_OF_FIRST = /(?:\d|[一二三四五六七八九十百])[多余来]?(?:个?人|个|名|位)/u
const OTHER_EVENT = /会|讲座|课|宣传|电影|培训|演出|[去到在][^，。；\d]{0,4}[校厂]/u
const GOES_ON_REACH = 40

/** “二组开院坝会，坐了35人，下午又去五组，来了28个”: once more for each place that follows with its own people. */
function wentOn(text: string, { end }: Mention): number {
  let from = end
  let times = 0
  for (const { index, 0: words } of matchesOf(GONE_ON, text)) {
    const gap = text.slice(from, index)
    if (index < from || gap.length > GOES_ON_REACH || OTHER_EVENT.test(gap)) continue
    if (times === 0 && !CROWD_OF_FIRST.test(gap)) continue
    times++
    from = index + words.length
  }
  return times
}

function anotherHeld({ lexed }: Work, { end }: Mention): number {
  return matchesOf(ANOTHER_HELD, lexed.text).filter(
    ({ index }) => index > end && !/[。\n]/u.test(lexed.text.slice(end, index)),
  ).length
}
