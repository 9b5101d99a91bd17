import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { type Additions, catalogOf, type TownshipCatalog } from '../catalog/township-catalog.ts'
import { type Db, queryRows } from '../db/db.ts'
import { addedIndicators, addedWords, catalogChanges } from './catalog-schema.ts'
import { journal } from './schema.ts'

type CatalogChange = typeof catalogChanges.$inferSelect
type WordRow = typeof addedWords.$inferSelect

/** What a township added to the built-in list, first to last, as it is named and used now. */
export async function loadAdditions(db: Db, townshipId: number): Promise<Additions> {
  const rows = await db
    .select()
    .from(addedIndicators)
    .where(eq(addedIndicators.townshipId, townshipId))
    .orderBy(asc(addedIndicators.entry), asc(addedIndicators.code))
  const words = await db
    .select()
    .from(addedWords)
    .where(eq(addedWords.townshipId, townshipId))
    .orderBy(asc(addedWords.entry), asc(addedWords.word))
  const changes = await listChanges(db, townshipId)
  return {
    indicators: rows.map(({ code, name, unit, nature }) => ({
      ...{ code, unit, nature },
      ...standing(changes, code, name),
    })),
    words: wordsInUse(words, changes).map(({ word, indicator }) => ({ word, indicator })),
  }
}

const listChanges = (db: Db, townshipId: number): Promise<CatalogChange[]> =>
  db
    .select()
    .from(catalogChanges)
    .where(eq(catalogChanges.townshipId, townshipId))
    .orderBy(asc(catalogChanges.entry))

/** The name that an indicator has now, and whether it is counted any more. */
function standing(changes: readonly CatalogChange[], code: string, name: string) {
  const own = changes.filter(({ indicator }) => indicator === code)
  const renamed = own.findLast(({ change }) => change === 'indicator_renamed')
  const last = own.findLast(
    ({ change }) => change === 'indicator_retired' || change === 'indicator_restored',
  )
  return {
    name: renamed?.word ?? name,
    ...(last?.change === 'indicator_retired' ? { retired: true as const } : {}),
  }
}

/** Of a word that was added more than once the latest row stands, unless the word was retired since. */
const wordsInUse = <T extends Pick<WordRow, 'word' | 'entry'>>(
  rows: readonly T[],
  changes: readonly CatalogChange[],
): T[] =>
  rows.filter(
    ({ word, entry }) =>
      !rows.some((later) => later.word === word && later.entry > entry) &&
      !changes.some(
        (later) => later.change === 'word_retired' && later.word === word && later.entry > entry,
      ),
  )

/** Everything that a township counts, with its names and units. */
export const loadCatalog = async (db: Db, townshipId: number): Promise<TownshipCatalog> =>
  catalogOf(await loadAdditions(db, townshipId))

/**
 * Changes with every addition and with what becomes of one, in whatever process it happens; 0 where
 * there is none. Every addition has a word, so the latest of them tells.
 */
export async function catalogVersion(db: Db, townshipId: number): Promise<number> {
  const [row] = await queryRows<{ version: number }>(
    db,
    sql`select greatest(
        (select max(entry) from added_words where township_id = ${townshipId}),
        (select max(entry) from catalog_changes where township_id = ${townshipId}),
        0) as version`,
  )
  return row?.version ?? 0
}

/** A word that a township added, and who added it when. */
export interface AddedWord {
  readonly word: string
  readonly indicator: string
  readonly personId: number
  readonly at: Date
}

/** The words that a township added and has not retired, latest first. */
export async function listAddedWords(db: Db, townshipId: number): Promise<AddedWord[]> {
  const rows = await db
    .select({
      word: addedWords.word,
      indicator: addedWords.indicator,
      personId: journal.personId,
      at: journal.at,
      entry: addedWords.entry,
    })
    .from(addedWords)
    .innerJoin(
      journal,
      and(eq(journal.townshipId, addedWords.townshipId), eq(journal.entry, addedWords.entry)),
    )
    .where(eq(addedWords.townshipId, townshipId))
    .orderBy(desc(addedWords.entry), asc(addedWords.word))
  return wordsInUse(rows, await listChanges(db, townshipId))
}
