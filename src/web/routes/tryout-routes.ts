import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import express, { Router } from 'express'
import { z } from 'zod'
import { findReplyFile, readConversation } from '../../inbox/read-conversation.ts'
import type { TryoutAct } from '../../inbox/tryout-act.ts'
import { Problem } from '../../lib/problem.ts'
import { listBoundPeople } from '../../registry/identity.ts'
import { listPeople, type Person } from '../../registry/person.ts'
import { listVillages } from '../../registry/township.ts'
import { webProblems } from '../../wording/web-problems.ts'
import { answer, bytesOf, personWith, readInput } from '../answer.ts'
import { startExercise } from '../exercise.ts'
import { limitPerMinute } from '../guard.ts'
import type { WebOptions } from '../options.ts'
import { practiceTownship, townshipOf } from '../practice.ts'
import { conversationOf, speakerId } from '../tryout.ts'

const MESSAGES_A_MINUTE = 120
const SHOWN_MAX = 80
const PICTURE_LIMIT = '20mb'

const seatSchema = z.object({
  personId: z.coerce.number().int(),
  place: z.enum(['dm', 'room']),
})
/** Made by the page, so that a message sent again after a broken connection counts once. */
const MESSAGE_ID = z.string().regex(/^[\w-]{8,64}$/)
const messageSchema = seatSchema.extend({
  messageId: MESSAGE_ID,
  text: z.string().min(1).max(20_000),
})
const pictureSchema = seatSchema.extend({ messageId: MESSAGE_ID })
const fileSchema = z.object({ id: z.coerce.number().int() })
const recallSchema = seatSchema.extend({ recalled: MESSAGE_ID })

/** Where the try-out page finds its people and their conversations. */
export function tryoutRoutes(options: WebOptions): Router {
  const { store, tryout, now } = options
  const router = Router()

  router.post(
    '/tryout',
    answer(async (request) => {
      const person = personWith(request, 'see_record')
      const { townshipId, exercise } = await practiceTownship(options, person)
      const villages = await listVillages(store.db, townshipId)
      const people = await listSpeakers(options, townshipId)
      return {
        exercise,
        people: people.map(({ id, name, role, villageId }) => ({
          ...{ id, name, role },
          village: villages.find((village) => village.id === villageId)?.name ?? null,
        })),
      }
    }),
  )
  router.post(
    '/tryout/restart',
    answer(async (request) => {
      const person = personWith(request, 'see_record')
      const township = await townshipOf(store.db, person)
      if (township.sample) return
      const act = { channel: tryout.channel, by: person.id, now: now() }
      await store.transaction((tx) => startExercise(tx, township, act))
    }),
  )
  router.get(
    '/tryout/messages',
    answer(async (request) => {
      const { townshipId } = await practiceTownship(options, personWith(request, 'see_record'))
      const seat = readInput(seatSchema, request.query)
      const [person] = await listPeople(store.db, { townshipId, ids: [seat.personId] })
      if (!person) throw new Problem('no_such_speaker', webProblems.noSuchSpeaker, 'personId')
      const { id } = conversationOf(person, seat.place)
      return readConversation(store.db, tryout.channel, id, SHOWN_MAX)
    }),
  )
  router.get('/tryout/files/:id', async (request, response) => {
    const { townshipId } = await practiceTownship(options, personWith(request, 'see_parties'))
    const { id } = readInput(fileSchema, request.params)
    const file = await findReplyFile(store.db, { townshipId, channel: tryout.channel, id })
    if (!file || !existsSync(file.path)) throw new Problem('not_found', webProblems.fileGone)
    response.download(file.path, file.name)
  })
  return router
}

/** The people whom the bot knows in the try-out chat: others would only be asked who they are. */
async function listSpeakers({ store, tryout }: WebOptions, townshipId: number): Promise<Person[]> {
  const known = await listBoundPeople(store.db, townshipId, tryout.channel)
  return (await listPeople(store.db, { townshipId })).filter(({ id }) => known.has(id))
}

/** What is said in the try-out chat. */
export function tryoutChatRoutes(options: WebOptions): Router {
  const router = Router()
  const limit = limitPerMinute(MESSAGES_A_MINUTE)
  router.post(
    '/tryout/messages',
    limit,
    answer(async (request) => {
      const { townshipId } = await practiceTownship(options, personWith(request, 'see_record'))
      const { messageId, text, ...seat } = readInput(messageSchema, request.body)
      return say(options, townshipId, seat, { messageId, did: { text } })
    }),
  )
  router.post(
    '/tryout/recalls',
    limit,
    answer(async (request) => {
      const { townshipId } = await practiceTownship(options, personWith(request, 'see_record'))
      const { recalled, ...seat } = readInput(recallSchema, request.body)
      return say(options, townshipId, seat, { messageId: randomUUID(), did: { recalled } })
    }),
  )
  router.post(
    '/tryout/pictures',
    limit,
    express.raw({ type: 'image/*', limit: PICTURE_LIMIT }),
    answer(async (request) => {
      const { townshipId } = await practiceTownship(options, personWith(request, 'see_record'))
      const { messageId, ...seat } = readInput(pictureSchema, request.query)
      const image = bytesOf(request.body)
      return say(options, townshipId, seat, { messageId, did: { image, fileName: 'picture' } })
    }),
  )
  return router
}

/** Says something as one of the township's people; the answer is the conversation since. */
async function say(
  { store, tryout, now }: WebOptions,
  townshipId: number,
  seat: z.infer<typeof seatSchema>,
  act: Pick<TryoutAct, 'messageId' | 'did'>,
) {
  const [person] = await listPeople(store.db, { townshipId, ids: [seat.personId] })
  if (!person) throw new Problem('no_such_speaker', webProblems.noSuchSpeaker, 'personId')
  const conversation = conversationOf(person, seat.place)
  const senderId = speakerId({ townshipId, personId: person.id })
  await tryout.say({ ...act, at: now(), senderId, conversation })
  return readConversation(store.db, tryout.channel, conversation.id, SHOWN_MAX)
}
