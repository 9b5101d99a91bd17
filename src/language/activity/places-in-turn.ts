import { PART } from './day-parts.ts'
import { kindsBefore } from './kinds-told.ts'

const WENT_NEXT = `(?:${PART}|先|再|又|然后|接着|后来?|随后)+(?:到|在|去|跑|走|进)`
const ONE_WENT_NEXT = new RegExp(WENT_NEXT, 'gu')
const PLACE_NAMED = '(?:了|到)?(?!各)[\\p{Script=Han}\\d]{1,7}?'
const WENT_ROUND = new RegExp(
  `(?:到|在|去|跑|走|进)${PLACE_NAMED}(?:[，、 ]?${WENT_NEXT}${PLACE_NAMED}){1,3}(?=[，、 ]?(?:两[边处头家]|[两三]个(?:地方|组|院子))?各(?!户|家|组|类|种|项|级|村|位))`,
  'u',
)

/** How many things are told side by side that each have as much, or how many places from a sentence’s start on. */
export function kindsOrPlaces(front: string, sentence: number): number | undefined {
  const kinds = kindsBefore(front)
  return kinds > 1 ? kinds : placesInTurn(front.slice(sentence))
}

/** “上午到砖厂，下午到茶厂，各…”, “先去村小再去镇中，各…”: how many places one went to in turn. */
function placesInTurn(front: string): number | undefined {
  const round = WENT_ROUND.exec(front)?.[0]
  return round === undefined ? undefined : 1 + (round.match(ONE_WENT_NEXT)?.length ?? 0)
}
