import type {
  Explained,
  ReadActivity,
  ReadDispute,
  Reading,
  ReadRecord,
} from '../../src/language/reading.ts'

/** A label: a reading, with the marks that only labels have. */
export type Label = Reading & { readonly records?: readonly ReadRecord[] }

/** What the rules read, also where it is asked about because it is unlike what the examples hold. */
export const toldBy = ({ reading, guess }: Explained): Reading => guess ?? reading

const headOf = (record: ReadRecord, home: string): string =>
  [record.village ?? home, record.date, record.dateEnd ?? record.date, record.basis ?? ''].join(' ')

interface Sum {
  readonly quantity: number
  readonly approx: boolean
}

/** What a report counts, one line per village, day and thing: activities by their sums, disputes by their fields. */
export function countsOf(reading: Label, home: string): string[] {
  const sums = new Map<string, Sum>()
  const disputes = new Map<string, number>()
  for (const record of reading.intent === 'report' ? reading.records : []) {
    const head = headOf(record, home)
    if (record.kind === 'activity') addLines(sums, head, record)
    else {
      const key = `${head} dispute ${fieldsOf(record)}`
      disputes.set(key, (disputes.get(key) ?? 0) + record.count)
    }
  }
  return [
    ...[...sums].map(([key, { quantity, approx }]) => `${key} ${approx ? '~' : '='}${quantity}`),
    ...[...disputes].map(([key, count]) => `${key} ×${count}`),
  ].sort()
}

function fieldsOf({ count, status, category, agreement, amount, approx }: ReadDispute): string {
  if (count === 0) return 'none'
  return [status, category, agreement, amount, approx].map((field) => field ?? '-').join(' ')
}

function addLines(sums: Map<string, Sum>, head: string, { lines }: ReadActivity): void {
  if (lines.length === 0) sums.set(`${head} nothing`, { quantity: 0, approx: false })
  for (const line of lines.filter((one) => !('optional' in one))) {
    const key = `${head} ${line.indicator}`
    const old = sums.get(key)
    sums.set(key, {
      quantity: (old?.quantity ?? 0) + line.quantity,
      approx: old?.approx === true || line.approx === true,
    })
  }
}
