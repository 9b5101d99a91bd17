import type { Reading, ReadRecord } from '../../language/reading.ts'
import { voidRecord } from '../../ledger/change.ts'
import { listRecords } from '../../ledger/find-records.ts'
import { may } from '../../registry/rights.ts'
import { listNotes } from '../../wording/chat-lists.ts'
import type { Draft } from '../draft.ts'
import { listByIntent, type StoredMessage } from '../stored-message.ts'
import { actOf, type Turn } from '../turn.ts'

/** 接龙 lists are resent for days; an older one with the same title is another list. */
const LISTS_LOOKED_AT = 30

/** What of a list is to be recorded, and what is to be said about the rest. */
export interface NewOfList {
  readonly drafts: readonly Draft[]
  readonly notes: readonly string[]
}

/** `#接龙` and the line after it: what two sendings of one list have in common. */
function titleOf(text: string): string | undefined {
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
 * before are skipped, a changed line takes the place of its record, dropped ones are mentioned.
 */
export async function newOfList(turn: Turn, drafts: readonly Draft[]): Promise<NewOfList> {
  const title = titleOf(turn.message.body)
  const before = title === undefined ? undefined : await earlierList(turn, title)
  if (!before) return { drafts, notes: [] }
  const earlier = recordsOf(before)
  const known = new Map<string, number>()
  for (const told of earlier) known.set(keyOf(told), (known.get(keyOf(told)) ?? 0) + 1)
  const fresh = drafts.filter(({ told }) => {
    const left = known.get(keyOf(told)) ?? 0
    if (left > 0) known.set(keyOf(told), left - 1)
    return left === 0
  })
  const changed = earlier.filter((told) => (known.get(keyOf(told)) ?? 0) > 0)
  const replaced = await replace(turn, changed, fresh)
  const dropped = changed.filter((told) => !fresh.some((draft) => sameLine(draft.told, told)))
  return {
    drafts: fresh,
    notes: listNotes({
      skipped: drafts.length - fresh.length,
      replaced,
      dropped: [...new Set(dropped.map(({ village }) => village ?? ''))].filter(Boolean),
    }),
  }
}

async function earlierList(turn: Turn, title: string): Promise<StoredMessage | undefined> {
  const { person, message } = turn
  const lists = await listByIntent(turn.tx, {
    townshipId: person.townshipId,
    channel: message.channel,
    conversationId: message.conversationId,
    intents: ['report'],
    limit: LISTS_LOOKED_AT,
  })
  return lists.find((other) => other.id !== message.id && titleOf(other.body) === title)
}

/** The column holds what the reader gave for that message. */
function recordsOf(message: StoredMessage): readonly ReadRecord[] {
  const reading = message.reading as Reading | null
  return reading?.intent === 'report' ? reading.records : []
}

/** A line without a day takes the day of each sending, so days tell nothing here. */
function keyOf({ date: _, dateEnd: __, ...told }: ReadRecord): string {
  return JSON.stringify(Object.entries(told).sort())
}

const sameLine = (a: ReadRecord, b: ReadRecord) => a.village === b.village && a.kind === b.kind

/** Takes back the records of lines that now say something else. */
async function replace(
  turn: Turn,
  changed: readonly ReadRecord[],
  fresh: readonly Draft[],
): Promise<string[]> {
  const numbers: string[] = []
  for (const told of changed) {
    const next = fresh.find((draft) => sameLine(draft.told, told))
    if (!next) continue
    const standing = await listRecords(turn.tx, {
      townshipId: turn.person.townshipId,
      from: told.date,
      to: told.dateEnd ?? told.date,
      villageId: next.villageId,
      kind: told.kind,
    })
    const old = standing.find((record) => tells(record.lines, told))
    if (!old || !may(turn.person, 'change_record', old)) continue
    await voidRecord(turn.tx, actOf(turn, '接龙改动'), old.id)
    numbers.push(old.number)
  }
  return numbers
}

function tells(lines: readonly { indicator: string; quantity: number }[], told: ReadRecord) {
  if (told.kind === 'dispute') return true
  return told.lines.every(({ indicator, quantity }) =>
    lines.some((line) => line.indicator === indicator && line.quantity === quantity),
  )
}
