import type { Measured, NumberToken } from '../token.ts'
import { BECAME_STEWARDS, STEWARDS_COUNTED } from '../words/activity-binding.ts'
import { PICKED, SETTLED_CASES } from '../words/visited-cases.ts'

const THESE = /(?<!(?:咨询|来问)[^，。；\n]{0,4})(?:这|那|同|其他|其它|哪)$/u
/** “横幅就那1条”, “只挂了这两条”: no more than so many, where they were not counted before. */
const ONLY_THESE = /(?:就|只|仅)(?:有|是|挂|贴|拉|发|送)?了?[这那]$/u
const THESE_REACH = 12
/** “回访了上个月调的那两户”: the cases told before are what is counted, unless a number of its own follows. */
const isRevisited = (text: string, { start, end }: NumberToken): boolean =>
  REVISITED.test(text.slice(0, start)) && !text.slice(end).includes('回访')
const REVISITED = /回访[^，。；、\n\d]{0,14}[这那]$/u
/**
 * “调过的那4家今天挨个回访了”: so are the cases that are named by what was done about them, and then gone to, unless those
 * who were gone to are counted behind (“那两家去回访哒，回访2户”), and those that were picked out (“调成的挑了9起，挨个回访完”).
 */
export function isGoneTo(text: string, { start, end, unit }: Measured): boolean {
  if (!/^[起件桩宗户家对个]$/u.test(unit?.text ?? '')) return false
  const front = text.slice(0, start)
  const behind = text.slice(unit?.end ?? end)
  const kinds = PICKED_FRONT.test(front) ? behind.replace(OF_CASES, '') : behind
  const dealtWith = DEALT_WITH.test(front) || kinds !== behind
  return dealtWith && GONE_TO.test(kinds) && !COUNTED_ANEW.test(behind)
}
/** “挑了5起调成的上门回访”: their number stands in front of what they are called by. */
const PICKED_FRONT = new RegExp(`${PICKED}$`, 'u')
const OF_CASES = new RegExp(`^[^，。；\\n\\d]{0,8}?${SETTLED_CASES}(?:纠纷|案子|人家)?`, 'u')
const COUNTED_ANEW = /回访[^。；\n\d没无]{0,6}(?:\d|[一二两三四五六七八九十]+[户家起件次])/u
const DEALT_WITH = new RegExp(
  `(?:(?:[调劝说](?:解|处|和|好|成|拢)*|处理|化解|解决|受理|办结|[闹吵扯])[了过]?的(?:[这那]|${PICKED})?)$`,
  'u',
)
const GONE_TO =
  /^(?:人家|人|老表|当事人)?[，、]?(?:[今昨前]天|[上下]午|晚上|我们?|又|都|全|全部|挨个|挨家|挨户|逐一|逐户|逐个|一一|去|来|上门|打电话|电话|做|进行|给|到)*了?(?:个|一[次遍回])?回访/u
/** Things that are handed out or hung. */
const THINGS = /^[条张份本册幅块根把副套]$/u
/** 我今天挂起了, 昨天发完了: what was done with them. */
const USED =
  /^[^，。；、\d\n]{0,10}(?:挂|贴|发|散|摆|拉|送|牵|张贴|悬挂|发放)(?:起来|起|出去|完|上|好|脱|到|掉|光|出来)*(?:了|嘞|咯)/u

/** “来了34人，其中学生11人、老人15人、其他8人”: the last of the parts, and not told before. */
const LAST_PART = /(?:其中|里面|里头|当中|包括)[^。；\n]*\d[^。；\n]*[、，和及]其[他它]$/u

/** 这两场, 那五十份: told before, and counted there. */
export const isOfThose = (text: string, number: NumberToken): boolean =>
  THESE.test(text.slice(Math.max(0, number.start - THESE_REACH), number.start)) &&
  !LAST_PART.test(text.slice(0, number.start)) &&
  !isRevisited(text, number) &&
  !isGoneTo(text, number) &&
  !isOnlyThese(text, number) &&
  !becameStewards(text, number) &&
  !isUsedNow(text, number)

/** “考试过了6个，这6个新认定为法律明白人”: told before, but not yet as what they became. */
const becameStewards = (text: string, { start, unit }: NumberToken): boolean =>
  unit !== undefined &&
  BECAME_STEWARDS.test(text.slice(unit.start)) &&
  !STEWARDS_COUNTED.test(text.slice(0, start))

const isOnlyThese = (text: string, { start, unit, end }: NumberToken): boolean =>
  unit !== undefined &&
  THINGS.test(unit.text) &&
  ONLY_THESE.test(text.slice(0, start)) &&
  !text.slice(0, start).includes(text.slice(start, end))

/**
 * “横幅你上回给我的那两条我今天挂起了”: what was at hand was put to use, unless their number is told before or where
 * they went is counted behind.
 */
function isUsedNow(text: string, { start, end, unit }: NumberToken): boolean {
  if (unit === undefined || !THINGS.test(unit.text)) return false
  const behind = text.slice(unit.end)
  const countedBehind = new RegExp(`^[^。；\\n]*[\\d一二两三四五六七八九十]${unit.text}`, 'u')
  return (
    USED.test(behind) &&
    !countedBehind.test(behind) &&
    !text.slice(0, start - 1).includes(text.slice(start, end))
  )
}
