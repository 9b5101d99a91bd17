import { BUILT_IN_CATALOG, type TownshipCatalog } from '../catalog/township-catalog.ts'
import { buildScanner, type Scanner } from './lex/scanner.ts'

/** The things that a township counts, with the scanner of their names. */
export interface Vocabulary extends TownshipCatalog {
  readonly scanner: Scanner
  /** The measures of the indicators that a township added, longest first. */
  readonly measures: readonly string[]
}

/**
 * The words of a township's catalog, ready for reading. Whether words clash is settled when they
 * are added (`refuseMisreadings`).
 */
export function vocabularyOf(catalog: TownshipCatalog): Vocabulary {
  const words = Object.fromEntries(
    catalog.understood.map(({ code, name, aliases }) => [code, [name, ...aliases]]),
  )
  const measures = catalog.added.filter(({ retired }) => !retired).flatMap(({ units }) => units)
  return {
    ...catalog,
    scanner: buildScanner({ indicator: words }),
    measures: [...new Set(measures)].sort((a, b) => b.length - a.length),
  }
}

/** The same words with those of retired indicators: for questions about what they once counted. */
export const withRetired = (catalog: TownshipCatalog): Vocabulary =>
  vocabularyOf({
    ...catalog,
    understood: catalog.indicators,
    added: catalog.added.map(({ retired: _, ...indicator }) => indicator),
  })

/** The catalog alone. */
export const CATALOG_VOCABULARY: Vocabulary = vocabularyOf(BUILT_IN_CATALOG)
