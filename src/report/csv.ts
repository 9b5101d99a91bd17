/** A line of a .csv with the number of the line on which it starts. */
interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A quoted cell with doubled quotes inside, or everything up to the next separator. */
const CELL = /"((?:[^"]|"")*)"[^,\r\n]*|([^,\r\n]*)/y

/** Reads comma-separated text (RFC 4180: quotes, line breaks inside quotes); cells are trimmed. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at <= text.length) {
    CELL.lastIndex = at
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? []
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    line += whole.split('\n').length - 1
    at += whole.length
    if (text[at] !== ',') {
      rows.push({ line: start, cells })
      cells = []
      if (text.startsWith('\r\n', at)) at++
      line++
      start = line
    }
    at++
  }
  return rows
}
