import type { ChatIndicator } from '../catalog/indicators.ts'
import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import type { Db } from '../db/db.ts'
import { plainWord } from '../language/try-words.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { catalogProblems } from '../wording/township-catalog.ts'
import type { Act } from './act.ts'
import { catalogChanges } from './catalog-schema.ts'
import { extend, keepWords } from './extend-catalog.ts'
import { type Keep, writeEntry } from './journal.ts'
import { loadCatalog } from './township-catalog.ts'

/**
 * Stops understanding a word that the township added. What was reported with it stays as it is.
 *
 * @returns the indicator that it named
 * @throws Problem `not_allowed`; `word_is_name` where it is the name that pages and files print;
 * `word_built_in`, `word_unknown`
 */
export async function retireWord(tx: Db, act: Act, told: string): Promise<ChatIndicator> {
  const word = plainWord(told)
  return change(tx, act, async (catalog, write) => {
    const owner = catalog.understood.find(({ name, aliases }) => [name, ...aliases].includes(word))
    if (!owner) throw new Problem('word_unknown', catalogProblems.wordUnknown(word), 'word')
    if (!catalog.addedWords.has(word))
      throw new Problem('word_built_in', catalogProblems.wordBuiltIn(word, owner.name), 'word')
    if (owner.name === word)
      throw new Problem('word_is_name', catalogProblems.wordIsName(word), 'word')
    await write({ change: 'word_retired', indicator: owner.code, word })
    return owner
  })
}

/**
 * Stops counting an indicator that the township added: its records and their figures stay in every
 * total, page and file; new messages are no longer read for it.
 *
 * @throws Problem `not_allowed`, `indicator_unknown`, `indicator_built_in`, `indicator_retired`
 */
export async function retireIndicator(tx: Db, act: Act, code: string): Promise<ChatIndicator> {
  return change(tx, act, async (catalog, write) => {
    const indicator = getOwn(catalog, code)
    if (indicator.retired)
      throw new Problem('indicator_retired', catalogProblems.retiredBefore(indicator.name))
    await write({ change: 'indicator_retired', indicator: code, word: null })
    return indicator
  })
}

/**
 * Counts a retired indicator again under its names, as far as they mean nothing else by now.
 *
 * @throws Problem `indicator_not_retired`, and those of `retireIndicator` and `addIndicator`
 */
export async function restoreIndicator(tx: Db, act: Act, code: string): Promise<ChatIndicator> {
  const namesOf = (catalog: TownshipCatalog) => {
    const { name, aliases, retired } = getOwn(catalog, code)
    if (!retired) throw new Problem('indicator_not_retired', catalogProblems.notRetired(name))
    return [name, ...aliases]
  }
  return extend(tx, act, namesOf, async ({ entry, keep }) => {
    const row = { change: 'indicator_restored' as const, indicator: code, word: null }
    await write(tx, act, { entry, keep }, row)
    return code
  })
}

/**
 * Gives an indicator that the township added another name, also in what was reported before. The
 * name until now is still understood.
 *
 * @throws Problem those of `retireIndicator` and, for the new name, of `addIndicator`
 */
export async function renameIndicator(
  tx: Db,
  act: Act,
  { code, name: told }: { readonly code: string; readonly name: string },
): Promise<ChatIndicator> {
  const name = plainWord(told)
  const newWords = (catalog: TownshipCatalog) => {
    const own = getOwn(catalog, code)
    if (own.retired) throw new Problem('indicator_retired', catalogProblems.retiredBefore(own.name))
    return own.aliases.includes(name) ? [] : [name]
  }
  return extend(tx, act, newWords, async (extension) => {
    const row = { change: 'indicator_renamed' as const, indicator: code, word: name }
    await write(tx, act, extension, row)
    if (extension.words.length > 0) await keepWords(tx, act.person.townshipId, extension, code)
    return code
  })
}

/** @throws Problem `indicator_unknown`, `indicator_built_in` */
function getOwn(catalog: TownshipCatalog, code: string): ChatIndicator {
  const indicator = catalog.find(code)
  if (!indicator)
    throw new Problem('indicator_unknown', catalogProblems.indicatorUnknown(code), 'indicator')
  if (!catalog.added.includes(indicator))
    throw new Problem('indicator_built_in', catalogProblems.builtIn(indicator.name), 'indicator')
  return indicator
}

type Row = Pick<typeof catalogChanges.$inferInsert, 'change' | 'indicator' | 'word'>

async function write(
  tx: Db,
  { person: { townshipId } }: Act,
  { entry, keep }: { readonly entry: number; readonly keep: Keep },
  row: Row,
): Promise<void> {
  const rows = await tx
    .insert(catalogChanges)
    .values({ townshipId, ...row, entry })
    .returning()
  keep('catalog_changes', rows)
}

/** Takes something away: nothing can be misheard for it that was not before. */
async function change(
  tx: Db,
  act: Act,
  settle: (catalog: TownshipCatalog, put: (row: Row) => Promise<void>) => Promise<ChatIndicator>,
): Promise<ChatIndicator> {
  const { townshipId } = act.person
  requireRight(act.person, 'extend_catalog', { townshipId })
  return writeEntry(tx, act, 'catalog', async (entry, keep) =>
    settle(await loadCatalog(tx, townshipId), (row) => write(tx, act, { entry, keep }, row)),
  )
}
