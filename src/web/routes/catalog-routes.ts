import { Router } from 'express'
import { z } from 'zod'
import type { ChatIndicator } from '../../catalog/indicators.ts'
import type { Db } from '../../db/db.ts'
import type { Act } from '../../ledger/act.ts'
import {
  renameIndicator,
  restoreIndicator,
  retireIndicator,
  retireWord,
} from '../../ledger/change-catalog.ts'
import { addIndicator, addWords } from '../../ledger/extend-catalog.ts'
import { listAddedWords, loadCatalog } from '../../ledger/township-catalog.ts'
import { listPeople } from '../../registry/person.ts'
import { answer, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'

const WORD = z.string().trim().min(1).max(30)
const WORDS_MAX = 20
const indicatorSchema = z.object({
  name: WORD,
  unit: WORD,
  nature: z.enum(['event', 'thing', 'people', 'act']).optional(),
  words: z.array(WORD).max(WORDS_MAX),
})
const wordsSchema = z.object({
  code: z.string().max(64),
  words: z.array(WORD).min(1).max(WORDS_MAX),
})
const wordSchema = z.object({ word: WORD })
const codeSchema = z.object({ code: z.string().max(64) })
const renameSchema = codeSchema.extend({ name: WORD })

/** What the township counts and what it calls things, and how staff add to it. */
export function catalogRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.get(
    '/catalog',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'extend_catalog')
      const { indicators, added } = await loadCatalog(store.db, townshipId)
      const words = await listAddedWords(store.db, townshipId)
      const people = await listPeople(store.db, { townshipId, includeLeft: true })
      const nameOf = (personId: number) => people.find(({ id }) => id === personId)?.name ?? ''
      return indicators.map((indicator) => ({
        code: indicator.code,
        name: indicator.name,
        unit: indicator.unit,
        own: added.includes(indicator),
        retired: indicator.retired ?? false,
        words: indicator.aliases,
        added: words
          .filter((word) => word.indicator === indicator.code)
          .map(({ word, personId, at }) => ({ word, at, by: nameOf(personId) })),
      }))
    }),
  )
  /** What staff do to the catalog on the page, in one transaction. */
  const change = <T>(
    path: string,
    schema: z.ZodType<T>,
    act: (tx: Db, by: Act, input: T) => Promise<ChatIndicator>,
  ) =>
    router.post(
      path,
      answer(async (request) => {
        const person = personWith(request, 'extend_catalog')
        const input = readInput(schema, request.body)
        return store.transaction((tx) => act(tx, { person, at: now() }, input))
      }),
    )
  change('/catalog/indicators', indicatorSchema, addIndicator)
  change('/catalog/words', wordsSchema, addWords)
  change('/catalog/words/retire', wordSchema, (tx, by, { word }) => retireWord(tx, by, word))
  change('/catalog/indicators/retire', codeSchema, (tx, by, { code }) =>
    retireIndicator(tx, by, code),
  )
  change('/catalog/indicators/restore', codeSchema, (tx, by, { code }) =>
    restoreIndicator(tx, by, code),
  )
  change('/catalog/indicators/rename', renameSchema, renameIndicator)
  return router
}
