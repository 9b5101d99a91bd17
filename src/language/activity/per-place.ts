import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { crowdsByPlace } from './crowds-by-place.ts'

const EACH_PLACE =
  '(?<![第头前后末另二这哪同])(?:[每一]个?(?:处|边|头|组|湾|塆|院子|寨子?|坝子?|屋场|地方|点|片区?|网格)|两[边处头]|[二三四五六七八九]处)'
const PUT_THERE =
  '(?:都|各|也|就)*(?:发|挂|贴|送|散|摆|拉|派|给|悬挂|张贴|发放)?了?[^，。；\\d]{0,8}?'
const OF_THINGS = '(?:\\d+|[一二两三四五六七八九十百]+)(?:份|张|本|册|条|幅|副|块|把|件|套|面)'
const GIVEN_AT_EACH = new RegExp(`${EACH_PLACE}${PUT_THERE}${OF_THINGS}`, 'u')

/** “每处发册子25本”, “横幅一处挂一条”: each of the places got its own, so that something was held at each of them. */
export const givesPerPlace = (behind: string): boolean => GIVEN_AT_EACH.test(behind)

/** “上湾22人、中湾31人、下湾18人，每个湾发30份”: at how many places people are told one by one in front of a number. */
export const crowdPlacesBefore = (lexed: Lexed, { start }: Span): number | undefined =>
  crowdsByPlace(lexed.text, numbersOf(lexed)).findLast(
    (group) => (group.at(-1)?.end ?? start) <= start,
  )?.length
