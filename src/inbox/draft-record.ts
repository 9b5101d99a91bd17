import { phraseDispute, phraseLine, phraseRecord } from '../answers/record-phrase.ts'
import type { Because, ReadRecord, Report } from '../language/reading.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { recordActivity, recordDispute } from '../ledger/record.ts'
import type { RecordPhrase } from '../wording/chat-phrases.ts'
import type { Draft, SourceSpan } from './draft.ts'
import { actOf, type Turn, villageName } from './turn.ts'

/** The records that a report tells, each with its village and the words of its figures. */
export function draftsOf(turn: Turn, report: Report, because: readonly Because[]): Draft[] {
  return report.records.map((told, index) => ({
    told,
    villageId: villageIdOf(turn, told),
    spans:
      told.kind === 'activity'
        ? told.lines.map((_, line) => spanOf(because, `records[${index}].lines[${line}]`))
        : [],
  }))
}

const spanOf = (because: readonly Because[], field: string): SourceSpan | undefined =>
  because.find((reason) => reason.field === field)?.span

/** The village that was named, else the group's or the sender's own. */
function villageIdOf(turn: Turn, told: ReadRecord): number | null {
  if (told.village === undefined) return turn.homeVillageId
  return turn.villages.find(({ name }) => name === told.village)?.id ?? turn.homeVillageId
}

/** Puts a draft into the ledger. */
export function recordDraft(turn: Turn, draft: Draft): Promise<LedgerRecord> {
  const { told, villageId, spans } = draft
  const place = {
    villageId,
    from: told.date,
    ...(told.dateEnd === undefined ? {} : { to: told.dateEnd }),
    ...(told.basis === 'cumulative' ? { cumulative: true } : {}),
  }
  if (told.kind === 'activity')
    return recordActivity(turn.tx, actOf(turn), {
      ...place,
      lines: mergeLines(told.lines, spans),
    })
  const { count, approx, status, category, agreement, amount } = told
  return recordDispute(turn.tx, actOf(turn), {
    ...place,
    count,
    ...(approx ? { approx } : {}),
    ...(status ? { status } : {}),
    ...(category ? { category } : {}),
    ...(agreement ? { agreement } : {}),
    ...(amount === undefined ? {} : { amountYuan: amount }),
  })
}

type Line = Extract<ReadRecord, { kind: 'activity' }>['lines'][number]

/** One line for each indicator: a record holds each only once. */
function mergeLines(lines: readonly Line[], spans: readonly (SourceSpan | undefined)[]) {
  const merged = new Map<
    string,
    { indicator: string; quantity: number; approx: boolean; span?: SourceSpan }
  >()
  for (const [index, line] of lines.entries()) {
    const before = merged.get(line.indicator)
    const span = before?.span ?? spans[index]
    merged.set(line.indicator, {
      indicator: line.indicator,
      quantity: line.quantity + (before?.quantity ?? 0),
      approx: Boolean(line.approx) || Boolean(before?.approx),
      ...(span ? { span } : {}),
    })
  }
  return [...merged.values()]
}

/** What a receipt tells of a record in the ledger. */
export const phraseOf = (turn: Turn, record: LedgerRecord): RecordPhrase =>
  phraseRecord(turn.vocabulary, record, villageName(turn, record.villageId), turn.today)

/** What a receipt tells of a record that was not put into the ledger. */
export function phraseOfDraft(
  turn: Turn,
  { told, villageId }: Draft,
): Omit<RecordPhrase, 'number'> {
  const place = {
    from: told.date,
    to: told.dateEnd ?? told.date,
    today: turn.today,
    village: villageName(turn, villageId),
  }
  if (told.kind === 'activity')
    return {
      ...place,
      dispute: null,
      lines: told.lines.map((line) => phraseLine(turn.vocabulary, line)),
    }
  const { count, approx = false, status = null, category = null, agreement = null } = told
  const amountYuan = told.amount ?? null
  return {
    ...place,
    lines: [],
    dispute: phraseDispute({ count, approx, status, category, agreement, amountYuan }),
  }
}
