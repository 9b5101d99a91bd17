import type { ReadContext } from '../context.ts'
import { clauseAt, type Lexed, within, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import { sentenceStart } from '../text/stretch.ts'
import type { DateToken, Span, WordToken } from '../token.ts'
import { isFetchedFrom } from './fetched-from.ts'
import { isVenueBehind, isVisited } from './venues.ts'

/** A place of the text at which the village changes; none for the sender's own or the township itself. */
export interface Place extends Span {
  readonly villages: readonly WordToken[]
}

/** Between days or villages that are told side by side. */
export const LIST_GAP =
  /^[、，和及与跟 晚早上下午]*$|^(?:晚上?|早上?|上午|下午)?(?:在|到)[^，。；\d会讲课宣户播发贴挂]{1,6}(?:[、和]|(?<=[组队社院坝村湾厂校场口寨坪屯])，)$|^(?!.*[一二两三四五六七八九十百][多余来]?[个号]?[人名位]、|.*(?:[零无没]|正常|平安)[^、]*、)[^，。；\n\d会讲课宣户调查播发贴挂场]{1,6}、$/

const HERE_BEFORE =
  /(?:到|去|在|来|往|至|赴|帮|支援|下到|跑到|转过|转到|赶过|跑|(?<=^|[，。；：\n 又还再]|[天儿日号午我咱们])[上过下落走])(?:了|我们|隔壁|隔篱|邻村|旁边|的|镇里|镇上)*$/
const NOT_HERE_BEHIND =
  /^(?:村|社区)?(?:那边|的人|的群众|的老|听说|合(?!作社)|和|跟|来的|派|也来|一起|几个|那个|那条路|的路)|^(?:村|社区)?(?:过去|过来)(?:了|的)?[\d一二两三四五六七八九十百]+(?:个|人|名)|^(?:村|社区)?的[^，。；\d]{1,6}?(?:来|过来|跑来|到我们)(?!讲)/
const WENT_THERE = /(?:到|去|来|往|赴|下到|跑到|上|在)了?$/
const OVER_THERE = /^(?:村|社区)?那边(?!来|听说|派|也|[^，。；]{0,8}的(?:人|群众|老乡|亲戚|都|也))/
/** “到田坝村那边帮忙”: where one went. */
const isOverThere = (text: string, { start, end }: Span): boolean =>
  WENT_THERE.test(text.slice(0, start)) && OVER_THERE.test(text.slice(end))
/** “在双河村跟桂花姐她们搭起开的院坝会”: held there, together with its people. */
const isTogetherThere = (text: string, { start, end }: Span): boolean =>
  TOGETHER_THERE.test(text.slice(end)) && /(?:到|去|在|过)了?$/.test(text.slice(0, start))
const TOGETHER_THERE =
  /^(?:村|社区)?[跟和与同](?![^，。；]{1,4}(?:村|社区))[^，。；\d]{1,8}?(?:[搭合伙]|一起|一路|一道|联[合手]|共同)[^，。；]{0,4}[开办搞讲摆放演]/
/** Companions, and what is told of a village itself. */
const isOfOthers = (text: string, word: Span): boolean =>
  isFetchedFrom(text, word) ||
  COMPANION_BEFORE.test(text.slice(0, word.start)) ||
  (NOT_HERE_BEHIND.test(text.slice(word.end)) &&
    !isOverThere(text, word) &&
    !isTogetherThere(text, word))
const COMPANION_BEFORE = /(?:跟|和|与|同|同到|联合|会同|陪)$/
/** “联合凤鸣社区、向阳社区”: one of several. */
const COMPANIONS_BEFORE = /(?:联合|会同|联手)[^，。；、\n\d在到]{2,5}(?:村|社区)[、和与]$/
const OURS =
  /(?<!不[是在]|没在)(?:(?:我|咱|咱们|我们|本|自己)村|我们这)|社区里|(?<=[日号天]|[周期拜初廿十][一二三四五六七八九十日]|[，。；\n])回(?:来|到?村)(?!的|人)/g
/** The township's own rooms. */
const TOWNSHIP =
  /(?:所内|所里|我所|本所|镇里|镇上|(?:在|到)镇(?=中学|小学|中心校|初中|高中|广场|政府))/g
/** “司法所联合县检察院在镇文化站…”: the township's own event, before those of the villages. */
const HOSTS =
  /(?<=^|[，。；：\n日号天])镇?(?:司法所|综治办|综治中心|平安办|派出所)(?=(?:与|和|会同|联合|联手|协同|邀请)|(?:在|于)(?:镇|场镇|集镇|街|政府|广场|文化站|集市))/g
/** 到他们村里: the village that was named last. */
const THEIRS = /(?:到|去|在|给|帮|上)了?(?:他们|人家|她们)(?:那个?)?(?:村|社区|庄|寨)/g

/** 应双河村同志之邀: those who invite are those one goes to. */
const INVITED_BY = /[应受]$/
const INVITED = /^(?:村|社区)?[^，。；\d]{0,6}(?:之?邀|邀请)/

const CALLED = '(?:喊|叫|请|邀请?|约|找|拉|拽|扯|拖|接)'
/** “三塘村人手不够喊我去帮忙”, “新民村又喊我过去讲了一场”: those who call one are those one goes to. */
const CALLED_THERE = new RegExp(
  `^(?:村|社区)?[^，。；\\d]{0,10}?${CALLED}了?[我咱](?:们|俩)?(?:过去|过来|去|上去|下去|帮)(?!学|看|吃|喝|拿|领|取|参|开会|听|接|[^，。；]{0,4}学习)`,
  'u',
)
const HELD_THERE =
  '(?:过去|去|上去|下去)(?:给|替|代|帮(?:着|忙|到|起)?)?(?:他们|人家)?(?:村里?)?[开讲上办搞放演摆](?:了|过|[一两]?[个场堂])(?!个?会)'
/** “双河村喊去帮着开了一场”: the same, though nothing tells whom they called. */
const CALLED_TO_HOLD = new RegExp(
  `^(?:村|社区)?(?:的人|支书|书记|主任)?(?:又|也|还|专门|硬是?)?${CALLED}(?:了|起)?${HELD_THERE}`,
  'u',
)
/** “又叫双河村拽去帮着开了一场”: whatever they did to have one there. */
const TAKEN_TO_HOLD = new RegExp(
  `^(?:村|社区)?(?:的人|支书|书记|主任)?\\p{Script=Han}{1,3}?${HELD_THERE}`,
  'u',
)
const TAKEN_BY = /[被让叫遭]$/u

const isTakenTo = (text: string, { start, end }: Span): boolean => {
  const behind = text.slice(end, end + 24)
  return (
    CALLED_TO_HOLD.test(behind) ||
    (TAKEN_BY.test(text.slice(0, start)) && TAKEN_TO_HOLD.test(behind))
  )
}

/** Whether its people asked the sender to come; staff are asked for by all of them, and name the village anyway. */
const isCalledTo = (text: string, { start, end }: Span, staff: boolean): boolean =>
  (INVITED_BY.test(text.slice(0, start)) && INVITED.test(text.slice(end, end + 12))) ||
  (!staff &&
    (CALLED_THERE.test(text.slice(end, end + 24)) ||
      isTakenTo(text, { start, end }) ||
      isVisited(text, { start, end }) ||
      isVenueBehind(text, { start, end })))

/** The villages where something was done; on with a list of them, and told again with a figure, whatever the name is short of. */
function villagesNamed(lexed: Lexed, context: ReadContext): WordToken[] {
  const { text } = lexed
  const named: WordToken[] = []
  for (const word of wordsOf(lexed, 'village')) {
    const last = named.at(-1)
    const isNext = last !== undefined && text.slice(last.end, word.start) === '、'
    const again = named.some(({ key }) => key === word.key) && isNamedAgain(text, word)
    if (isPlace(text, word, context) || again || (isNext && !isOfOthers(text, word)))
      named.push(word)
  }
  return named
}

/** Where in the text the village changes. */
export function findPlaces(lexed: Lexed, context: ReadContext): Place[] {
  const { text } = lexed
  const named = villagesNamed(lexed, context)
  const words = named.length === 0 && context.staff ? partnersOf(lexed) : named
  const places: Place[] = []
  for (const word of words) {
    const last = places.at(-1)
    if (
      last &&
      LIST_GAP.test(text.slice(last.end, word.start)) &&
      text.slice(last.end, word.start).trim() !== '' &&
      !/ /.test(text.slice(last.end, word.start))
    )
      places[places.length - 1] = { ...last, end: word.end, villages: [...last.villages, word] }
    else places.push({ start: word.start, end: word.end, villages: [word] })
  }
  places.splice(0, places.length, ...atVenue(text, places))
  places.push(...atHome(text, context))
  for (const { index, 0: words } of matchesOf(THEIRS, text)) {
    const last = wordsOf(lexed, 'village').findLast(({ end }) => end <= index)
    if (last) places.push({ start: index, end: index + words.length, villages: [last] })
  }
  return withHome(
    text,
    places.sort((a, b) => a.start - b.start),
    context,
  )
}

/** The sender's own village, or the township's rooms, without a name. */
const atHome = (text: string, { staff }: ReadContext): Place[] =>
  (staff ? [TOWNSHIP, HOSTS] : [OURS])
    .flatMap((words) => matchesOf(words, text))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, villages: [] }))
    .filter((place) => !isFetchedFrom(text, place))

/** “在我们村和石桥村各开了一场”, “石桥村和我们村各开了一场”: the sender's own village is one of the list. */
const withHome = (text: string, places: readonly Place[], { home }: ReadContext): Place[] =>
  places.map((place, index) => {
    const before = places[index - 1]
    const listed =
      before !== undefined &&
      /^[和跟与及、]$/u.test(text.slice(before.end, place.start)) &&
      ALL_BEHIND.test(text.slice(place.end))
    const [word] = [...place.villages, ...(before?.villages ?? [])]
    if (!listed || home === undefined || word === undefined) return place
    const own = (at: Span): WordToken => ({ ...word, ...spanOf(at), key: home })
    if (before.villages.length === 0)
      return { ...place, villages: [own(before), ...place.villages] }
    return place.villages.length === 0
      ? { ...place, villages: [...before.villages, own(place)] }
      : place
  })
const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** “跟田坝合起开的院坝会，地点在田坝村”: what stands before the only village was held there as well. */
const atVenue = (text: string, places: readonly Place[]): readonly Place[] =>
  places.length === 1
    ? places.map((place) =>
        isVenueBehind(text, place) ? { ...place, start: sentenceStart(text, place.start) } : place,
      )
    : places

/** “镇司法所联合双河村开展…”: where no other village is named, it is the one with which the township held it. */
function partnersOf(lexed: Lexed): readonly WordToken[] {
  const villages = wordsOf(lexed, 'village')
  return new Set(villages.map(({ key }) => key)).size === 1 && villages.every(isPartner(lexed.text))
    ? villages
    : []
}

const isPartner =
  (text: string) =>
  ({ start }: Span): boolean =>
    PARTNER_BEFORE.test(text.slice(Math.max(0, start - 4), start))
const PARTNER_BEFORE = /(?:联合|会同|联手|协同|携手|与|和)$/

/** “三塘和我们村各搞一场，三塘35人，我们村28人”: a place told before, with its own figure. */
const isNamedAgain = (text: string, { start, end }: Span): boolean =>
  /[，。；、：\n （]$/u.test(text.slice(0, start)) &&
  /^(?:村|社区)?(?:那边|那场)?(?:来|到|坐|有|发|是)?了?(?:资料|册子|单子)?[\d一二两三四五六七八九十百]/u.test(
    text.slice(end),
  )

function isPlace(text: string, word: WordToken, { home, staff }: ReadContext): boolean {
  const front = text.slice(Math.max(0, word.start - 6), word.start)
  if (isCalledTo(text, word, staff)) return true
  if (isToldWithOther(text, word, staff, home)) return true
  if (isOfOthers(text, word)) return false
  if (staff && COMPANIONS_BEFORE.test(text.slice(0, word.start))) return false
  if (staff || word.key === home) return true
  return (
    HERE_BEFORE.test(front) ||
    (word.text === word.key && /(?:^|[\n。；：、）】 .\d-])$/.test(front))
  )
}

/** Together with another village, or with the sender's own; of a villager, where one went. */
const isToldWithOther = (
  text: string,
  word: WordToken,
  staff: boolean,
  home: string | undefined,
): boolean =>
  (isListed(text, word) && (staff || isGoneToWithOther(text, word))) ||
  (!staff && home !== undefined && isBesideHome(text, word, home))

/** “双河和田坝都开了院坝会”: of staff, both of them held it. */
const isListed = (text: string, { start, end }: Span): boolean => {
  const behind = text.slice(end, end + 14)
  return (
    AND_BEHIND.test(behind) ||
    (ALL_BEHIND.test(behind) && AND_BEFORE.test(text.slice(Math.max(0, start - 8), start)))
  )
}
/** “我们村和石桥村各开了一场”, “石桥村和我们村都开了”: told together with the sender's own village. */
const isBesideHome = (text: string, { start, end, key }: WordToken, home: string): boolean => {
  const front = text.slice(Math.max(0, start - 10), start)
  const named = [home, home.replace(/(?:村|社区)$/u, '')].some((name) =>
    ['和', '跟', '与', '及'].some((and) => front.endsWith(name + and)),
  )
  return (
    (key === home && AND_BEHIND.test(text.slice(end, end + 14))) ||
    ((named || OURS_BEFORE.test(front)) && ALL_BEHIND.test(text.slice(end, end + 14))) ||
    OURS_BEHIND.test(text.slice(end, end + 18))
  )
}
/** “到石桥村和大湾村各开了一场”, “白果、石桥各去开了一场”: of a villager, both of them are where he went. */
const isGoneToWithOther = (text: string, { start, end, text: name, key }: WordToken): boolean =>
  GONE_TO_BOTH.test(text.slice(Math.max(0, start - 16), start)) ||
  WENT_TO_EACH.test(text.slice(end, end + 20)) ||
  (name === key && OPENS_WITH_BOTH.test(text.slice(0, start)))
const AND = '[和跟与及、]'
const GONE_TO_BOTH = new RegExp(
  `(?:到|去|在|往|赴)了?(?:(?:我们|隔壁|邻近)的?)?(?:(?!和我|跟我)\\p{Script=Han}{2,4}(?:村|社区)?${AND})*$`,
  'u',
)
const WENT_TO_EACH = new RegExp(
  `^(?:村|社区)?(?:${AND}\\p{Script=Han}{2,4})*?(?:这?[两三四五]个?村)?(?:我们?)?(?:都|各|分别)(?:去|跑)`,
  'u',
)
/** “石桥村和三塘村各开了一场”: the two open the sentence, as a village alone does. */
const OPENS_WITH_BOTH =
  /(?:^|[\n。；：] ?)(?:(?:[今昨前]天|[今昨]晚)(?:[上下]午)?)?(?:(?!和我|跟我)\p{Script=Han}{2,4}(?:村|社区)[和跟与及])?$/u
const ALL =
  '(?:村|社区)?(?:[今昨前]天|[今昨]晚|[上本这]周|上午|下午)?(?:也|就)?(?:都|各|均|分别|两边|这?[两三四五]个?村(?:都|各|分别)?)(?!来|到|有|派|参加|是|不|没)'
const AND_BEHIND = new RegExp(`^(?:村|社区)?(?:${AND}\\p{Script=Han}{2,4}?)+${ALL}`, 'u')
const ALL_BEHIND = new RegExp(`^${ALL}`, 'u')
const OUR_VILLAGE = '(?:[我咱]们?|本)(?:村|社区)'
const OURS_BEFORE = new RegExp(`${OUR_VILLAGE}[和跟与及]$`, 'u')
const OURS_BEHIND = new RegExp(`^(?:村|社区)?[和跟与及]${OUR_VILLAGE}${ALL}`, 'u')
const AND_BEFORE = new RegExp(`\\p{Script=Han}{2}(?:村|社区)?${AND}$`, 'u')

/** The village that governs a stretch of the text. */
export function placeAt(
  lexed: Lexed,
  places: readonly Place[],
  days: readonly DateToken[] | undefined,
  span: Span,
  { staff }: ReadContext,
): Place | undefined {
  const clause = clauseAt(lexed, span)
  const inside = places.findLast((place) => within(place, span) && place.villages.length > 0)
  if (inside) return inside
  const inClause = clause && places.find((p) => p.start >= clause.start && p.start < clause.end)
  const before = places.findLast((place) => place.start <= span.start)
  if (inClause && !(before && clause && before.start >= clause.start)) return inClause
  if (!before || staff) return before ?? (staff ? firstPlace(lexed, places, span) : undefined)
  return isHomeAgain(lexed, before, days?.[0], span) ? undefined : before
}

/** A villager who went elsewhere is at home again when the day changes; days in brackets only tell when it was. */
function isHomeAgain(
  { text }: Lexed,
  { end }: Place,
  day: DateToken | undefined,
  { start }: Span,
): boolean {
  if (!day || day.start > start) return false
  const left = text.slice(end, day.start)
  return left.length > 6 && !left.endsWith('（')
}

/** “到镇中学上课；下午到凤鸣社区…”: where one went later is not where one was before. */
function firstPlace({ text }: Lexed, places: readonly Place[], { end }: Span): Place | undefined {
  const [first] = places
  const left = first && text.slice(end, first.start)
  return left && /[。；\n]/.test(left) && WENT_ON.test(left) ? undefined : first
}
const WENT_ON =
  /(?:同日|当日|当天|同时|此外|另外?)，?$|(?:下午|晚上|随后|然后|之后|接着|又|再|后来|散会后?|会后|次日)[^。；\n]{0,6}(?:到|去|赴|在|前往|赶到|深入|走进)$/
