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

const NONE: ReadonlySet<string> = new Set()

function changeBetween(
  before: Figure | undefined,
  now: Figure | undefined,
  corrected: ReadonlySet<string>,
): FigureChange | undefined {
  const figure = now ?? before
  if (!figure || (before?.exact === now?.exact && before?.shown === now?.shown)) return undefined
  const added = without(now?.records ?? [], before?.records ?? [])
  const gone = without(before?.records ?? [], now?.records ?? [])
  const { indicator, name } = figure
  const told = (known: Figure | undefined) => known?.shown ?? '—'
  const stayed = without(now?.records ?? [], added).filter((number) => corrected.has(number))
  const why = [compareWords.records(added, gone, stayed), whyOfOffice(before, now)]
  const sentence = [compareWords.moved(name, told(before), told(now)), ...why]
    .filter((text) => text !== '')
    .join('；')
  return { indicator, name, before, now, added, gone, sentence }
}

/** A figure of an office changes because somebody entered another one. */
function whyOfOffice(before: Figure | undefined, now: Figure | undefined): string {
  if (now?.source !== 'staff' || before?.exact === now.exact) return ''
  return compareWords.entered(now.office, now.basis)
}

/**
 * What changed from one snapshot to a later one, and what is behind it.
 *
 * @param corrected numbers of the records that were changed meanwhile
 */
export function compareSnapshots(
  earlier: Snapshot,
  later: Snapshot,
  corrected: ReadonlySet<string> = NONE,
): FigureChange[] {
  const before = new Map(earlier.figures.map((figure) => [figure.indicator, figure]))
  const now = new Map(later.figures.map((figure) => [figure.indicator, figure]))
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((indicator) => changeBetween(before.get(indicator), now.get(indicator), corrected))
    .filter((change) => change !== undefined)
}
