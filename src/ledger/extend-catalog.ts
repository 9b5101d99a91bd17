import type { ChatIndicator } from '../catalog/indicators.ts'
import { natureOfUnit, type TownshipCatalog } from '../catalog/township-catalog.ts'
import type { Db } from '../db/db.ts'
import { plainWord, refuseMisreadings } from '../language/try-words.ts'
import { vocabularyOf } from '../language/vocabulary.ts'
import { Problem } from '../lib/problem.ts'
import { listPeople } from '../registry/person.ts'
import { requireRight } from '../registry/rights.ts'
import { listTownships, listVillages } from '../registry/township.ts'
import { catalogProblems } from '../wording/township-catalog.ts'
import type { Act } from './act.ts'
import { addedIndicators, addedWords } from './catalog-schema.ts'
import { type Keep, writeEntry } from './journal.ts'
import { loadAdditions, loadCatalog } from './township-catalog.ts'

/** An indicator that a township wants to count. */
export interface IndicatorDraft {
  readonly name: string
  readonly unit: string
  /** What the unit tells, where it is left out. */
  readonly nature?: ChatIndicator['nature'] | undefined
  /** Further names; none are needed. */
  readonly words: readonly string[]
}

const NAME = /^[\p{Script=Han}A-Za-z·]{2,12}$/u
const UNIT = /^\p{Script=Han}{1,3}$/u

/**
 * Adds an indicator; messages with its names are understood from the next one on.
 *
 * @throws Problem `not_allowed`; `name_malformed`, `unit_malformed`; `word_taken`, `word_is_place`,
 * `word_misread`, `word_disturbs` where a name means something else already
 */
export async function addIndicator(
  tx: Db,
  act: Act,
  draft: IndicatorDraft,
): Promise<ChatIndicator> {
  const { townshipId } = act.person
  const unit = plainWord(draft.unit)
  if (!UNIT.test(unit))
    throw new Problem('unit_malformed', catalogProblems.unitMalformed(draft.unit), 'unit')
  const told = () => [draft.name, ...draft.words]
  return extend(tx, act, told, async (extension) => {
    const { catalog, words, entry, keep } = extension
    const [name = ''] = words
    if (catalog.added.some((own) => own.retired && own.name === name))
      throw new Problem('indicator_retired', catalogProblems.retiredBefore(name), 'name')
    const code = `own_${nextNumber(catalog)}`
    const indicator = {
      ...{ townshipId, code, name, unit },
      ...{ nature: draft.nature ?? natureOfUnit(unit), entry },
    }
    keep('added_indicators', await tx.insert(addedIndicators).values(indicator).returning())
    await keepWords(tx, townshipId, extension, code)
    return code
  })
}

/** Codes are never used twice, also where a copy left out the retired ones. */
const nextNumber = ({ added }: TownshipCatalog): number =>
  1 + Math.max(0, ...added.map(({ code }) => Number(code.replace(/\D+/g, ''))))

/**
 * Adds ways of naming an indicator, built in or the township's own.
 *
 * @param code of the indicator
 * @throws Problem `indicator_unknown` and those of `addIndicator`
 */
export async function addWords(
  tx: Db,
  act: Act,
  { code, words }: { readonly code: string; readonly words: readonly string[] },
): Promise<ChatIndicator> {
  return extend(
    tx,
    act,
    () => words,
    async (extension) => {
      const indicator = extension.catalog.find(code)
      if (!indicator)
        throw new Problem('indicator_unknown', catalogProblems.indicatorUnknown(code), 'indicator')
      if (indicator.retired)
        throw new Problem('indicator_retired', catalogProblems.retiredBefore(indicator.name))
      await keepWords(tx, act.person.townshipId, extension, code)
      return code
    },
  )
}

/**
 * Gives an empty township what another one added, as when staff practise on a copy.
 *
 * @throws Problem `not_allowed`
 */
export async function copyAdditions(tx: Db, act: Act, fromTownshipId: number): Promise<void> {
  const { townshipId } = act.person
  requireRight(act.person, 'extend_catalog', { townshipId })
  const all = await loadAdditions(tx, fromTownshipId)
  // What is retired counts nothing in a township that has no records yet.
  const retired = new Set(all.indicators.flatMap((own) => (own.retired ? [own.code] : [])))
  const indicators = all.indicators.filter(({ code }) => !retired.has(code))
  const words = all.words.filter(({ indicator }) => !retired.has(indicator))
  if (words.length === 0) return
  await writeEntry(tx, act, 'catalog', async (entry, keep) => {
    const place = { townshipId, entry }
    if (indicators.length > 0) {
      const rows = indicators.map((indicator) => ({ ...indicator, ...place }))
      keep('added_indicators', await tx.insert(addedIndicators).values(rows).returning())
    }
    const rows = words.map((word) => ({ ...word, ...place }))
    keep('added_words', await tx.insert(addedWords).values(rows).returning())
  })
}

/** What an addition has to go on: the catalog before it, its words in one spelling, its entry. */
export interface Extension {
  readonly catalog: TownshipCatalog
  readonly words: readonly string[]
  readonly entry: number
  readonly keep: Keep
}

/**
 * Changes what messages are read for. The journal is locked, so what two people add at once is
 * checked one after the other.
 *
 * @param told the words that are to be understood from now on
 * @param settle writes the rows and tells the indicator that the words are to mean
 */
export async function extend(
  tx: Db,
  act: Act,
  told: (catalog: TownshipCatalog) => readonly string[],
  settle: (extension: Extension) => Promise<string>,
): Promise<ChatIndicator> {
  const { townshipId } = act.person
  requireRight(act.person, 'extend_catalog', { townshipId })
  return writeEntry(tx, act, 'catalog', async (entry, keep) => {
    const before = await loadCatalog(tx, townshipId)
    const words = [...new Set(told(before).map(plainWord))]
    await refuseTaken(tx, townshipId, words, before)
    const indicator = await settle({ catalog: before, words, entry, keep })
    const after = await loadCatalog(tx, townshipId)
    refuseMisreadings(vocabularyOf(before), vocabularyOf(after), words, indicator)
    const found = after.find(indicator)
    if (!found) throw new Error(`${indicator} was added and is not there`)
    return found
  })
}

/** The words of an addition, as names of the indicator. */
export async function keepWords(
  tx: Db,
  townshipId: number,
  { words, entry, keep }: Extension,
  indicator: string,
): Promise<void> {
  const rows = words.map((word) => ({ townshipId, word, indicator, entry }))
  keep('added_words', await tx.insert(addedWords).values(rows).returning())
}

async function refuseTaken(
  tx: Db,
  townshipId: number,
  words: readonly string[],
  { understood }: TownshipCatalog,
): Promise<void> {
  const places = [
    ...(await listTownships(tx)).filter(({ id }) => id === townshipId),
    ...(await listVillages(tx, townshipId)),
    ...(await listPeople(tx, { townshipId })),
  ].map(({ name }) => name)
  for (const word of words) {
    if (!NAME.test(word))
      throw new Problem('name_malformed', catalogProblems.nameMalformed(word), 'words')
    const owner = understood.find(({ name, aliases }) => [name, ...aliases].includes(word))
    if (owner) throw new Problem('word_taken', catalogProblems.wordTaken(word, owner.name), 'words')
    if (places.includes(word))
      throw new Problem('word_is_place', catalogProblems.wordIsPlace(word), 'words')
  }
}
