import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MockChat } from '../../scripts/replay/mock-chat.ts'
import { type Play, play } from '../../scripts/replay/play.ts'
import { RosterFile, ScenarioEvent } from '../../scripts/replay/scenario.ts'
import { openTryoutChat } from '../../scripts/replay/tryout-chat.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { onEveryStore, openTestStore } from '../db/stores.ts'
import { type Books, Expectation, findFaults } from './expectation.ts'

const FOLDER = 'test/scenarios'
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')

const roster = RosterFile.parse(JSON.parse(read('roster.json')))
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.slice(0, -'.jsonl'.length))

const eventsOf = (name: string) =>
  read(`${name}.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => ScenarioEvent.parse(JSON.parse(line)))

/** Plays a scenario and tells what is not as it expects. */
async function faultsOf(
  name: string,
  store: Store,
  openChat: Play['openChat'],
): Promise<readonly string[]> {
  const errors: unknown[] = []
  const replies = new Map<string, string>()
  let books: Books | undefined
  const events = eventsOf(name)
  const onError = (error: unknown) => errors.push(error)
  for await (const line of play({ roster, events, folder: FOLDER, store, openChat, onError })) {
    if ('replies' in line) replies.set(line.step, line.replies.join('\n'))
    // The only line without replies is the last, and `showBooks` gives it this shape.
    else books = line as Books
  }
  if (!books) throw new Error(`${name} told nothing of its books`)
  const expectation = Expectation.parse(JSON.parse(read(`${name}.expect.json`)))
  return [...errors.map(String), ...findFaults(expectation, replies, books)]
}

/** Each scenario is played on the embedded database, and on one of the two others: three times each takes too long. */
const isSecond = (name: string): boolean => names.indexOf(name) % 2 === 1

onEveryStore((store) => {
  test.for(names)('through the try-out chat: %s', async (name, { skip }) => {
    if (store().engine === 'postgres') skip(isSecond(name), 'played through Wechaty')
    const faults = await faultsOf(name, store(), async (_, onError) => openTryoutChat(onError))
    expect(faults).toEqual([])
  })
})

describe('through Wechaty', () => {
  let store: Store | undefined
  beforeAll(async () => {
    store = await openTestStore('pglite')
  })
  afterAll(() => store?.close())
  const people = roster.people.map(({ name }) => name)

  test.for(names.filter(isSecond))('with its mock puppet: %s', async (name) => {
    if (!store) throw new Error('The store is open only while tests run')
    const errors: unknown[] = []
    // The mock emits errors of its own for rooms that change; they say nothing about the scenario.
    const faults = await faultsOf(
      name,
      store,
      async (now) => new MockChat(people, now, (error) => errors.push(error), `${name}-`),
    )
    expect(faults).toEqual([])
  })
})
