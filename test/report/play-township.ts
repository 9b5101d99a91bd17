import { readFileSync } from 'node:fs'
import type { Db } from '../../src/db/db.ts'
import { readMessage } from '../../src/language/read-message.ts'
import type { ReadRecord, Roster } from '../../src/language/reading.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import type { Person } from '../../src/registry/person.ts'
import { createTownship, listVillages, type Township } from '../../src/registry/township.ts'
import { enterStaffFile } from '../../src/report/enter-figures.ts'
import { readStaffFile } from '../../src/report/read-staff-file.ts'
import { readSheetRows } from '../../src/report/sheet-rows.ts'
import { faultLine } from '../../src/wording/report-files.ts'

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

async function keep(tx: Db, person: Person, at: Date, record: ReadRecord): Promise<void> {
  const act = { person, at }
  const told = {
    villageId: person.villageId,
    from: record.date,
    ...(record.dateEnd !== undefined && { to: record.dateEnd }),
    cumulative: record.basis === 'cumulative',
  }
  if (record.kind === 'activity') await recordActivity(tx, act, { ...told, lines: record.lines })
  else {
    const { amount, ...dispute } = record
    const amountYuan = amount === undefined ? {} : { amountYuan: amount }
    await recordDispute(tx, act, { ...told, ...dispute, ...amountYuan })
  }
}

/** Plays the roster, the village messages of 2023 and the staff file of a folder into a database. */
export async function playTownship(tx: Db, folder: string): Promise<PlayedTownship> {
  // The files lie beside this test and have the shape of a roster.
  const roster = JSON.parse(readFileSync(`${folder}/roster.json`, 'utf8')) as Roster & {
    people: readonly { name: string; village: string | null; role: Person['role'] }[]
  }
  const now = new Date('2022-12-20T08:00:00+08:00')
  const township = await createTownship(tx, {
    name: roster.township,
    villages: roster.villages,
    now,
  })
  const townshipId = township.id
  const villageIds = new Map((await listVillages(tx, townshipId)).map(({ name, id }) => [name, id]))
  const people: Person[] = []
  for (const { name, village, role } of roster.people) {
    const villageId = village === null ? null : (villageIds.get(village) ?? null)
    people.push(await addPerson(tx, { townshipId, name, villageId, role, by: null, now }))
  }
  for (const line of linesOf(`${folder}/messages.jsonl`)) {
    const message = JSON.parse(line) as SentMessage
    const { reading } = readMessage(message, roster)
    const person = people.find(({ name }) => name === message.from)
    if (reading.intent !== 'report' || !person)
      throw new Error(`${message.id} is no report of anybody: ${message.text}`)
    for (const record of reading.records) await keep(tx, person, new Date(message.at), record)
  }
  await enterFile(tx, people, `${folder}/staff.csv`)
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
