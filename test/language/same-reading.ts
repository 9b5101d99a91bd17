import type { Reading, ReadRecord } from '../../src/language/reading.ts'

/** A label: a reading, with the marks that only labels have. */
export type Label = Reading & { readonly records?: readonly LabelledRecord[] }
type LabelledRecord = ReadRecord & { readonly optionalFields?: readonly string[] }

const headOf = (record: ReadRecord, home: string): string =>
  [record.village ?? home, record.date, record.dateEnd ?? record.date, record.basis ?? ''].join(' ')

/** What a report counts, one line per village, day and thing: activities by their sums, disputes by their fields. */
export function countsOf(reading: Label, home: string): string[] {
  const sums = new Map<string, { quantity: number; approx: boolean }>()
  const disputes = new Map<string, number>()
  for (const record of reading.intent === 'report' ? reading.records : []) {
    const head = headOf(record, home)
    if (record.kind === 'dispute') {
      const { status, category, agreement, amount, approx } = record
      const fields = record.count === 0 ? [] : [status, category, agreement, amount, approx]
      const key = [head, 'dispute', ...fields.map((field) => field ?? '-')].join(' ')
      disputes.set(key, (disputes.get(key) ?? 0) + record.count)
      continue
    }
    if (record.lines.length === 0) sums.set(`${head} nothing`, { quantity: 0, approx: false })
    for (const line of record.lines) {
      if ('optional' in line) continue
      const key = `${head} ${line.indicator}`
      const sum = sums.get(key) ?? { quantity: 0, approx: false }
      sums.set(key, {
        quantity: sum.quantity + line.quantity,
        approx: sum.approx || line.approx === true,
      })
    }
  }
  return [
    ...[...sums].map(([key, { quantity, approx }]) => `${key} ${approx ? '~' : '='}${quantity}`),
    ...[...disputes].map(([key, count]) => `${key} ×${count}`),
  ].sort()
}
