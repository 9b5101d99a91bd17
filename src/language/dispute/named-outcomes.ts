import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { readCategory } from './category.ts'
import type { Count } from './counts.ts'
import type { Entry } from './entries.ts'

/** “化解的是婆媳吵架”, “没调成的有欠款、赡养”, “转交的是林权”: cases named behind how they ended, each without a number. */
const NAMED_OUTCOME =
  /(?<=[，。；：（\n ])(?:其中|已经?)?(?:(?:还|都)?[没未]有?|不)?(?:化解|调解|调|谈|说|办|解决|和解|办结|成|转|移|转交|移交|上报|送走)(?:成功?|好|拢|结|走|出去?|下来)?了?的(?:就?是|为|有|：)(?<items>[^，。；：\d\n（）]{2,40})(?=[，。；）\n ]|$)/gu
const JOINED = /[、和跟及]/gu

/**
 * One count behind each name of such lists, where they are as many together as the total before them: “受理2件，化解1件，化解的是婆媳
 * 吵架，没化解的是超市卖过期火腿肠”.
 */
export function findNamedOutcomes(text: string, totals: readonly Count[]): Count[] {
  const [total] = totals
  if (!total || total.count < 2) return []
  const lists = matchesOf(NAMED_OUTCOME, text).filter(({ index }) => index >= total.end)
  const named = lists.flatMap((list) => {
    const names = list.groups?.items ?? ''
    const start = list.index + list[0].length - names.length
    const outcome = { start: list.index, end: start }
    return itemsOf(text, start, names).map(({ end }) => ({
      start: end,
      end,
      count: 1,
      approx: false,
      outcome,
    }))
  })
  return lists.length > 1 && named.length === total.count ? named : []
}

/** The names of one list: cut where every piece has a class. */
function itemsOf(text: string, start: number, names: string): Span[] {
  const cuts = matchesOf(JOINED, names).map(({ index }) => index)
  const starts = [0, ...cuts.map((cut) => cut + 1)]
  const pieces = starts.map((from, index) => ({
    start: start + from,
    end: start + (cuts[index] ?? names.length),
  }))
  return pieces.every((piece) => readCategory(text, piece))
    ? pieces
    : [{ start, end: start + names.length }]
}

/** Whether an entry was named behind its outcome, and not counted. */
const isNamed = ({ at, story, category, status }: Entry): boolean =>
  !story && at.start === at.end && category !== undefined && status !== undefined

/** Cases that are named behind a number of them divide it: “化解1件，化解的是婆媳吵架”. */
export function placeNamed(entries: readonly Entry[]): Entry[] {
  const named = entries.filter(isNamed)
  const owned = new Map<Entry, readonly Entry[]>()
  for (const owner of entries) {
    if (owner.story || owner.category || !owner.status || named.includes(owner)) continue
    const own = named.filter(
      ({ status, at }) => status?.status === owner.status?.status && at.start >= owner.at.end,
    )
    if (own.length === owner.count) owned.set(owner, own)
  }
  const moved = [...owned.values()].flat()
  return entries
    .filter((entry) => !moved.includes(entry))
    .flatMap((entry) => [
      entry,
      ...(owned.get(entry) ?? []).map((part) => ({
        ...part,
        status: undefined,
        taken: undefined,
      })),
    ])
}
