import ExcelJS from 'exceljs'

/** How much a workbook holds, as a reader finds it. */
export interface LedgerCounts {
  /** Different record numbers on the sheet of activities. */
  readonly activityRecords: number
  /** Rows of the sheet of activities: one a line of a record. */
  readonly activityLines: number
  /** Rows of the sheet of disputes without their sum. */
  readonly disputes: number
}

/** Opens 台账.xlsx row by row, so that a large one needs no more memory than a small one. */
export async function countLedger(path: string): Promise<LedgerCounts> {
  const numbers = new Set<string>()
  const rows = { 活动: 0, 纠纷: 0 }
  const book = new ExcelJS.stream.xlsx.WorkbookReader(path, { worksheets: 'emit' })
  for await (const sheet of book) {
    // The name is there at run time, and missing in the types.
    const { name } = sheet as unknown as { name: keyof typeof rows }
    // Every sheet is read to its end: the library opens the file of one that is passed over when it is gone.
    for await (const row of sheet) {
      const number = row.getCell(1).text
      if (!Object.hasOwn(rows, name) || !/^\d\d-\d{4,}$/.test(number)) continue
      rows[name]++
      if (name === '活动') numbers.add(number)
    }
  }
  return { activityRecords: numbers.size, activityLines: rows.活动, disputes: rows.纠纷 }
}
