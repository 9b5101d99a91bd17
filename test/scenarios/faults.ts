import { readdirSync, readFileSync } from 'node:fs'
import { type Play, play } from '../../scripts/replay/play.ts'
import { RosterFile, ScenarioEvent } from '../../scripts/replay/scenario.ts'
import { openTryoutChat } from '../../scripts/replay/tryout-chat.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { type Books, Expectation, findFaults } from './expectation.ts'

const FOLDER = 'test/scenarios'
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')

/** The people of all scenarios. */
export const roster = RosterFile.parse(JSON.parse(read('roster.json')))

/** The scenarios by name. */
export const scenarios: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.slice(0, -'.jsonl'.length))

/** Each scenario is played on the embedded database, and on one of the two others: three times each takes too long. */
export const isPlayedThroughWechaty = (name: string): boolean => scenarios.indexOf(name) % 2 === 1

const eventsOf = (name: string) =>
  read(`${name}.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => ScenarioEvent.parse(JSON.parse(line)))

/** Plays a scenario and tells what is not as it expects. */
export async function faultsOf(
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

/** The same through the try-out chat. */
export const faultsInTryout = (name: string, store: Store): Promise<readonly string[]> =>
  faultsOf(name, store, async (_, onError) => openTryoutChat(onError))
