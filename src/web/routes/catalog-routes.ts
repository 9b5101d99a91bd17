import { Router } from 'express'
import { z } from 'zod'
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
        words: indicator.aliases,
        added: words
          .filter((word) => word.indicator === indicator.code)
          .map(({ word, personId, at }) => ({ word, at, by: nameOf(personId) })),
      }))
    }),
  )
  router.post(
    '/catalog/indicators',
    answer(async (request) => {
      const person = personWith(request, 'extend_catalog')
      const draft = readInput(indicatorSchema, request.body)
      return store.transaction((tx) => addIndicator(tx, { person, at: now() }, draft))
    }),
  )
  router.post(
    '/catalog/words',
    answer(async (request) => {
      const person = personWith(request, 'extend_catalog')
      const addition = readInput(wordsSchema, request.body)
      return store.transaction((tx) => addWords(tx, { person, at: now() }, addition))
    }),
  )
  return router
}
