import { and, asc, desc, eq, max } from 'drizzle-orm'
import { type Additions, catalogOf, type TownshipCatalog } from '../catalog/township-catalog.ts'
import type { Db } from '../db/db.ts'
import { addedIndicators, addedWords } from './catalog-schema.ts'
import { journal } from './schema.ts'

/** What a township added to the built-in list, first to last. */
export async function loadAdditions(db: Db, townshipId: number): Promise<Additions> {
  const indicators = await db
    .select()
    .from(addedIndicators)
    .where(eq(addedIndicators.townshipId, townshipId))
    .orderBy(asc(addedIndicators.entry), asc(addedIndicators.code))
  const words = await db
    .select({ word: addedWords.word, indicator: addedWords.indicator })
    .from(addedWords)
    .where(eq(addedWords.townshipId, townshipId))
    .orderBy(asc(addedWords.entry), asc(addedWords.word))
  return {
    indicators: indicators.map(({ code, name, unit, nature }) => ({ code, name, unit, nature })),
    words,
  }
}

/** Everything that a township counts, with its names and units. */
export const loadCatalog = async (db: Db, townshipId: number): Promise<TownshipCatalog> =>
  catalogOf(await loadAdditions(db, townshipId))

/**
 * Changes with every addition, in whatever process it is made; 0 where there is none. Every
 * addition has a word, so the latest of them tells.
 */
export async function catalogVersion(db: Db, townshipId: number): Promise<number> {
  const [row] = await db
    .select({ version: max(addedWords.entry) })
    .from(addedWords)
    .where(eq(addedWords.townshipId, townshipId))
  return row?.version ?? 0
}

/** A word that a township added, and who added it when. */
export interface AddedWord {
  readonly word: string
  readonly indicator: string
  readonly personId: number
  readonly at: Date
}

/** The words that a township added, latest first. */
export async function listAddedWords(db: Db, townshipId: number): Promise<AddedWord[]> {
  return db
    .select({
      word: addedWords.word,
      indicator: addedWords.indicator,
      personId: journal.personId,
      at: journal.at,
    })
    .from(addedWords)
    .innerJoin(
      journal,
      and(eq(journal.townshipId, addedWords.townshipId), eq(journal.entry, addedWords.entry)),
    )
    .where(eq(addedWords.townshipId, townshipId))
    .orderBy(desc(addedWords.entry), asc(addedWords.word))
}
