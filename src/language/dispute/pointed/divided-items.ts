import type { Lexed } from '../../lex/lexed.ts'
import { matchesOf } from '../../patterns/matches.ts'
import type { ListedItem } from './listed-items.ts'
import type { Section } from './sections.ts'

/** The items of a list, and what later clauses tell of them. */
export interface ToldItems {
  readonly items: readonly ListedItem[]
  readonly told: readonly Section[]
}

const ONE = /一[起件桩宗单](?!都)(?=\p{Script=Han})/gu

/**
 * “两起争水的…争水的一起说好了，一起转走了”: an item of several, of which as many ones are told, stands for as many
 * items.
 */
export function divideItems(lexed: Lexed, { items, told }: ToldItems): ToldItems {
  const at = told.findIndex((section) => onesOf(lexed, items, section).length > 1)
  const section = told[at]
  const place = section?.items[0]
  const item = place === undefined ? undefined : items[place]
  if (!section || place === undefined || !item) return { items, told }
  const starts = onesOf(lexed, items, section)
  const parts = starts.map((start, index) => ({
    start: index === 0 ? section.start : start,
    end: starts[index + 1] ?? section.end,
    items: [place + index],
    ofAll: false,
  }))
  const moved = (one: Section): Section => ({
    ...one,
    items: one.items.flatMap((index) => placesOf(index, place, starts.length)),
  })
  return divideItems(lexed, {
    items: items.flatMap((one) =>
      one === item ? starts.map(() => ({ ...one, count: 1 })) : [one],
    ),
    told: [...told.slice(0, at).map(moved), ...parts, ...told.slice(at + 1).map(moved)],
  })
}

/** Where the ones of an item of several begin; none unless they are as many as it holds. */
function onesOf({ text }: Lexed, items: readonly ListedItem[], section: Section): number[] {
  const [only, ...others] = section.items
  const count = only === undefined || others.length > 0 ? 1 : (items[only]?.count ?? 1)
  if (count < 2) return []
  const starts = matchesOf(ONE, text.slice(section.start, section.end)).map(
    ({ index }) => section.start + index,
  )
  return starts.length === count ? starts : []
}

/** The places of an item behind one that was divided. */
const placesOf = (index: number, divided: number, parts: number): number[] => {
  if (index < divided) return [index]
  if (index > divided) return [index + parts - 1]
  return Array.from({ length: parts }, (_, part) => divided + part)
}
