import { backTo } from '../text/stretch.ts'
import { PART } from './day-parts.ts'
import type { Mention } from './mentions.ts'

/** “养老院讲座来了22个，文化室讲座来了31个”: each at a place of its own, with its own people. */
export function isHeldElsewhere(
  text: string,
  mention: Mention,
  mentions: readonly Mention[],
): boolean {
  const place = placeOfCrowd(text, mention)
  if (place === undefined) return false
  const before = mentions.filter(
    ({ start, indicator }) => start < mention.start && indicator.code === mention.indicator.code,
  )
  const places = before.map((other) => placeOfCrowd(text, other))
  return places.length > 0 && places.every((other) => other !== undefined && other !== place)
}

/** “上午七组板凳会，下午八组板凳会”: right in front of it stands another place than where it was held before. */
export function isHeldNext(text: string, mention: Mention, mentions: readonly Mention[]): boolean {
  const last = mentions.findLast(
    ({ start, indicator }) => start < mention.start && indicator.code === mention.indicator.code,
  )
  const [own, before] = [placeInFront(text, mention), last && placeInFront(text, last)]
  return own !== undefined && before !== undefined && !own.includes(before) && !before.includes(own)
}

const placeInFront = (text: string, { start }: Mention): string | undefined =>
  PLACE_OF_CLAUSE.exec(backTo('，。；：、\n ', text, start))?.groups?.place
const PLACE_OF_CLAUSE = new RegExp(
  `(?:^(?!.*${PART})|${PART})(?:就|又|再|也|还|在|到|去|是)*(?!通知|准备|布置|商量|安排|动员|打算|[喊叫约给帮请散]|[\\p{Script=Han}]?[完了])(?<place>[\\p{Script=Han}\\d]{1,6}?(?:[组社队湾塆寨坪街沟坡冲垭校厂]|院子|坝子|小区|广场|祠堂|家))(?:又|再|也|还|接着)*(?:[开搞办讲]了?)?(?:一?[场个次])?(?:的是|是)?$`,
  'u',
)

/** “去茶厂宣传，工人30人，又去砖厂，工人22人”: the next school, or works, with those who listened there. */
export const isNextVisit = (
  text: string,
  mention: Mention,
  mentions: readonly Mention[],
): boolean => {
  if (!isVisit(mention) || !HEARD_BEHIND.test(text.slice(mention.end, mention.end + 20)))
    return false
  const last = mentions.findLast(({ start, indicator }) => {
    return start < mention.start && indicator.code === mention.indicator.code
  })
  if (!last || !isVisit(last)) return false
  const gap = text.slice(last.end, mention.start)
  return PEOPLE_TOLD.test(gap) && WENT_ON.test(gap + mention.text) && !/都|两[场处边]/u.test(gap)
}

const isVisit = ({ rule }: Mention): boolean => rule.startsWith('taught at a place')
const SO_MANY = '(?:\\d+|[一二三四五六七八九十百两]{1,5})[多余来]?(?:个(?!月|组)|人|名|位)'
const PEOPLE_TOLD = new RegExp(SO_MANY, 'u')
const HEARD_BEHIND = new RegExp(`^[^，。；\\d]{0,4}[，、 ]?[^，。；\\d]{0,6}${SO_MANY}`, 'u')
const WENT_ON =
  /(?:又|再|然后|接着|完了|下午|晚上|中午|后晌|擦黑|[下后]半天)[^，。；\d]{0,4}[去到在来进给跑转][^，。；]*$/u

/** Where an event was held that tells right behind it how many came. */
const placeOfCrowd = (text: string, { start, end }: Mention): string | undefined =>
  CROWD_BEHIND.test(text.slice(end, end + 14))
    ? PLACE_FRONT.exec(text.slice(0, start))?.[1]
    : undefined

const CROWD_BEHIND =
  /^(?:来|到场?|参加)?(?:了|的|：)?(?:\d+|[一二三四五六七八九十百两]{1,5})[多余来]?(?:个(?!月)|人|名|位)/u
const PLACE_FRONT =
  /(?:^|[，。；： \n])(?:又|还|再|也|然后|在|到|去)*(?!参加|听|来)(\p{Script=Han}{2,6}?)(?:开了?|搞了?|办了?)?$/u
