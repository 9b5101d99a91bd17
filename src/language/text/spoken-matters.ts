import { matchesOf } from '../patterns/matches.ts'
import {
  GOES_ON_BEFORE,
  MET_OPENS,
  ORDER_OPENS,
  TELLS_ACTIVITY,
  TELLS_EVENT,
  TELLS_QUARREL,
  THEN_OPENS,
  TIME_OPENS,
} from '../words/spoken-matters.ts'
import { Lines, type Rewritten } from './rewritten.ts'

/** So many words in one breath are speech that was written down without commas. */
const BREATH_MIN = 45
const PAUSE = /[，。；：！？、,;:!?…\s]/u
/** A matter is told in more words. */
const MATTER_MIN = 8
/** “然后下午又去”: words so close together open the same matter. */
const TOGETHER_MAX = 6

/** Where another matter may begin, and whether it does by what is told before and behind. */
interface Opening {
  readonly at: number
  readonly opens: (before: string, behind: string) => boolean
}

/**
 * Cuts a long report that is spoken in one breath into its matters: “…来了二十三个人然后下午又去走了六户”. The story of
 * a quarrel is not cut; undefined where nothing is cut.
 */
export function cutMatters(source: string): Rewritten | undefined {
  if (longestBreath(source) < BREATH_MIN) return undefined
  const cuts = cutsOf(source)
  if (cuts.length === 0) return undefined
  const text = new Lines()
  let from = 0
  for (const at of cuts) {
    text.put(source.slice(from, at), from)
    text.put('。', at, false)
    from = at
  }
  text.put(source.slice(from), from)
  return text.done()
}

const longestBreath = (text: string): number =>
  Math.max(...text.split(PAUSE).map(({ length }) => length))

function cutsOf(source: string): number[] {
  const openings = openingsOf(source)
  const cuts: number[] = []
  for (const [index, { at, opens }] of openings.entries()) {
    const before = source.slice(cuts.at(-1) ?? 0, at)
    const behind = source.slice(at, openings[index + 1]?.at ?? source.length)
    if (before.length >= MATTER_MIN && behind.length >= MATTER_MIN && opens(before, behind))
      cuts.push(at)
  }
  return cuts
}

function openingsOf(source: string): Opening[] {
  const found = (words: RegExp, opens: Opening['opens']): Opening[] =>
    matchesOf(words, source).map(({ index }) => ({ at: index, opens }))
  const timed = found(
    TIME_OPENS,
    (before, behind) => TELLS_ACTIVITY.test(before) || TELLS_ACTIVITY.test(behind),
  ).filter(({ at }) => !GOES_ON_BEFORE.test(source.slice(0, at)))
  const openings = [
    ...timed,
    ...found(ORDER_OPENS, () => true),
    ...found(THEN_OPENS, isOfItsOwn),
    ...found(
      MET_OPENS,
      (before, behind) => TELLS_ACTIVITY.test(before) && TELLS_QUARREL.test(behind),
    ),
  ]
  return openings
    .filter(({ at }) => at > 0 && !PAUSE.test(source.charAt(at - 1)))
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => at - (all[index - 1]?.at ?? -TOGETHER_MAX) >= TOGETHER_MAX)
}

/** 然后 goes on with the same event unless another one, or a quarrel, is told behind it. */
const isOfItsOwn = (before: string, behind: string): boolean =>
  TELLS_EVENT.test(behind) || (TELLS_ACTIVITY.test(before) && TELLS_QUARREL.test(behind))
