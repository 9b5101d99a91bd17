/** What another sum is to one of a story: the whole of which both are parts, the other part, or one of its own parts. */
type SumRelation = 'whole' | 'other part' | 'own part'

/** How a sum adds up with the others of its story. */
export interface SumRelations {
  /** What the sum is: “whole”, “whole of all”, “rest” with the places of the whole and of the other part. */
  readonly own: readonly string[]
  /** What others are to it, by their places. */
  readonly others: ReadonlyMap<number, SumRelation>
}

const HALF_A_CENT = 0.005
/** Among more, some add up by chance. */
const SUMS_MAX = 12
/** With fewer sums all others are two. */
const ALL_FROM = 4

/** “欠两万七，只见着一万五，剩一万二”: of 12,000 the first sum is the whole and the second the other part. */
export function relationsOf(
  sums: readonly { readonly yuan: number }[],
  index: number,
): SumRelations {
  const own = new Set<string>()
  const others = new Map<number, SumRelation>()
  if (sums.length > SUMS_MAX) return { own: [], others }
  const yuan = sums[index]?.yuan ?? 0
  const side = (at: number): string => (at < index ? 'before' : 'behind')
  for (const [smaller, larger] of pairsBeside(sums, index))
    if (isSame(smaller.yuan + larger.yuan, yuan)) {
      own.add('whole')
      for (const { at } of [smaller, larger]) others.set(at, 'own part')
    } else if (isSame(larger.yuan - smaller.yuan, yuan)) {
      own.add(`rest of ${side(larger.at)} without ${side(smaller.at)}`)
      others.set(larger.at, 'whole').set(smaller.at, 'other part')
    }
  const all = sums.reduce((total, one) => total + one.yuan, 0)
  if (sums.length >= ALL_FROM && isSame(all, 2 * yuan)) own.add('whole of all')
  return { own: [...own], others }
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < HALF_A_CENT

interface Placed {
  readonly at: number
  readonly yuan: number
}

/** All pairs of the other sums, the smaller one first. */
function pairsBeside(
  sums: readonly { readonly yuan: number }[],
  index: number,
): (readonly [Placed, Placed])[] {
  const others = sums.map(({ yuan }, at) => ({ at, yuan })).filter(({ at }) => at !== index)
  return others.flatMap((one, place) =>
    others
      .slice(place + 1)
      .map((two) => (one.yuan > two.yuan ? ([two, one] as const) : ([one, two] as const))),
  )
}
