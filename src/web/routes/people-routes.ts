import { Router } from 'express'
import { z } from 'zod'
import { issueBindingCode } from '../../registry/binding-code.ts'
import { listAccounts } from '../../registry/identity.ts'
import { addPerson, leave, openVillage } from '../../registry/manage-people.ts'
import { listPeople } from '../../registry/person.ts'
import { addVillage, listVillages } from '../../registry/township.ts'
import { answer, personWith, readInput } from '../answer.ts'
import { issueLoginLink } from '../login-link.ts'
import type { WebOptions } from '../options.ts'

const NAME = z.string().trim().min(1).max(30)
const personSchema = z.object({
  name: NAME,
  villageId: z.int().nullable(),
  role: z.enum(['steward', 'mediator', 'staff', 'administrator']),
})
const idSchema = z.object({ id: z.coerce.number().int() })
const villageSchema = z.object({ name: NAME })
const openSchema = z.object({ villageId: z.int() })

/** Who takes part, and the villages that they report for. */
export function peopleRoutes({ store, tryout, now }: WebOptions): Router {
  const router = Router()
  router.get(
    '/people',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'manage_people')
      const people = await listPeople(store.db, { townshipId })
      const accounts = new Map<number, string[]>()
      for (const { id } of people)
        accounts.set(
          id,
          (await listAccounts(store.db, townshipId, id))
            .map(({ channel }) => channel)
            .filter((channel) => channel !== tryout.channel),
        )
      return {
        villages: await listVillages(store.db, townshipId),
        people: people.map(({ id, name, role, villageId, extraVillageIds }) => ({
          ...{ id, name, role, villageId, extraVillageIds },
          channels: accounts.get(id) ?? [],
        })),
      }
    }),
  )
  router.post(
    '/people',
    answer(async (request) => {
      const { townshipId, id: by } = personWith(request, 'manage_people')
      const draft = readInput(personSchema, request.body)
      return store.transaction((tx) => addPerson(tx, { ...draft, townshipId, by, now: now() }))
    }),
  )
  router.post(
    '/people/:id/leave',
    answer(async (request) => {
      const { townshipId, id: by } = personWith(request, 'manage_people')
      const { id: personId } = readInput(idSchema, request.params)
      await store.transaction((tx) => leave(tx, { townshipId, personId, by, now: now() }))
    }),
  )
  router.post(
    '/people/:id/villages',
    answer(async (request) => {
      const { townshipId, id: by } = personWith(request, 'manage_people')
      const { id: personId } = readInput(idSchema, request.params)
      const { villageId } = readInput(openSchema, request.body)
      await store.transaction((tx) =>
        openVillage(tx, { townshipId, personId, villageId, by, now: now() }),
      )
    }),
  )
  router.post(
    '/villages',
    answer(async (request) => {
      const { townshipId, id: by } = personWith(request, 'manage_people')
      const { name } = readInput(villageSchema, request.body)
      return store.transaction((tx) => addVillage(tx, { townshipId, name, by, now: now() }))
    }),
  )
  return router
}

/** Codes that bind somebody to the chat, and links by which staff log in here. */
export function admissionRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.post(
    '/people/:id/code',
    answer(async (request) => {
      const { townshipId, id: by } = personWith(request, 'manage_people')
      const { id: personId } = readInput(idSchema, request.params)
      return store.transaction((tx) =>
        issueBindingCode(tx, { townshipId, personId, by, now: now() }),
      )
    }),
  )
  router.post(
    '/people/:id/login-link',
    answer(async (request) => {
      const { townshipId, id: by } = personWith(request, 'manage_people')
      const { id: personId } = readInput(idSchema, request.params)
      return store.transaction((tx) => issueLoginLink(tx, { townshipId, personId, by, now: now() }))
    }),
  )
  return router
}
