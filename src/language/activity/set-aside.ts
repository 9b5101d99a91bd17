import {
  ANIMALS_CAME,
  BROKE,
  HANDED_ON,
  HEALED,
  LEFT_OVER,
  LOOKED_AFTER,
  LOOKED_THROUGH,
  MENDED,
  NOT_COUNTED,
  NOT_COUNTED_NEXT,
  NOT_REACHED,
  NOT_REACHED_BEFORE,
  PARTS_OF_LESSON,
  PASSED,
  PEOPLE_UNITS,
  PLACES_VISITED,
  RECEIVED,
  SERVED_NEXT,
  SIGNED_NEXT,
  SURELY_LEFT,
  TOLD_OF,
  TOLD_OF_NEXT,
} from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { mentionAround } from './bind-by-name.ts'
import { type Binding, fits, unitOf } from './binding.ts'
import { isHandledOther } from './brought.ts'
import { isAtHome, isFavour, isOnScreening, isSeenOnVisit } from './on-visits.ts'
import { isActOfShow, isFilmShown } from './shown.ts'
import { isOfBefore } from './taken-down.ts'
import { isToldBeside } from './told-beside.ts'

/** “出动宣传车1辆，沿路巡回宣传5次”: the car, whose rounds are counted behind it. */
const isVehicle = ({ text }: Binding, { unit, end }: Amount): boolean =>
  /^[辆台]$/.test(unit?.text ?? '') &&
  /^[^。；\n]{0,24}(?:巡回|流动|循环|来回|沿途)[^。；\d]{0,8}(?:\d+|[一二两三四五六七八九十]+)[次趟圈回遍]/.test(
    text.slice(end, end + 44),
  )

/** 来访3批7人: petitions and their people (contract 3.1). */
const ON_PETITION = /(?:来访|接访|上访)(?!咨询)[^，。；\n]{0,6}$/

/** LED屏滚动播放标语6条 (contract 3.1). */
const ON_SCREEN =
  /(?:LED|led|电子屏|显示屏|大屏|滚动播)[^，。；、 \d一二三四五六七八九十百两\n]{0,16}$/

/** 设咨询台20个, 摊位2个: the stalls of one occasion. */
const STALL = /(?:台|点|摊|摊子|摊位|桌子)$/

function countsStalls({ mentions, text }: Binding, amount: Amount): boolean {
  const last = mentions.findLast((m) => m.end <= amount.start)
  const stall = last
    ? STALL.test(last.text) && text.slice(last.end, amount.start).trim() === ''
    : false
  return (
    (stall ||
      /(?:台|(?<!点了|[多少一早晚快差有])点|摊位|展位)(?:共|有)?$/.test(
        text.slice(Math.max(0, amount.start - 4), amount.start),
      )) &&
    /^[个处张顶]$/.test(amount.unit?.text ?? '')
  )
}

/** 节目里穿插普法小品两个 */
const IN_PROGRAMME = /(?:穿插(?!发|送|派|散|赠)|节目(?:里|中)有?)[^，。；\d ]{0,8}$/
/** What a township added counts, whatever the words mean elsewhere (法治体检3次); so do those who came to an event (文艺节目33人). */
const followsOwnWord = ({ mentions, context }: Binding, amount: Amount): boolean =>
  mentions.some(
    ({ end, text, indicator }) =>
      end === amount.start &&
      (context.vocabulary.addedWords.has(text) ||
        (indicator.nature === 'event' && PEOPLE_UNITS.test(unitOf(amount) ?? ''))),
  )

/** 劝回去带鞭炮的6个 */
const SENT_AWAY =
  /(?:劝回|劝返|劝走|劝离|劝住|劝下|劝阻|撵回去|撵走|撵开|撵了|赶回去|赶走|轰走|拦下|没收|收缴|(?<![每各一]人)(?:收到|领到|领回|拿到)了?(?!的|[^，。；\d]{0,6}咨询))[^，。； \n\d二三四五六七八九十]{0,12}$|(?<![阻遮])拦[到住着了]$/
/** 只剩30本全发了, 印了40张都拿走了, 剩的19份发在厂里了 */
const ALL_GONE =
  /^(?:左右|上下)?[，、 ]?(?:也|都|全|全部|统统|一会儿?|一下子?|当场|当天|半天|很快)+(?:就|都|也|被|给|让)*(?:发|送|散|派|领|拿|抢|要|取|分|带)(?:了|完|光|走|出|下|没|掉|脱|空|去|净|嘞|得)|^(?:又|就)?(?:发|送|散|派)(?:在|到|给|了|完|掉|脱)/

/** 借出去12本, 新进80本: books of a reading room. */
const LENT = /(?:借出去?|借走|借阅|借了|新进|新到|新购|购进|采购|添置)(?:了|图书|书籍|书)*$/

/** 每户发一封信: the one in the name is what each got. */
const SHARED_OUT = /(?:每|各|一)(?:人|户|家)(?:都|各|发|送|给|领|了|到)*$|人手$/

/** 播放2.3万, 点赞700: how often it was looked at. */
const LOOKED_AT = /(?:播放|观看|浏览|点击|点赞|阅读|转发|收藏)(?:了|达|量|数|超|破)*$/
const LOOKED_AT_MIN = 50

/** 表彰先进集体4个、先进个人15名: who was praised. */
const COMMENDED =
  /(?:表彰|表扬|评选出?|评出|授予|颁发|颁奖|命名|获评|推选)了?(?:[^，。；\n]{0,24})$/
/** 新增法律明白人46名，累计达168名: how many there are by now. */
const STOCK =
  /明白人[^。；\n]{0,14}(?:累计|总数|总量|总人数|人数|队伍)已?(?:达|增至|扩大到|壮大到|增加到)到?$/

/** 每村平均14名: a rate. */
const ON_AVERAGE = /平均(?:为|有|约|达|每[^，。；\d]{1,4})?$/

/** Words in front of a number that make it no quantity, and how far back they are looked for. */
const FRONTS: readonly (readonly [pattern: RegExp, reach: number])[] = [
  [ON_PETITION, 12],
  [ON_SCREEN, 24],
  [IN_PROGRAMME, 12],
  [SENT_AWAY, 20],
  [ANIMALS_CAME, 16],
  [BROKE, 16],
  [NOT_REACHED_BEFORE, 8],
  [NOT_COUNTED, 14],
  [LENT, 8],
  [PASSED, 10],
  [COMMENDED, 30],
  [STOCK, 36],
  [ON_AVERAGE, 12],
  [LOOKED_THROUGH, 14],
  [LOOKED_AFTER, 24],
  [HEALED, 20],
  [MENDED, 12],
]

/** 全村28名法律明白人全程参加: all of them came. */
const ALL_CAME =
  /^[^，。；\d]{0,10}(?:(?:全程|全部|都|全|均)(?:参加|参训|参会|到[了场会齐]|来[了齐])|参训|受训|参加|到场|聆听|听课|到会|参与|观看|受教育)/

/** 写了50副春联: written for people, with no law on them. */
const isWritten = (text: string, { start, end }: Amount): boolean =>
  /写(?:了|好|出|将近|大概|约|差不多|近|快)*$/.test(text.slice(Math.max(0, start - 8), start)) &&
  /^(?:左右|上下)?的?(?:春联|对联|福字)/.test(text.slice(end))

/** 感谢县里送来的扇子500把; “收到发来的传单200份，赶场发完了” handed out all of them. */
const isReceived = (text: string, { start, end }: Amount): boolean =>
  RECEIVED.test(text.slice(Math.max(0, start - 60), start)) && !HANDED_ON.test(text.slice(end))

/** “领到扇子200把，今天全发完”: what was fetched, all of it handed out. */
const isHandedOn = (front: RegExp, text: string, { end }: Amount): boolean =>
  front === SENT_AWAY && HANDED_ON.test(text.slice(end))

/** Words right beside the number name something of no list. */
export function isNamedOther(binding: Binding, amount: Amount): boolean {
  const { text } = binding
  const frontOf = (reach: number) => text.slice(Math.max(0, amount.start - reach), amount.start)
  const behindTo = (reach: number) => text.slice(amount.end, amount.end + reach)
  return (
    NAMED_FRONTS.some(
      ([words, reach]) => words.test(frontOf(reach)) && !isHandedOn(words, text, amount),
    ) ||
    [NOT_COUNTED_NEXT, PARTS_OF_LESSON].some((words) => words.test(behindTo(NAMED_REACH))) ||
    [PERFORMS, SIGNED_NEXT].some((words) => words.test(behindTo(24))) ||
    ABSENT.test(text.slice(0, amount.start)) ||
    isSpokenOf(text, amount) ||
    isReceived(text, amount) ||
    [isHandledOther, isToldBeside, isOfBefore, isAtHome].some((isOther) =>
      isOther(binding, amount),
    ) ||
    isServed(text, amount) ||
    isFavour(text, amount)
  )
}
/** Words in front of a number that name so plainly what it counts that no second reader is asked. */
const NAMED_FRONTS: readonly (readonly [pattern: RegExp, reach: number])[] = [
  [NOT_COUNTED, 14],
  [SENT_AWAY, 20],
  [ANIMALS_CAME, 16],
  [BROKE, 16],
  [ON_SCREEN, 24],
  [ON_PETITION, 12],
  [HEALED, 20],
  [MENDED, 12],
  [SURELY_LEFT, 8],
]
const NAMED_REACH = 14
/** 6名法律明白人轮番登台: who performed. */
const PERFORMS = /^[^，。；、\d]{0,8}(?:轮番|登台|同台|竞技|比拼|参赛|演讲)/
/** 实到29人，请假3人 */
const ABSENT = /(?:请假|缺席|缺勤|未到|没到|没来)(?:的|了|有)*$/

/** 端了2回茶, 灭火器演示了两回: how often something else was done. */
const OTHER_DEED =
  /(?:(?:更换|换|更新|演示|示范|演练|操练|实操|试喷)(?:搞|做|弄|进行|组织)?|端|喝|吃|烧|倒|抽|停|歇|修|淋|熬|洗|买|盛|跑坏)(?:了|过|起|嘞)?$/
/** 跑司法所两回, 来回三趟: the way there, unless a loudspeaker drove it. */
const ERRAND =
  /(?:(?<![宣传汽]车[^，。；\n]{0,6}|[喇叭音箱响][^，。；\n]{0,8})跑(?:了|过)?[^，。；、\d\n组村院户家]{0,6}|来回|往返)(?:了|过)?$/

/** 逐户回访了一遍: all of them, once around. */
const ONCE_AROUND = /(?:回访|走访|走|跑|转|问|看|摸排|排查)(?:了|过|完)?$/

/** “入户宣传走了一圈”: from door to door, of which nobody says how many. */
const ROUND_OF_HOMES = /(?:入户|上门|走访|挨[家户]|串门|逐户)[^，。；\d]{0,6}[走跑转串]了?$/

/** “上午排查一遍，下午又排查了一遍”: a second time around. */
const AROUND_AGAIN = /(?:回访|走访|摸排|排查)[^。；]*又[^，。；]{0,4}$/u

export const isOtherDeed = (text: string, { start, unit, value }: Amount): boolean => {
  const front = text.slice(Math.max(0, start - 16), start)
  if (value === 1 && unit?.text === '遍' && ONCE_AROUND.test(front))
    return !AROUND_AGAIN.test(text.slice(0, start))
  if (value === 1 && /^[圈趟转]$/.test(unit?.text ?? '') && ROUND_OF_HOMES.test(front)) return true
  if (
    /^[趟回]$/.test(unit?.text ?? '') &&
    ERRAND.test(text.slice(Math.max(0, start - 18), start)) &&
    /援助|法援/.test(text)
  )
    return true
  return /^(?:回|次|遍|趟|道|轮)$/.test(unit?.text ?? '') && OTHER_DEED.test(front)
}

/** Couplets that were written, cases that were told. */
const isSpokenOf = (text: string, amount: Amount): boolean =>
  isWritten(text, amount) ||
  (TOLD_OF.test(text.slice(Math.max(0, amount.start - 6), amount.start)) &&
    TOLD_OF_NEXT.test(text.slice(amount.end, amount.end + NAMED_REACH)))

function isServed(text: string, amount: Amount): boolean {
  const served = SERVED_NEXT.exec(text.slice(amount.end, amount.end + NAMED_REACH))
  if (!served || !/^(?:个|人|人次|名|位)$/.test(unitOf(amount) ?? '')) return false
  return !/[\d一二三四五六七八九十百两]/.test(text.charAt(amount.end + served[0].length))
}

/** 一封信, 印着110的毛巾: part of what a thing is called. */
function isPartOfName(binding: Binding, amount: Amount): boolean {
  const named = mentionAround(binding, amount)
  if (named?.indicator.nature !== 'thing') return false
  return amount.unit === undefined || /一封信$/.test(named.text) || !fits(named.indicator, amount)
}

/** “走访在建工地9个，开展送法进工地6次” */
const isPlaceVisited = ({ text, mentions }: Binding, { start, unit }: Amount): boolean =>
  /^[个家处所]$/.test(unit?.text ?? '') &&
  PLACES_VISITED.test(text.slice(Math.max(0, start - 24), start)) &&
  mentions.some(({ indicator }) => indicator.nature === 'event')

/** The stalls and the acts that one occasion is made of. */
const isPartOfOccasion = (binding: Binding, amount: Amount): boolean =>
  countsStalls(binding, amount) || isActOfShow(binding, amount) || isFilmShown(binding, amount)

/** 来了十八个人没发资料: the people came, whatever was not handed out. */
const isCrowdBeside = (amount: Amount, behind: string): boolean =>
  PEOPLE_UNITS.test(unitOf(amount) ?? '') &&
  /^(?:就|还|也|都|倒)?(?:没|冇)(?:有|得)?(?:发|送|贴|挂|摆)(?!到|上)/.test(behind)

/** “一位买菜的大姐说：…”: who speaks, and nobody who was counted. */
const isSpeaker = ({ text }: Binding, { unit, value, end }: Amount): boolean =>
  value === 1 &&
  /^[位名个]$/.test(unit?.text ?? '') &&
  /^[^，。；、\d\n]{1,12}(?:(?:笑着|感慨地?|激动地?|高兴地?|连连|由衷地?)?(?:说道?|感慨|感叹|表示|竖起)[：，“道]|(?:拉着|握着)[^，。；\n]{1,10}说)/.test(
    text.slice(end, end + 32),
  )

/** “五个垭口各贴标语1条”, “三个微信群各转发了2条”: the spots at each of which so much was put up. */
const isSpotsForEach = ({ text }: Binding, { unit }: Amount): boolean =>
  unit !== undefined && SPOTS_EACH.test(text.slice(unit.start, unit.end + 8))
const SPOTS_EACH =
  /^[个处座条道片辆台][^，。；、：\n\d各]{0,5}[口头点部站街巷卡桥店亭坡埂坎群号车叭箱]各(?=[挂贴拉牵扯发放送摆立设转推播跑响])/u

const isUnreached = (amount: Amount, behind: string): boolean =>
  !isCrowdBeside(amount, behind) &&
  [NOT_REACHED, NOT_COUNTED_NEXT, PARTS_OF_LESSON].some((words) => words.test(behind))

/** What is told around a number that counts nothing of the list. */
const NONE_OF_LIST: readonly ((binding: Binding, amount: Amount) => boolean)[] = [
  isPartOfOccasion,
  isPlaceVisited,
  isOnScreening,
  isAtHome,
  isSeenOnVisit,
  isVehicle,
  isSpeaker,
  isSpotsForEach,
  isToldBeside,
  isHandledOther,
  isOfBefore,
]

/** Left over, printed, signed, not of the list: told, but no quantity. */
export function isSetAside(binding: Binding, amount: Amount): boolean {
  const { text } = binding
  if ([isSpokenOf, isServed, isFavour, isReceived].some((isNone) => isNone(text, amount)))
    return true
  if (isPartOfName(binding, amount))
    return !SHARED_OUT.test(text.slice(Math.max(0, amount.start - 8), amount.start))
  if (NONE_OF_LIST.some((isNone) => isNone(binding, amount))) return true
  const isLarge = amount.unit === undefined && amount.value >= LOOKED_AT_MIN
  if (isLarge && LOOKED_AT.test(text.slice(0, amount.start))) return true
  const frontOf = (reach: number) => text.slice(Math.max(0, amount.start - reach), amount.start)
  const behind = text.slice(amount.end, amount.end + 14)
  const apart = FRONTS.some(
    ([pattern, reach]) =>
      pattern.test(frontOf(reach)) &&
      !(pattern === NOT_REACHED_BEFORE && ALL_CAME.test(behind)) &&
      !isHandedOn(pattern, text, amount),
  )
  if (apart && !followsOwnWord(binding, amount)) return true
  if (LEFT_OVER.test(frontOf(8)) && !ALL_GONE.test(behind) && !behind.startsWith('新的'))
    return true
  return SIGNED_NEXT.test(text.slice(amount.end, amount.end + 24)) || isUnreached(amount, behind)
}
