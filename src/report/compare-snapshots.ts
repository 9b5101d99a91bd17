import { compareWords } from '../wording/report-compare.ts'
import type { Figure } from './figure.ts'
import type { Snapshot } from './snapshot.ts'

/** A figure that stands otherwise in a later snapshot. */
export interface FigureChange {
  readonly indicator: string
  readonly name: string
  readonly before: Figure | undefined
  readonly now: Figure | undefined
  /** Numbers of the records that came in and fell out. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
  readonly sentence: string
}

const without = (all: readonly string[], some: readonly string[]) => {
  const known = new Set(some)
  return all.filter((number) => !known.has(number))
}

function changeBetween(
  before: Figure | undefined,
  now: Figure | undefined,
): FigureChange | undefined {
  const figure = now ?? before
  if (!figure || (before?.exact === now?.exact && before?.shown === now?.shown)) return undefined
  const added = without(now?.records ?? [], before?.records ?? [])
  const gone = without(before?.records ?? [], now?.records ?? [])
  const { indicator, name } = figure
  const told = (known: Figure | undefined) => known?.shown ?? '—'
  const why = compareWords.records(added, gone)
  const sentence = [compareWords.moved(name, told(before), told(now)), why]
    .filter((text) => text !== '')
    .join('；')
  return { indicator, name, before, now, added, gone, sentence }
}

/** What changed from one snapshot to a later one, and the records behind it. */
export function compareSnapshots(earlier: Snapshot, later: Snapshot): FigureChange[] {
  const before = new Map(earlier.figures.map((figure) => [figure.indicator, figure]))
  const now = new Map(later.figures.map((figure) => [figure.indicator, figure]))
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((indicator) => changeBetween(before.get(indicator), now.get(indicator)))
    .filter((change) => change !== undefined)
}
