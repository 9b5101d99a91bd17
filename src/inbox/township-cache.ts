import type { Db } from '../db/db.ts'
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

  async get(db: Db, townshipId: number): Promise<TownshipContext> {
    const kept = this.#kept.get(townshipId)
    if (kept && performance.now() < kept.until) return kept.context
    const context = await load(db, townshipId)
    this.#kept.set(townshipId, { context, until: performance.now() + MS_FRESH })
    return context
  }
}

async function load(db: Db, townshipId: number): Promise<TownshipContext> {
  const township = (await listTownships(db)).find(({ id }) => id === townshipId)
  if (!township)
    throw new Error(`There is no township ${townshipId}, though somebody belongs to it`)
  const villages = await listVillages(db, townshipId)
  return { township, villages, people: await listPeople(db, { townshipId }) }
}
