import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Db } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { readMessage } from '../../src/language/read-message.ts'
import type { Roster } from '../../src/language/reading.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import type { Person } from '../../src/registry/person.ts'
import { createTownship, listVillages, type Township } from '../../src/registry/township.ts'
import { enterStaffFile } from '../../src/report/enter-figures.ts'
import { readStaffFile } from '../../src/report/read-staff-file.ts'
import { readSheetRows } from '../../src/report/sheet-rows.ts'
import { faultLine } from '../../src/wording/report-files.ts'
import { TEST_SEAL } from '../db/test-seal.ts'

interface SentMessage {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly chat: 'dm'
  readonly text: string
}

/** A township of `townships/` with its people. */
export interface PlayedTownship {
  readonly township: Township
  readonly people: readonly Person[]
}

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** The path of a real chat, but for the platform: stored, read, recorded, answered. */
async function tell(inbox: Inbox, channel: string, message: SentMessage): Promise<void> {
  const occurredAt = new Date(message.at)
  await inbox.receive({
    type: 'text',
    channel,
    messageId: message.id,
    dedupKey: message.id,
    occurredAt,
    receivedAt: occurredAt,
    conversation: { kind: 'direct', id: message.from },
    sender: { id: message.from, idStable: true },
    text: message.text,
    addressedToBot: true,
  })
}

/** Plays the roster, the village messages of 2023 and the staff file of a folder into a database. */
export async function playTownship(store: Store, folder: string): Promise<PlayedTownship> {
  const { db } = store
  // The files lie beside this test and have the shape of a roster.
  const roster = JSON.parse(readFileSync(`${folder}/roster.json`, 'utf8')) as Roster & {
    people: readonly { name: string; village: string | null; role: Person['role'] }[]
  }
  const now = new Date('2022-12-20T08:00:00+08:00')
  const township = await createTownship(db, {
    name: roster.township,
    villages: roster.villages,
    now,
  })
  const townshipId = township.id
  const channel = `test-${townshipId}`
  const villageIds = new Map((await listVillages(db, townshipId)).map(({ name, id }) => [name, id]))
  const people: Person[] = []
  for (const { name, village, role } of roster.people) {
    const villageId = village === null ? null : (villageIds.get(village) ?? null)
    const person = await addPerson(db, { townshipId, name, villageId, role, by: null, now })
    await bindIdentity(db, { channel, senderId: name, townshipId, personId: person.id, now })
    people.push(person)
  }
  const onError = (error: unknown) => {
    throw error
  }
  const inbox = new Inbox({
    store,
    read: readMessage,
    filesDir: tmpdir(),
    seal: TEST_SEAL,
    onError,
  })
  for (const line of linesOf(`${folder}/messages.jsonl`))
    await tell(inbox, channel, JSON.parse(line))
  await store.transaction((tx) => enterFile(tx, people, `${folder}/staff.csv`))
  return { township, people }
}

async function enterFile(tx: Db, people: readonly Person[], path: string): Promise<void> {
  const clerk = people.find(({ role }) => role === 'staff')
  const { entries, faults } = readStaffFile(await readSheetRows(readFileSync(path), path))
  if (!clerk || faults.length > 0) throw new Error(faults.map(faultLine).join('\n'))
  await enterStaffFile(
    tx,
    { person: clerk, at: new Date('2024-01-08T10:00:00+08:00') },
    2023,
    entries,
  )
}
