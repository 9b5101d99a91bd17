import { restoreRecord } from '../ledger/change.ts'
import { getRecordByNumber, listRecords } from '../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { requireRight } from '../registry/rights.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { requireReason } from './change-reason.ts'
import type { Draft } from './draft.ts'
import { phraseOf } from './draft-record.ts'
import { findTwin } from './once/find-twin.ts'
import { listNeighbours } from './once/neighbours.ts'
import { reasonIn } from './reason-told.ts'
import { actOf, reply, type Turn } from './turn.ts'

const NUMBER = '(?<number>\\d{2}-\\d{4,})'
const BACK = '(?:恢复|还原|找回|取消撤销|撤销撤销)'
const LAST = '(?:刚才|上面|上一条|撤销的|那条|这条|记录|那|这|的|条|一下|下|回来|吧|了|啊|哈|嘛)*'
const TAIL = '[。!！ ]*(?:[,，。 ]*(?:原因|理由)[是：:，, ]*.+)?$'
/** Behind a number whatever is said tells why: “恢复 23-0003，村里说开过的”. */
const ANY_TAIL = `(?:[,，。;； ]+\\D{2,24}$|${TAIL})`
/** “恢复 23-0003”, “23-0003 恢复一下”, “恢复刚才那条”, “撤销错了,恢复”. */
const ORDERS = [
  new RegExp(`^(?:请|麻烦|帮我?|把)*\\s*${BACK}(?:编号|记录)?\\s*${NUMBER}${LAST}${ANY_TAIL}`, 'u'),
  new RegExp(
    `^(?:请|麻烦|帮我?|把)*\\s*${NUMBER}\\s*(?:给我|给|请)?${BACK}${LAST}${ANY_TAIL}`,
    'u',
  ),
  new RegExp(`^(?:请|麻烦|帮我?|把)*\\s*${LAST}${BACK}${LAST}${TAIL}`, 'u'),
  new RegExp(
    `^(?:刚才)?(?:撤销?错了?|不该撤销?|误撤销?)(?:了)?[,，。 ]*(?:请|帮我?)?${BACK}?${LAST}${TAIL}`,
    'u',
  ),
]
const VOIDED_LOOKED_AT = 50

/**
 * Lets a record that was taken back stand again: the one that is named, else the sender's last one.
 * False when the message is about something else.
 *
 * @throws Problem `record_unknown`, `not_voided`, `not_allowed`
 */
export async function restore(turn: Turn, reason = reasonIn(turn.message.body)): Promise<boolean> {
  const text = turn.words.normalize('NFKC').trim()
  const order = ORDERS.map((pattern) => pattern.exec(text)).find((match) => match)
  if (!order) return false
  const number = order.groups?.number
  const meant =
    number === undefined
      ? await lastVoided(turn)
      : [await getRecordByNumber(turn.tx, turn.person.townshipId, number)]
  if (meant.length === 0) {
    await reply(turn, aboutRecords.nothingToRestore)
    return true
  }
  if (!(await requireReason(turn, meant, reason))) await bringBack(turn, meant, reason)
  return true
}

/**
 * Restores records, unless the ledger has the same by now.
 *
 * @throws Problem `not_voided`, `not_allowed`, `reason_needed`
 */
async function bringBack(
  turn: Turn,
  meant: readonly LedgerRecord[],
  reason: string | undefined,
): Promise<void> {
  const lines: string[] = []
  for (const record of meant) {
    requireRight(turn.person, 'change_record', record)
    const same = isVoided(record) ? await sameAs(turn, record) : undefined
    if (same) {
      lines.push(aboutRecords.notRestored(record.number, same.number))
      continue
    }
    const restored = await restoreRecord(turn.tx, actOf(turn, reason), record.id)
    lines.push(aboutRecords.restored(phraseOf(turn, restored), restored.late))
  }
  await reply(turn, lines.join('\n'))
}

/** What the sender took back last, all of one message. */
async function lastVoided(turn: Turn): Promise<LedgerRecord[]> {
  const own = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    reporterId: turn.person.id,
    includeVoided: true,
    limit: VOIDED_LOOKED_AT,
  })
  const voided = own.filter(isVoided).sort((a, b) => b.entry - a.entry)
  return voided.filter(({ messageId }) => messageId === voided[0]?.messageId).reverse()
}

/** A record that stands and tells the same event: told again, or by somebody else. */
async function sameAs(turn: Turn, record: LedgerRecord): Promise<LedgerRecord | undefined> {
  if (record.cumulative) return undefined
  const draft = draftOf(record)
  return findTwin(turn, draft, await listNeighbours(turn, draft), true)
}

function draftOf({ heldFrom, heldTo, villageId, lines, dispute }: LedgerRecord): Draft {
  const days = { date: heldFrom, ...(heldTo === heldFrom ? {} : { dateEnd: heldTo }) }
  const told: Draft['told'] = dispute
    ? {
        ...days,
        kind: 'dispute',
        count: dispute.count,
        ...(dispute.status ? { status: dispute.status } : {}),
        ...(dispute.category ? { category: dispute.category } : {}),
      }
    : {
        ...days,
        kind: 'activity',
        lines: lines.map(({ indicator, quantity }) => ({ indicator, quantity })),
      }
  return { told, villageId, spans: [] }
}
