import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'

/** “按了手印下午又是那个崔家的羊…”: the next quarrel, told in the same breath. */
const ANOTHER =
  /(?:(?:今天|今儿)?(?:上午|中午|下午|晌午|后晌|晚上|晚夕|后头|后来|然后|完了|接着|回来)我?又|(?<=[，。；、 ])又(?=是[\u4e00-\u9fff]{2})|又(?=是那个|有个|来了?个|有一|接到?了?|碰到|遇到))(?:是|有|来|去|到|接|碰到|遇到|调|给|把|处理|劝|跑)/gu
/** “先是老蔺家…；再是下院子老闵家…”: what is told in its order. */
const FIRST =
  /(?<=^|[，。；：、！ \n]|(?:早|上午|今天|今儿))(?:先是|头先是?|起先是|最先是?|前头是)/u
const THEN =
  /(?<=[，。；、！ \n])(?:再是|再就是|然后是|后来是|后头是|接着是|跟着是|完了是|末了是|最后是|再后来是|再有|还有)(?=[\u4e00-\u9fff]{2})/gu
/** “东头老曲家…；西头老姜家…”, “上湾…，下湾…”, “三组…，五组…”: one quarrel here, another there. */
const PLACES =
  /(?<=^|[，。；：！ \n]|(?:上午|下午|今天|今儿))(?:村里?)?(?<which>[东西南北上下前后里外新老大小]|[一二三四五六七八九十\d]{1,2})(?<what>头|边|湾|院子?|寨子?|坝子?|街|坪|组|队|屯|庄|村民组)(?:的|有|里)?(?=[\u4e00-\u9fff]{2})|(?<=^|[，。；！ \n])村(?<side>[东西南北头尾口中])(?=[\u4e00-\u9fff]{2})/gu

/** “上午老蔡家…说好了 下午…也了了” */
const PART_OF_DAY =
  /(?<=^|[，。；！、 \n])(?:今天|今儿|昨天)?(?:一大?早|清早|大清早|早上|早晨|上午|上昼|中午|晌午|下午|下昼|后晌|擦黑|傍晚|晚上|晚黑|晚边|晚间|夜里|晚夕)(?=：?[\u4e00-\u9fff])/gu

/** Where the parts of a day begin. */
export const partsOfDay = (text: string, { start, end }: Span): number[] =>
  matchesOf(PART_OF_DAY, text.slice(start, end)).map(({ index }) => start + index)

/** Where words say that another story begins: 又是…, and 再是… behind 先是…. */
export function storyHeads(text: string, { start, end }: Span): number[] {
  const words = text.slice(start, end)
  const heads = matchesOf(ANOTHER, words).map(({ index }) => index)
  const then = FIRST.test(words) ? matchesOf(THEN, words).map(({ index }) => index) : []
  return [...heads, ...then].map((at) => start + at)
}

/** “还有一家往过道里堆柴火”, “还有两口子闹离婚”: others; one who only does not agree belongs to the story before. */
const OTHERS =
  /(?<=[，。；！ \n])(?:另外|再就是|再)?(?:还有|又有|又来了?|另有)(?:一(?:家|户|对|伙|拨)(?:人|子|儿)?|两口子|(?:两|俩)个?(?:兄弟|弟兄|妯娌|亲家|邻居)|两[家户]人?)(?=[\u4e00-\u9fff，：])(?![^，。；\n]{0,3}(?:[不没未]|也|都|答应|同意|愿|要等|认|是))/gu
/** “俺村自己的那起狗咬人”: at home, behind what was mediated elsewhere. */
const AT_HOME =
  /(?<=[，。；！ \n])(?:回到?|转来)?(?:我们?|咱们?|本|自己)村?(?:里|上|自己|这边|这儿|本身)*[\u4e00-\u9fff]?(?:[那这]|另?一)(?:起|个(?!人)|件|桩)/gu
/** “他两个还为娃儿打架扯”: the same people, but another thing. */
const STILL_FOR =
  /(?<=[，。；！ \n])(?:另外|不过|但|可)?(?:他|她|这|那)?(?:们|两|俩|两个|两家|两户|双方|两边)*(?:之间)?(?:还|又|也)在?(?:为|因为?)了?[^，。；\n]{1,12}?(?:扯|吵|闹|争|打|结仇|不对付|红脸)/gu

/** Behind it the quarrel is told as one beside the other: “…扯，那起没说拢”. */
const POINTS_AT = /^[^。；\n]{0,24}(?:[那这](?:起|个(?=[没还也劝调说讲谈不，])|桩|件|场|事))/u

/** Where words say that a quarrel beside the one before begins, whoever has it and whatever it is about. */
export function nextQuarrels(text: string, { start, end }: Span): number[] {
  const words = text.slice(start, end)
  const others = matchesOf(OTHERS, words)
  const same = matchesOf(STILL_FOR, words).filter(({ index, 0: { length } }) =>
    POINTS_AT.test(words.slice(index + length)),
  )
  const home = matchesOf(AT_HOME, words)
  return [...others, ...same, ...home].map(({ index }) => start + index)
}

/** “刚端起碗，又喊我去看被狗咬的”, “回来路上碰到扯田边的”: the sender is called to, or meets with, the next one. */
const CALLED_NEXT =
  /(?<=[，。；！ \n])(?:(?:[^，。；\n]{0,4})又(?:有人)?(?:来)?(?:喊|叫|找|请|打电话[喊叫找请]?)(?:了)?我(?!们?[赔补还给]|要)|(?:我)?(?:走|跑)?(?:回来|回去|转来|返回|半路|回家|回村)?的?(?:路上|半路上?|道上|途中)(?:又|还)?(?:碰|遇|撞)(?:到|上|见|着)了?(?![^，。；\n]{0,4}(?:[雨雪雾雹雷]|大风|太阳|堵车|熟人)))/gu

/** “赔了200 又有个事 小卖部卖过期面包…”: another matter is announced, whoever has it. */
const ANNOUNCED =
  /(?<=[，。；！ \n])(?:后头|后来|完了|接着)?(?:又|再)(?:有|来)了?一?[个件桩](?:事情?|扯皮的?)(?:是|：|，|。| |就是)(?!要|得|先|大家)/gu

/** Where words say that the sender was called to another quarrel, or met with one, or tells one. */
export const calledNext = (text: string, { start, end }: Span): number[] =>
  [CALLED_NEXT, ANNOUNCED].flatMap((words) =>
    matchesOf(words, text.slice(start, end)).map(({ index }) => start + index),
  )

/** “先是…；刚端起碗，…；回来路上…”: each part of what is told in its order, where ； stands between them. */
export function partsInOrder(text: string, { start, end }: Span): number[] {
  const words = text.slice(start, end)
  return FIRST.test(words)
    ? matchesOf(/(?<=；)[^；\n]/gu, words).map(({ index }) => start + index)
    : []
}

/** Each place but the first of several of one kind. */
export function nextPlaces(text: string, { start, end }: Span): number[] {
  const words = text.slice(start, end)
  const places = matchesOf(PLACES, words).map(({ index, groups }) => ({
    index,
    which: groups?.which ?? groups?.side ?? '',
    what: groups?.what ?? '村',
  }))
  const [first] = places
  if (!first) return []
  return places
    .slice(1)
    .filter(({ which, what }) => what === first.what && which !== first.which)
    .map(({ index }) => start + index)
}

const PARTY =
  /(?:[老小]?[\u4e00-\u9fff](?:家|某|老[大二三幺])|老[\u4e00-\u9fff]{1,2}|两口子|[两几]?(?:兄弟|弟兄)|婆媳|夫妻|妯娌|姐妹|邻居)/u
const PARTY_NEAR = 18

/** Whether a part names people at its start that the part before it does not. */
export function namesOthers(text: string, before: Span, { start, end }: Span): boolean {
  const party = PARTY.exec(text.slice(start, Math.min(end, start + PARTY_NEAR)))?.[0]
  return party !== undefined && !text.slice(before.start, before.end).includes(party)
}

/** “李家和赵家”, “老冯跟老陈” */
const PAIR =
  /(?<one>(?:(?<=^|[，。；：、 \n天日号上下头午晚子组里])[\u4e00-\u9fff]家|老[\u4e00-\u9fff]))(?:和|跟|与|同)(?<other>[\u4e00-\u9fff]家|老[\u4e00-\u9fff])/u

/** Whether a part names two parties near its start of whom the part before it names neither: a quarrel of others, be it over the same. */
export function namesOtherPair(text: string, before: Span, { start, end }: Span): boolean {
  const pair = PAIR.exec(text.slice(start, Math.min(end, start + PARTY_NEAR)))?.groups
  const told = text.slice(before.start, before.end)
  return pair !== undefined && [pair.one, pair.other].every((party) => !told.includes(party ?? ''))
}
