import type { Db } from '../db/db.ts'
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.ts'
import { catalogVersion, loadCatalog } from '../ledger/township-catalog.ts'
import { listPeople, type Person } from '../registry/person.ts'
import { listTownships, listVillages, type Township, type Village } from '../registry/township.ts'

/** A township with its places and people, as every message needs them. */
export interface TownshipContext {
  readonly township: Township
  readonly villages: readonly Village[]
  readonly people: readonly Person[]
}

/**
 * Villages and people change a few times a year and are needed with every message. What another
 * process adds is seen after this long; who the sender is is looked up each time.
 */
const MS_FRESH = 5_000

/** Loads townships once in a while. */
export class TownshipCache {
  readonly #kept = new Map<number, { readonly context: TownshipContext; readonly until: number }>()
  readonly #words = new Map<number, { readonly version: number; readonly vocabulary: Vocabulary }>()

  async get(db: Db, townshipId: number): Promise<TownshipContext> {
    const kept = this.#kept.get(townshipId)
    if (kept && performance.now() < kept.until) return kept.context
    const context = await load(db, townshipId)
    this.#kept.set(townshipId, { context, until: performance.now() + MS_FRESH })
    return context
  }

  /**
   * The words that a township uses. Read anew as soon as any process has added one: what was just
   * added must be understood in the next message.
   */
  async vocabulary(tx: Db, townshipId: number): Promise<Vocabulary> {
    const version = await catalogVersion(tx, townshipId)
    const kept = this.#words.get(townshipId)
    if (kept?.version === version) return kept.vocabulary
    const vocabulary = vocabularyOf(await loadCatalog(tx, townshipId))
    this.#words.set(townshipId, { version, vocabulary })
    return vocabulary
  }
}

async function load(db: Db, townshipId: number): Promise<TownshipContext> {
  const township = (await listTownships(db)).find(({ id }) => id === townshipId)
  if (!township)
    throw new Error(`There is no township ${townshipId}, though somebody belongs to it`)
  const villages = await listVillages(db, townshipId)
  return { township, villages, people: await listPeople(db, { townshipId }) }
}
