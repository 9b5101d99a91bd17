import { readFile } from 'node:fs/promises'
import type { Evidence } from '../ledger/evidence.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { LEDGER_SHEETS, ledgerWords } from '../wording/report-ledger.ts'
import { dayCell, type Names, villageName } from './ledger-rows.ts'
import type { CellPicture, CellValue, LedgerSheet } from './ledger-writer.ts'
import { readPictureSize } from './picture-size.ts'
import { thumbnailOf } from './thumbnail.ts'
import { bundledPath } from './write-evidence.ts'

/** A row of the sheet on evidence: a file, and where its record stands in the workbook. */
interface EvidenceLine {
  readonly file: Evidence
  readonly record: LedgerRecord
  /** Its place among the files of the record, from 1. */
  readonly count: number
  readonly recordRow: number
}

const FIRST_ROW = 3
/** The column of the small pictures. */
const PICTURE_COLUMN = 3

const sheetOf = ({ kind }: LedgerRecord) =>
  kind === 'activity' ? LEDGER_SHEETS.activities : LEDGER_SHEETS.disputes

const within = (sheet: string, row: number) => `#'${sheet}'!A${row}`

/** Gathers the evidence of records while they are written, so that each can point to the other. */
export class LedgerEvidence {
  readonly #lines: EvidenceLine[] = []

  /** The cell that leads from a record, in its row, to its files; null when it has none. */
  add(record: LedgerRecord, files: readonly Evidence[], recordRow: number): CellValue {
    if (files.length === 0) return null
    const hyperlink = within(LEDGER_SHEETS.evidence, FIRST_ROW + this.#lines.length)
    files.forEach((file, i) => {
      this.#lines.push({ file, record, count: i + 1, recordRow })
    })
    return { text: ledgerWords.files(files.length), hyperlink }
  }

  /** Writes the sheet: each file with its record, its picture, and its place in the bundle. */
  async write(sheet: LedgerSheet, names: Names, { pathOf, signal }: LedgerPictures): Promise<void> {
    for (const { file, record, count, recordRow } of this.#lines) {
      signal?.throwIfAborted()
      const path = bundledPath(file, record, count, names)
      sheet.row(
        [
          { text: record.number, hyperlink: within(sheetOf(record), recordRow) },
          dayCell(record.heldFrom),
          villageName(names, record.villageId),
          null,
          { text: path.split('/').at(-1) ?? '', hyperlink: encodeURI(path).replaceAll('#', '%23') },
          file.mimeType,
          file.byteCount,
          file.fileHash,
        ],
        pathOf && (await pictureOf(pathOf(file.fileHash), file.fileHash)),
      )
    }
    sheet.finish()
  }
}

/** Where the pictures come from. */
interface LedgerPictures {
  /** The path of a stored file; absent where no pictures are wanted. */
  readonly pathOf?: ((hash: string) => string) | undefined
  readonly signal?: AbortSignal | undefined
}

async function pictureOf(path: string, key: string): Promise<CellPicture | undefined> {
  const small = await thumbnailOf(path)
  if (small === undefined) return undefined
  const jpeg = await readFile(small)
  const size = readPictureSize(jpeg)
  return size && { column: PICTURE_COLUMN, key, jpeg, size }
}
