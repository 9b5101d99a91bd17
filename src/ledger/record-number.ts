/** A year and the serial within it: 2023 and 117 are 23-0117. */
export interface RecordNumber {
  readonly year: number
  readonly serial: number
}

const CENTURY = 2000

/** `23-0117`, as receipts print it. */
export const formatRecordNumber = ({ year, serial }: RecordNumber): string =>
  `${String(year % 100).padStart(2, '0')}-${String(serial).padStart(4, '0')}`

/** Accepts `23-0117`, `23-117`, `２３－０１１７`; undefined when the text is no record number. */
export function parseRecordNumber(text: string): RecordNumber | undefined {
  const match = /^(\d{2})[-–—]0*([1-9]\d{0,6})$/.exec(text.normalize('NFKC').trim())
  return match ? { year: CENTURY + Number(match[1]), serial: Number(match[2]) } : undefined
}
