import { isSame, type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import type { NumberToken, Span, Unit } from '../token.ts'
import { aidedPairs } from './aided.ts'
import { isBareSum } from './bare-sums.ts'
import { askingCouples } from './couples.ts'
import { isClassOfChildren } from './crowd.ts'
import { isShareCounted } from './each-of-counted.ts'
import { gathersTold } from './gathered.ts'
import { countsAsGiven, type Given, isNothingGiven, NONE_GIVEN } from './given.ts'
import { isOfPeople } from './mended-sums.ts'
import type { Mention } from './mentions.ts'
import { isOneOfPlaces } from './one-of-each.ts'
import { isShare } from './only-shares.ts'
import { isParty } from './party.ts'
import { isPrize } from './prizes.ts'
import { putRight, spanOf } from './put-right.ts'
import { isOfThose } from './those.ts'

/** A number that may be a quantity. The span takes in the measure. */
export interface Amount extends Span {
  readonly value: number
  readonly approx: boolean
  readonly unit: Unit | undefined
  /** 共, 合计: the sum of what precedes it. */
  readonly total: boolean
  /** 合算一场, 还是算1条: it stands instead of what was counted before. */
  readonly instead: boolean
  readonly rule: string
}

const TOTAL =
  /(?:一共|总共|合计|共计|统共|拢共|拢总|通共|满共|合共|一总|总计|共|合起来|加起来|算起来|算下来|加拢|加一起|加一块儿?|加到一起|累计|总(?:人次?|份|户|场次?|件)?数)(?:有|是|为|达|：|发放?了?|到了?|来了?|参加|开展?了?|(?:(?![家户人个位][一每][家户人个位])\p{Script=Han}){0,8})?$/u
/** 算一场, 就算讲座1场 */
const INSTEAD =
  /(?:合|只|就|还是|也|都|折)?(?<![打计清结预])算(?:作|成|是|它|他)?(?:[^，。；、\d算]{0,6}(?:讲座|会|培训|课|活动|宣传))?$/u
/** The numbers of a text that may be quantities, outside of what was not done and of the disputes that explain theirs. */
export function findAmounts(
  lexed: Lexed,
  disputes: readonly Span[],
  unreal: readonly Span[],
  mentions: readonly Mention[],
  given: Given = NONE_GIVEN,
): Amount[] {
  const { text } = lexed
  const quantities = numbersOf(lexed).filter(
    (number) =>
      countsAsGiven(given, number) ||
      !(
        isNothingGiven(given, number) ||
        unreal.some((span) => overlaps(span, number)) ||
        isNoQuantity(text, number) ||
        isParty(text, number) ||
        isSumOfNamed(text, number, mentions) ||
        gathersTold(lexed, number, mentions)
      ),
  )
  const right = putRight(text, quantities)
  // “来了25个，讲错了，28个”: what puts a figure right is ours where that one was.
  const claimed = (number: NumberToken): boolean =>
    [number, ...right.filter(({ end }) => end === number.end)].some(
      (one) => isClaimed(text, one, mentions) || isOfAdvice(text, one),
    )
  const free = putRight(
    text,
    quantities.filter(
      (number) =>
        countsAsGiven(given, number) ||
        !disputes.some((span) => overlaps(span, number)) ||
        // “换镜子430，机主赔了”: what a dispute was settled with.
        (claimed(number) && !disputes.some((sum) => isSame(sum, number))),
    ),
  )
  const named = new Set(
    mentions.filter(({ indicator }) => indicator.nature === 'event').map(({ end }) => end),
  )
  const told = withLastMeasure(text, free, named).map((number, index, all) => ({
    ...spanOf(number),
    value: number.value,
    approx: number.approx,
    unit: number.unit,
    total: TOTAL.test(clauseBefore(text, number.start)) || isBareSum(text, all, index),
    instead: INSTEAD.test(clauseBefore(text, number.start)) || isReckoned(text, number, mentions),
    rule: number.rule,
  }))
  const couples = [...askingCouples(text), ...aidedPairs(text)].filter((couple) =>
    [...numbersOf(lexed), ...disputes, ...unreal].every((other) => !overlaps(other, couple)),
  )
  return couples.length === 0 ? told : [...told, ...couples].sort((a, b) => a.start - b.start)
}

/** “讲了一堂普法课，算讲座1场”: the name stands between the reckoning and the number. */
function isReckoned(text: string, { start }: NumberToken, mentions: readonly Mention[]): boolean {
  const named = mentions.findLast(({ end }) => end <= start)
  return named?.end === start && INSTEAD.test(clauseBefore(text, named.start))
}

/** More is seldom how often something was held. */
const TIMES_MAX = 9

/** “分别25、31、18人”: numbers side by side have the measure of the last one, but not the 5 of “院坝会5，107人”. */
function withLastMeasure(
  text: string,
  numbers: readonly NumberToken[],
  named: ReadonlySet<number>,
): NumberToken[] {
  const measured: NumberToken[] = []
  for (const number of [...numbers].reverse()) {
    const next = measured[0]
    const beside =
      number.unit === undefined &&
      next?.unit !== undefined &&
      !(named.has(number.start) && isOfPeople(next) && next.value > 5) &&
      /^[、，+]$/.test(text.slice(number.end, next.start)) &&
      // “坎下三十，两场”: those who came, and how often.
      !(
        number.value > TIMES_MAX &&
        /^(?:场|次|回|堂)$/.test(next.unit.text) &&
        next.value < number.value
      ) &&
      !(number.value < 10 && next.value === number.value + 1)
    measured.unshift(
      beside && next?.unit
        ? { ...number, unit: { ...next.unit, start: number.end, end: number.end } }
        : number,
    )
  }
  return measured
}

const PLACE_NOUN =
  /^个?(?:村民)?(?:小?组(?![长员])|院子|屋场|湾|社(?!区矫|员|会)|点位|点(?=接待|共|一共|总共|都|各|发|贴|挂|合计|加)|地方|寨子|片区|网格|自然村|班|院落|塆|小区|场镇|赶场天|路口|村(?!民)|村组|年级|篇章|专题|节目|队|部分|环节|阶段|版块|方面|钟头|话题|部门|单元|出入口|楼道|门洞|单位|成员单位|科室|站所|窗口|摊位|展位|大?(?:教室|礼堂|操场|会议室|活动室|食堂|棚子|大棚|堂屋|祠堂|屋子)|(?:微信|楼栋|业主|村民|居民|网格|小区|工作)+群(?!众))/
const CAME =
  /(?:(?<![起吵闹打扯])来了|到场|到会|参加的?|参会|参训|听众|听课|学生|受教育|群众|观众|人数|师生|覆盖|惠及|受益|受众|吸引)(?:群众|村民|的|人数|有|：|约|共)*$/

/** 接待来问法的12人, though quarrels are told in the same breath. */
const CAME_TO_ASK = /(?:来问|来咨询|问法|咨询)[^，。；\n\d]{0,4}$/

/** “咨询台：劳动6人次、婚姻4人次”: no quarrel of a couple. */
const isOfAdvice = (text: string, { unit, start }: NumberToken): boolean =>
  unit?.text === '人次' && /(?:咨询|来问|解答)[^。；\n]*$/u.test(text.slice(0, start))

/** A number right behind a name of the list, or behind 来了 and 参加, is ours even amid a dispute's story. */
function isClaimed(text: string, number: NumberToken, mentions: readonly Mention[]): boolean {
  const named = mentions.findLast((m) => m.end <= number.start)
  const event = mentions.some((m) => m.indicator.nature === 'event' && m.end <= number.start)
  if (
    named &&
    number.start - named.end <= 1 &&
    !/[，。；\n]/.test(text.slice(named.end, number.start))
  )
    return true
  const people = number.unit !== undefined && /^(?:人|人次|名|个|个人|位)$/.test(number.unit.text)
  if (event && (number.unit?.text === '人次' || isClassOfChildren(text, number))) return true
  if (people && CAME_TO_ASK.test(text.slice(Math.max(0, number.start - 8), number.start)))
    return true
  const opensClause = /(?:^|[，。；\n |/])(?:来了|共|有)?$/.test(text.slice(0, number.start))
  if (event && opensClause && /^(?:人|个人|口子|口人|号人)$/.test(number.unit?.text ?? ''))
    return true
  return event && people && CAME.test(text.slice(Math.max(0, number.start - 8), number.start))
}

/** “…来了二十一个两场加起来”: in running speech nothing but the last figure stands before it. */
const OPENS_CLAUSE =
  /(?:^|[，。；：！？、 \n（）】”这那前后总]|[\d零一二三四五六七八九十百][多来]?(?:个|人|名|位|口子|户|份|张|本)人?)$/
/** 前一场九十，后一场一百二; 剩五十张下一场再发: which one. */
const WHICH_ONE =
  /(?:(?<![会饭节课午之以散讲场完])[前后]|首|末|(?<=^|[，。；、 的留到等给待在张份本册把条个套])下)$/
/** 一次20分钟, 一回半个钟头: how long each took. */
const LASTS =
  /^(?:约|大概|要|得|有|都是)*(?:\d+|[一二两三四五六七八九十半]+)(?:来|多)?(?:分钟?|个?半?小时|个?半?钟)/
/** 坐了满满一场, 站满一场; the 站 of 粮站一场 is a place. */
const FULL =
  /(?:坐|挤|站(?=[得了满下到])|围)得?(?:了|满|下|到)*(?:满满|满当当|满|黑压压)?(?:的|了)?$/
const OFTEN = /(?:隔三差五|经常|三天两头|时不时)[^，。；]{0,6}$/
const RATE = /[次回场遍][，、 ]一[天日]$/
/** “停电重放了一回”: the same once more, and no further event. */
const ANEW = /(?:重新?|从头)(?:放|播|讲|演|唱|来|开机)(?:了|过)?$/
const isAnew = ({ unit, value }: NumberToken, front: string): boolean =>
  value <= 3 && /^[回遍次]$/.test(unit?.text ?? '') && ANEW.test(front)
/** 一会儿来一个: one after the other, and not how many. */
const ONE_BY_ONE = /(?:一会儿?|一阵|一下子?|隔一阵)又?(?:来|走|有|问)了?$/
/** What others did, up to where the sender's own begins: “听说凤鸣搞了两场，我们只有一场”. */
const HEARSAY =
  /(?:听说|据说|听到说|听闻|看(?:到|见|了)?群[里头内](?!的)[^，。；\n\d]{1,8}(?:村|社区))(?![^。；\n]*[，、 ](?:但是?|不过|可是?)?(?:我们|咱们?|本村|本社区|我村|我社区))[^。；\n]*$/

/** Numbers that count places, parts or things told before, or that only share out (contract 4.6). */
function isNoQuantity(text: string, number: NumberToken): boolean {
  const { unit, start, end, value } = number
  const behind = text.slice(unit?.end ?? end, (unit?.end ?? end) + 5)
  const front = text.slice(Math.max(0, start - 30), start)
  return (
    countsPlaces(text, number, behind) ||
    (unit === undefined && front.endsWith('有') && behind.startsWith('的有')) ||
    (value === 1 &&
      ((unit !== undefined && LASTS.test(behind)) ||
        isOneOfNone(text, number, front, behind) ||
        ONE_BY_ONE.test(front) ||
        (unit?.text === '场' && FULL.test(front)) ||
        (/^[场次回堂遍趟轮]$/.test(unit?.text ?? '') && WHICH_ONE.test(front)))) ||
    (value <= 3 && RATE.test(front)) ||
    isAnew(number, front) ||
    isOfAllTold(text, number) ||
    isOfThose(text, number) ||
    [OFTEN, HEARSAY].some((pattern) => pattern.test(front)) ||
    isPrize(text, number) ||
    isShare(text, number) ||
    isShareCounted(text, number)
  )
}

/** 3个组, 两个院子, 五个班: the places and parts, not what was done there. */
function countsPlaces(text: string, { unit }: NumberToken, behind: string): boolean {
  if (unit?.text === '个' && /^字/.test(behind)) return true
  if (unit === undefined || /^[个所]$/.test(unit.text)) return PLACE_NOUN.test(behind)
  return /^[组班队]$/.test(unit.text) && PLACE_NOUN.test(text.slice(unit.start))
}

/** The 两场 of 两场共发82本 and the 三天 of 三天都去了 only gather what was told. */
const sumsUp = (unit: string | undefined, behind: string): boolean =>
  unit !== undefined &&
  /^(?:场|次|回|场次|堂|节|期)$/.test(unit) &&
  /^(?:(?:会|活动)?(?:一共|总共|共|合计|都|均|下来|加起来|合起来|统共|拢共|加一起|加一块|加拢|通共|满共)|一起(?=[发来到散送坐有]))/.test(
    behind,
  )

/** “…，两场共发82本”: how many they were in all, told before. */
function isOfAllTold(text: string, number: NumberToken): boolean {
  const { unit, start, end } = number
  const behind = text.slice(unit?.end ?? end, (unit?.end ?? end) + 5)
  return (
    OPENS_CLAUSE.test(text.slice(Math.max(0, start - 30), start)) &&
    (sumsUp(unit?.text, behind) || sumsUpThings(text, number))
  )
}

/** “头一场三十三个人，二一场四十一个，两场传单拢共一百份”: what is named behind was given over the events told one by one. */
const sumsUpThings = (text: string, { unit, start, end }: NumberToken): boolean =>
  THINGS_IN_ALL.test(text.slice(unit?.start ?? end)) && ONE_AND_NEXT.test(text.slice(0, start))
const THINGS_IN_ALL =
  /^(?:场|次|回|堂)的?(?:宣传|普法)?(?:传?单子?|资料|册子|小?册册|手册|折页|袋子|人数?)(?:一共|总共|拢共|统共|合计|共|都|合起来|加起来)/u
const ONE_AND_NEXT =
  /(?:二一?|第二|[后末]一?|又[^，。；\d]{0,6}一)[场次回堂][^。]*(?:\d|[一二三四五六七八九十百])/u

/** “单子两场各发40张” */
const sharesOut = (unit: string | undefined, behind: string): boolean =>
  /^[场次回堂节]$/.test(unit ?? '') && /^(?:都|分别)?各(?:发|送|散|派|挂|贴|有|来|到)/.test(behind)

/** “资料两场一起发了六十张”, “人两场加起来58个”: what is named in front was counted over the events told before. */
function isSumOfNamed(
  text: string,
  { start, end, unit }: NumberToken,
  mentions: readonly Mention[],
): boolean {
  const behind = text.slice(unit?.end ?? end, (unit?.end ?? end) + 5)
  if (!sumsUp(unit?.text, behind) && !sharesOut(unit?.text, behind)) return false
  const named = mentions.findLast((m) => m.end <= start)
  const things = named?.end === start && /^(?:thing|people)$/.test(named.indicator.nature)
  const people = /(?:人|人数|听众|群众|观众|村民)$/.test(text.slice(0, start))
  return (
    (things || people) && mentions.some((m) => m.indicator.nature === 'event' && m.end <= start)
  )
}

/** 再一个今天新认定了两个: goes on with something else. */
const goesOnElse = (front: string, behind: string): boolean =>
  front.endsWith('再') &&
  /^(?:就是|是|呢|嘛|今|昨|前|上午|下午|晚上|，|、|我|咱|在|去|到|\d)/.test(behind)

/** 一张不剩; but “一人一本没剩” shares them out to the last. */
const isNoneOf = (front: string, behind: string): boolean =>
  /^(?:不|没|都[不没]|也没)/.test(behind) && !/(?:[一每]个?[人户家]|人手)$/.test(front)

/** 一起去, 一张不剩, 没一件反复. */
const isOneOfNone = (text: string, { unit, start }: NumberToken, front: string, behind: string) =>
  (unit?.text === '起' &&
    text.charAt(start) === '一' &&
    !/(?:解答|接待|答复|受理|提供|处理)了?$/.test(front)) ||
  (!/^[次场回遍趟轮]$/.test(unit?.text ?? '') && isNoneOf(front, behind)) ||
  (unit?.text === '个' && goesOnElse(front, behind)) ||
  (behind.startsWith('姓') && /[帮替]$/.test(front)) ||
  isOneOfPlaces(text, start, behind, front) ||
  /(?:没|没有|冇|无)$/.test(front)

const clauseBefore = (text: string, at: number): string =>
  /[^，。；：、\n\d（）]*$/.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? ''
