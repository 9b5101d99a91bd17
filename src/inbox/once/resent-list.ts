import type { Reading, ReadRecord } from '../../language/reading.ts'
import { findPerson, listPeople } from '../../registry/person.ts'
import { listNotes } from '../../wording/chat-lists.ts'
import type { Draft } from '../draft.ts'
import { phraseOf } from '../draft-record.ts'
import { listByIntent, type StoredMessage } from '../stored-message.ts'
import type { Turn } from '../turn.ts'
import { isSameLine, type ListLine, settleChanged } from './changed-lines.ts'

const LISTS_LOOKED_AT = 30

/** What of a list is to be recorded, and what is to be said about the rest. */
export interface NewOfList {
  readonly isList: boolean
  readonly lines: readonly ListLine[]
  readonly notes: readonly string[]
}

/** `#接龙` and the line after it: what two sendings of one list have in common. */
export function titleOf(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const at = lines.findIndex((line) => line.includes('接龙'))
  if (at < 0) return undefined
  const title = lines.slice(at, at + 2).filter((line) => !/^\d+[.、．]/.test(line))
  return title.join('|').replaceAll(/\s/g, '')
}

/**
 * When a 接龙 list is sent again, only what is new in it is left to record (contract 9): lines told
 * before are skipped, a changed line takes the place of its record, dropped ones are mentioned. A
 * message that is no list is left as it is.
 */
export async function newOfList(turn: Turn, drafts: readonly Draft[]): Promise<NewOfList> {
  const title = titleOf(turn.message.body)
  if (title === undefined)
    return { isList: false, notes: [], lines: drafts.map((draft) => ({ draft, by: turn.person })) }
  const sendings = await earlierSendings(turn, title)
  const [before] = sendings
  const earlier = before ? await draftsToldBy(turn, before) : []
  const fresh = without(drafts, earlier)
  const changed = without(earlier, drafts)
  const { left, replaced, progressed } = await settleChanged(turn, {
    changed,
    lines: await withReporters(turn, fresh),
    sendings: new Set(sendings.map(({ id }) => id)),
  })
  const dropped = changed.filter((old) => !fresh.some((draft) => isSameLine(draft, old)))
  return {
    isList: true,
    lines: left,
    notes: listNotes({
      skipped: drafts.length - left.length - progressed.length,
      replaced,
      progressed: progressed.map((record) => phraseOf(turn, record)),
      dropped: villagesOf(turn, dropped),
    }),
  }
}

const villagesOf = (turn: Turn, drafts: readonly Draft[]) =>
  turn.villages
    .filter(({ id }) => drafts.some(({ villageId }) => villageId === id))
    .map(({ name }) => name)

/** The sendings of a list before this one, latest first. */
async function earlierSendings(turn: Turn, title: string): Promise<StoredMessage[]> {
  const { person, message } = turn
  const lists = await listByIntent(turn.tx, {
    townshipId: person.townshipId,
    channel: message.channel,
    conversationId: message.conversationId,
    intents: ['report'],
    limit: LISTS_LOOKED_AT,
  })
  return lists.filter((other) => other.id !== message.id && titleOf(other.body) === title)
}

/** What an earlier sending told; where it named no village, its sender's was meant. */
async function draftsToldBy(turn: Turn, message: StoredMessage): Promise<Draft[]> {
  const sender =
    message.personId === null
      ? undefined
      : await findPerson(turn.tx, turn.person.townshipId, message.personId)
  return recordsOf(message).map((told) => ({
    told,
    spans: [],
    villageId:
      turn.villages.find(({ name }) => name === told.village)?.id ?? sender?.villageId ?? null,
  }))
}

/** The column holds what the reader gave for that message. */
function recordsOf(message: StoredMessage): readonly ReadRecord[] {
  const reading = message.reading as Reading | null
  return reading?.intent === 'report' ? reading.records : []
}

/** Those drafts that have no equal among the others; each equal is used up once. */
function without(drafts: readonly Draft[], others: readonly Draft[]): Draft[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return drafts.filter((draft) => {
    const count = left.get(keyOf(draft)) ?? 0
    left.set(keyOf(draft), count - 1)
    return count <= 0
  })
}

/** A line without a day takes the day of each sending, so days tell nothing here. */
function keyOf({ told, villageId }: Draft): string {
  if (told.kind === 'activity') {
    const lines = told.lines.map(({ indicator, quantity }) => `${indicator} ${quantity}`)
    return JSON.stringify([villageId, told.kind, lines.sort()])
  }
  const { count, status, category, agreement, amount } = told
  return JSON.stringify([villageId, told.kind, count, status, category, agreement, amount])
}

/**
 * Whose word a line is: the sender's in their own village, else that of somebody of the village whom
 * the list names, for everybody adds their own line to a 接龙; else the sender's.
 */
async function withReporters(turn: Turn, drafts: readonly Draft[]): Promise<ListLine[]> {
  const { person, tx, words } = turn
  const { townshipId } = person
  const named = (await listPeople(tx, { townshipId })).filter(({ name }) => words.includes(name))
  return drafts.map((draft) => {
    const { villageId } = draft
    if (villageId === person.villageId) return { draft, by: person }
    return { draft, by: named.find((other) => other.villageId === villageId) ?? person }
  })
}
