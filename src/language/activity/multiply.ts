import { daysBetween } from '../../lib/days.ts'
import type { Lexed } from '../lex/lexed.ts'
import { masksOf, numbersOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { DateToken, Span } from '../token.ts'
import { PEOPLE } from '../words/activity-cues.ts'
import type { Amount } from './amounts.ts'
import { dayParts } from './day-parts.ts'
import { isOneByOne, isOneOfSeveral, SIDE_HAS } from './numbers-of-each.ts'
import { hasItsShare, isFirstOfSeveral } from './only-shares.ts'
import { kindsOrPlaces } from './places-in-turn.ts'
import { sameWordBefore } from './places-repeated.ts'

/** For what a told number holds once each (contract 4.7). */
export type Each =
  | 'pack'
  | 'side'
  | 'person'
  | 'household'
  | 'event'
  | 'day'
  | 'place'
  | 'listed'
  | 'counted'

/** 两天都发了, 两天的册子都是发的: the same on each of them. */
const SEVERAL = '(?<![第头前后\\d十])[两二三四五六]'
const ALL_ALIKE =
  '(?:(?:的[^，。；\\d]{1,6}?)?(?:都|均|各)|[^，。；\\d都均]{1,5}各)(?:是|发|送|挂|贴|播|放|来|到|有|领)*(?:的|了)?[^，。；\\d]{0,5}$'

/** 周一、周三都, 昨天今天都: days told one by one. */
const DAY =
  '(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]|大?前天|[昨今]天)(?:晚上?|早上|上午|下午)?'

/** 资料一场发一百: so many at each of them, not “一场发30，一场发40”. */
const ONE_BY_ONE =
  /(?<=[，；：、 料单册本页纸子扇袋巾])一(?:场|次|堂|回)(?:都|各|就|也)?(?:发|送|散|给|派|领)了?[^，。；\d]{0,4}$/

/** 单子一场四十: the same without a word for the giving. */
const ONE_BY_ONE_BARE = /(?<=[料单册页纸子扇袋巾])一(?:场|次|堂|回)(?:各|就|也)?$/

/** “一场发30份，一场发45份”: each of them with a number of its own. */
const EVENT_GAVE = /一[场次堂回](?:都|各|就|也)?[发送散给派领]/g

const EACH: readonly (readonly [Each, RegExp])[] = [
  ['pack', /(?:一|每)(?:捆|包|箱|摞|沓|扎|盒|袋)(?:有|是|装)?$/],
  // 坐了六桌，一桌8个人
  ['pack', /(?:一|每)(?:张|个)?(?:桌|排|席|(?:条|张)(?=坐))(?:子)?(?:都|就)?(?:坐|有|是|围)?了?$/],
  [
    'person',
    /(?:人均|平均每个?人|每(?:个|一个|位|名)?(?:人|学生|娃|娃儿|孩子|同学|老人|村民|群众|家长|妇女|党员|工人|职工|嬢嬢|老师|新生|参会者|参训人员)|人手(?![册机工里中上续])|(?<![十百千零]|[来派去下]了?)一个?人|每个?娃娃|(?<![\d十百零.])1人(?=$|[发给送各])|(?<![\d一二三四五六七八九十百千零])一个(?:娃儿?|娃娃|学生娃?|孩子|小朋友|同学|老人家?|家长|妇女|嬢嬢|工人)(?=(?:都|就|各)?[发给送领得拿一]|$)|每位|每个?[男女](?:的|生|同志))[^，。；\d]{0,8}$/,
  ],
  [
    'household',
    /(?:户均|平均每户|每一?(?:户|家(?!企业|厂|公司|单位|店|商户|合作社))|家家|户户|(?<![\d十百零.])1[户家](?=$|[发给送各])|(?<![十百零]|一[户家])一[户家](?!一[户家]))[^，。；\d]{0,8}$/,
  ],
  [
    'event',
    /每一?(?:场|次|堂|回|期|节)会?(?:都|各|给|发|送|了|到|来|参加|平均|约|发放)*[^，。；\d]{0,6}$/,
  ],
  ['event', ONE_BY_ONE],
  ['event', ONE_BY_ONE_BARE],
  ['event', new RegExp(`${SEVERAL}(?:场|次|堂|回)(?:会|讲座|课|活动)?${ALL_ALIKE}`)],
  ['listed', new RegExp(`${SEVERAL}(?:天|晚上?)${ALL_ALIKE}`)],
  ['listed', new RegExp(`${DAY}[、，和跟 ]?${DAY}(?!都在)${ALL_ALIKE}`)],
  [
    'place',
    /(?:(?:每一?|(?<=[，；：。、 ])一)(?:栋|幢|个单元|单元|个出入口|个楼道|个门洞)|每一?[个家所]?(?:厂|企业|公司|单位|店|合作社|工地|学校|校|处|地(?!方))|(?:每一?个?|[哪个]个|(?<=[，；：。、 组村院湾社点班寨队校厂子场塆坪坝口])一个)(?:路口|垭口|岔口|卡点|组|厂|合作社|学校|工地|院子|屋场|村民小组|社|湾|点|院坝|地方|寨子|片区|网格|自然村|村(?![民委部支小干校])|班|年级|院落|塆|[堰水]?塘边?|小区|(?:微信|楼栋|业主|村民|居民|网格|小)?群(?![众里])))(?:都|又|再|各|转|推||开|发|送|挂|贴|放|了|办)*[^，。；\d]{0,6}$/,
  ],
  [
    'place',
    /(?<=^|[，。；： ])(?:[每哪个]个|处处|每一个)(?:里|上|头)?都(?:开|搞|办|讲|上|放|设|摆)(?:了|过)?[^，。；\d]{0,3}$/,
  ],
  // “一组、三组、五组，一组一场”
  [
    'place',
    /(?<=[二三四五六七八九十\d][组社队]，)一(?:组|社|队)(?:都|各|开|放|办|搞|讲|演|发|挂|贴|送)*了?$/,
  ],
  ['day', /每(?:天|日|晚)(?:晚上)?都?各[^，。；\d早]{0,8}$/],
  [
    'side',
    /(?:(?<![头前后末第另二])(?:一边|一处|一头)|两边|两处|两头)各?(?:都|开|办|搞|放|来|是|发|的)*(?:了|过)?$|(?<![头前后末第另二这哪同])一[处边头](?:都|就|也|各)?(?:挂|贴|拉|送|散|摆|派|悬挂|张贴|发)(?:了|起)?[^，。；\d]{0,6}$|两[边处头](?:都|各)(?:发|送|散|派|挂|贴)[^，。；\d]{0,6}$/,
  ],
  [
    'listed',
    /(?:各|各自|分别各|(?<=组|院子|湾|寨|队)分别(?=(?:召开|举办|开展|组织|开|办|上)))(?:开|办|搞|做|来|去|走|排查走访|排查|发|挂|贴|播|放|举办|开展|组织|召开|播放|广播|拉|上|讲|回访|发放|悬挂|张贴|进行|设|摆|支|集中)?(?:了|过)?(?:[^，。；、\d]{1,5}、)?[^，。；、\d]{0,8}$/,
  ],
  ['listed', /(?:会|讲座|课|电影|演出|活动|宣传)[，、 ]?都(?:各)?是(?:各)?(?:开|放|讲|办|搞)?了?$/],
  [
    'day',
    /(?:天天|(?:每|(?<![第头前后末尾哪整十廿初二三四五\d])一)(?:天|日|晚|夜))(?:晚上|早上|早晚|早中晚)?(?:都|各|给|发|送|了|放|播|播放|广播|循环)*[^，。；\d]{0,16}$/,
  ],
]

/** “每人获赠印有“依法带娃”字样的帆布袋1个”: what each of them got, described. */
const EACH_GETS =
  /每个?(?:人|学生|孩子|老人|村民|位)(?:都|均|还)?(?:获赠|领到|领取|获得|得到|收到|收获|赠送|发放)[^，。；\d]{0,22}$|(?:来的?人|到场的?人?|大家|听的人|群众)[^，。；\d]{0,3}(?:手里|手上|兜里|怀里)(?:都|全)(?:塞|发|拿|揣|捏)(?:了|到|着)?$/

/** “62个娃儿，每个送一本”, “学生62个，一个发一本”: 个 stands for those who were counted right before. */
const isOfCrowd = (text: string, front: string, previousEnd: number): boolean =>
  EACH_GIVEN.test(front) &&
  (CROWD_NEXT.test(text.slice(previousEnd, previousEnd + 8)) ||
    CROWD_FRONT.test(text.slice(0, previousEnd)))
const EACH_GIVEN =
  /(?:每|(?<![十百千零\d])一)个(?:都|就|各|也|还)*(?:发|送|给|派|领|得|拿|赠送)(?:了|到|着)?[^，。；\d]{0,3}$/u
const CROWD_NEXT = new RegExp(`^(?:个|名|位)?[^，。；、\\d]{0,3}?(?:${PEOPLE})`, 'u')
const CROWD_FRONT = new RegExp(
  `(?:${PEOPLE})(?:有|来了?|到了?|共|，)*[\\d一二两三四五六七八九十百]+(?:来|多|几)?[个名位]?$`,
  'u',
)

/** “三场都发了民法典小册子，一场40本”: so many at each of them. */
const ALL_THEN_ONE = new RegExp(
  `(?:${SEVERAL}|\\d)场(?:会|讲座|课|活动)?(?:都|均|也)(?:发|送|散|挂|贴|摆)[^，。；\\d]{0,14}[，、 ]一[场次]$|场场都?(?:发|送|散|挂|贴|摆)[^，。；\\d]{0,14}[，、 ]一[场次]$`,
  'u',
)

/** “大喇叭天天放共31次”: the whole is told. */
const IN_ALL = /(?<!公)(?:共|合计|总计|拢共|统共)(?:计|有|是|放|播|发)?了?$/

/** The word 每 or 各 in front of a number, up to the number before. */
export function eachOf(text: string, amount: Amount, previousEnd: number): Each | undefined {
  const front = withoutPrint(text.slice(Math.max(previousEnd, amount.start - 16), amount.start))
  const behind = text.slice(amount.end, amount.end + 4)
  if (IN_ALL.test(front)) return undefined
  const sentence = text.slice(Math.max(previousEnd, amount.start - 30), amount.start)
  if (EACH_GETS.test(sentence) || isOfCrowd(text, front, previousEnd)) return 'person'
  if (ALL_THEN_ONE.test(sentence) && !isFirstOfSeveral(text.slice(amount.start))) return 'event'
  if (/^(?:\/人|一人|每人)(?![发送给得领拿一两二三四五\d各])/.test(behind)) return 'person'
  return (
    EACH.find(
      ([each, pattern]) =>
        pattern.test(front) &&
        !(each === 'place' && isOneOfSeveral(text, amount)) &&
        !(each === 'household' && (hasItsShare(front) || isOneByOne(text, amount))) &&
        !(each === 'side' && (text.match(SIDE_HAS)?.length ?? 0) > 1) &&
        !(pattern === ONE_BY_ONE_BARE && isFirstOfSeveral(text.slice(amount.start))) &&
        !(pattern === ONE_BY_ONE && (text.match(EVENT_GAVE)?.length ?? 0) > 1),
    )?.[0] ?? (/^[\s\S]*院坝会各$|各$/.test(front) ? 'listed' : undefined)
  )
}

/** 印着“守法一家亲”的纸杯, 写有家家户户学法的毛巾: what is printed on a thing or stands in quotation marks shares nothing out. */
const withoutPrint = (front: string): string => front.replace(IN_PRINT, '')
const IN_PRINT =
  /《[^》]*》|(?:^[^“「，。；\d]{0,8}|[“「][^”」，。；]*)[”」]|(?:印|写|绣|刻)(?:着|有|了|上|的是)[^，。；\d]{2,14}?(?:字样)?的/gu

const PLACE_NOUNS =
  /^个?(?:村民)?(?:[处家所](?=各|都|每|分别)|组|小组|院子|屋场|湾|社|点|地方|寨子|片区|网格|自然村|班|年级|院落|塆|[堰水]塘|塘边|小区|场镇|赶场天|路口|垭口|岔口|卡点|桥头|院坝|学校|村|点位|(?:易地|集中)?(?:扶贫)?(?:搬迁|安置|居住|居住|放映|宣讲)点|集镇|集市|场口|村组|厂|工地|企业|公司|合作社|敬老院|(?:\p{Script=Han}{0,5}?)群(?!众|主))/u

const LISTED_PLACES =
  /(?:\p{Script=Han}{0,6}(?:小学|中学|[村镇完实附联]小|[一二三四五六七八九][小中]|中心校|幼儿园|学校|敬老院|厂|场|公司|工地|合作社|院子|湾|坝|寨|矿|园|作坊|窑|站)[、和]){1,6}\p{Script=Han}{0,6}(?:小学|中学|[村镇完实附联]小|[一二三四五六七八九][小中]|中心校|幼儿园|学校|敬老院|厂|场|公司|工地|合作社|院子|湾|坝|寨|矿|园|作坊|窑|站)(?=(?:今天|昨天|.{0,2})(?:各|都|分别))/u

/** 一小二小各, 一中三中都: schools by their numbers, one behind the other. */
const SCHOOLS_IN_ROW =
  /(?<=^|[，。；：、 到去在给了])(?:[一二三四五六七八九][小中]){2,8}(?=各|都|分别)/u

/** A区、B区广场, 桥头和码头: corners of the village, each named with what it is. */
const CORNER =
  '[\\p{Script=Han}A-Z]{1,5}(?:区|栋|号楼|楼下|广场|[东南西北前后大校]门|门口|路口|村口|桥头|码头|街|巷|市场|超市|车站|祠堂|小卖部|文化室|活动室)'
const LISTED_CORNERS = new RegExp(`(?:${CORNER}[、和跟]){1,6}${CORNER}(?=[^，。；\\d]{0,8}各)`, 'u')

/** 在八角庙和渡口各摆了一回摊: whatever they are called. */
const LISTED_NAMES =
  /(?:在|到|去|(?<=^|[，。；： \n]|[今昨前]天|[今昨]晚|[上下]午|们|[日号]))(?:(?![各都])\p{Script=Han}{1,6}[、和跟及]){1,6}\p{Script=Han}{1,6}?(?=各自?(?:开|摆|支|设|讲|搞|办|挂|贴|放|演|播|上)[^，。；\d]{0,3}$)/u

/** “我们村和石桥村各来了20人”, “白果村、石桥村联合开院坝会，各到20人”: villages from each of which so many came. */
const VILLAGES_SENT =
  /(?:\p{Script=Han}{1,4}(?:村|社区)[、和跟与及]){1,6}\p{Script=Han}{1,4}(?:村|社区)(?=(?:(?:联合|一起|合|共同)[^，。；\d]{1,12}，)?各(?:自|村)?(?:来|到|派|去|有|组织|参加)+了?$)/u

/** 上湾下湾各, 老院子新院子各: named one behind the other. */
const NAMES_IN_ROW =
  /(?<list>\p{Script=Han}{1,3}?(?<kind>湾|塆|寨|坪|坝子|坝|沟|院子|院|队|屯|庄|堡|岗|头|边|街|巷|桥|屋|班)(?:(?![和跟与])\p{Script=Han}{1,3}?\k<kind>){1,5})(?=各)/u

/** 早、中、晚 are no places. */
const PARTS_OF_DAY = /^.?早|晌|[早中晚上][、和跟及]|[上下]午[、和跟及]/u

/** 两个山口各, 三条街各, 4个护林点各, 两处卡口各: whatever stands right before 各, so many of it there are. */
const COUNTED_EACH =
  /^[个处家座所条道栋片块间辆台][^，。；、：\n\d各]{0,6}各自?(?![处地种类位界方项级部单个户村组问]|咨询)/u

/** How many places a sentence names in front of a number: 3个组, 两个院子, 3组、5组、9组, 一组到八组. */
export function placesBefore(lexed: Lexed, at: Span): number | undefined {
  const { text } = lexed
  const same = sameWordBefore(lexed, at)
  if (same !== undefined) return same
  const from = Math.max(
    text.lastIndexOf('。', at.start),
    text.lastIndexOf('\n', at.start),
    text.lastIndexOf('；', at.start),
  )
  const counted = numbersOf(lexed).findLast(
    (n) =>
      n.start > from &&
      n.end <= at.start &&
      n.value > 1 &&
      (COUNTED_EACH.test(text.slice(n.end, n.end + 12)) ||
        ((n.unit === undefined || /^(?:个|组|村|所|处|家)$/.test(n.unit.text)) &&
          PLACE_NOUNS.test(text.slice(n.end)))),
  )
  if (counted) return counted.value
  const beside = kindsOrPlaces(text.slice(0, at.start), from + 1)
  if (beside !== undefined) return beside
  const front = text.slice(from + 1, at.start)
  const listed = placesListed(front)
  if (listed !== undefined) return listed
  const { list, kind } = NAMES_IN_ROW.exec(front)?.groups ?? {}
  // “上湾下湾俩湾各…”: the last of them says how many they are.
  if (list && kind) return list.split(kind).filter((name) => /^[^俩仨两]/u.test(name)).length
  const villages = VILLAGES_SENT.exec(front)?.[0]
  if (villages) return villages.split(/[、和跟与及]/u).length
  const groups = masksOf(lexed, 'place').filter(
    (m) => m.start > from && m.end <= at.start && !isAnyOfThem(text, m, at),
  )
  if (groups.length === 0) return dayParts(text.slice(from + 1, at.start))
  return groupCount(text, groups)
}

/** How many places stand side by side at the end of a text: 一小二小, A区、B区广场, 八角庙和渡口. */
function placesListed(front: string): number | undefined {
  const schools = SCHOOLS_IN_ROW.exec(front)?.[0]
  if (schools) return schools.length / 2
  const listed = (LISTED_PLACES.exec(front) ??
    LISTED_CORNERS.exec(front) ??
    LISTED_NAMES.exec(front))?.[0]
  return listed && !PARTS_OF_DAY.test(listed)
    ? listed.split(/[、和跟]/).length * (dayParts(front) ?? 1)
    : undefined
}

/** “三组、五组，一组一场”: any of those named, and not the first group. */
const isAnyOfThem = (text: string, { start, end }: Span, at: Span): boolean =>
  /[二三四五六七八九十\d][组社队]，$/u.test(text.slice(0, start)) &&
  /^一[组社队]$/u.test(text.slice(start, end)) &&
  at.start - end <= 2

/** “三场都挂了横幅，一场一条”: how many they were, where nothing tells what was held. */
export const eventsTold = (lexed: Lexed, { start }: Span): number =>
  numbersOf(lexed).findLast(
    ({ end, unit, value }) => end <= start && value > 1 && /^[场堂次]$/u.test(unit?.text ?? ''),
  )?.value ?? 1

/** 3-5组 are three, 4、5、6组 are three tokens already; “1至3年级和4至6年级各一堂” are two classes. */
function groupCount(text: string, groups: readonly GroupMask[]): number {
  const stretches = joinedRanges(text, groups)
  const ranges = stretches.map((stretch) => RANGE.exec(stretch)?.groups)
  const [only] = stretches
  // 俩组, 两组: how many they are, and no name.
  if (stretches.length === 1 && /^[俩两仨]/u.test(only ?? '')) return numberOf(only)
  // Groups that are named again are the same ones.
  const named = new Set(groups.map(({ start, end, value }) => value ?? text.slice(start, end)))
  const told = ranges.filter((range) => range !== undefined)
  const sideBySide = stretches.map((stretch) => SIDE_BY_SIDE.exec(stretch)?.[0].length ?? 1)
  if (told.length === 0 && sideBySide.some((size) => size > 1))
    return sideBySide.reduce((sum, size) => sum + size, 0)
  if (told.length === 0) return named.size
  if (told.length > 1 && stretches.every((stretch) => /年级/u.test(stretch))) return told.length
  return ranges.reduce(
    (sum, range) => sum + (range ? numberOf(range.to) - numberOf(range.from) + 1 : 1),
    0,
  )
}

/** 一二三组 are three. */
const SIDE_BY_SIDE = /^[一二三四五六七八九]{2,}(?=[组社队])/u

interface GroupMask extends Span {
  readonly value?: number
}

const RANGE =
  /^(?<from>\d+|[一二三四五六七八九十]+)(?:组|社|年级)?(?:-|~|至|到)(?<to>\d+|[一二三四五六七八九十]+)/u
const numberOf = (numeral = ''): number => readNumeral(numeral, 0)?.value ?? 0

/** The groups as they are written, both ends of a range together: “1至3年级”. */
function joinedRanges(text: string, groups: readonly GroupMask[]): string[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of groups) {
    const last = joined.at(-1)
    if (last?.end === start && /[-~至到]$/u.test(text.slice(last.start, start))) last.end = end
    else joined.push({ start, end })
  }
  return joined.map(({ start, end }) => text.slice(start, end))
}

/** The days of a told range, both ends in it. */
export const daysIn = (days: readonly DateToken[]): number =>
  days.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)

/** How many days a numeral tells, as the 三 of 三天; undefined where none is told. */
export const daysNamed = (numeral: string | undefined): number | undefined =>
  numeral === undefined ? undefined : readNumeral(numeral, 0)?.value
