import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Row } from './block.ts'
import { fontOf, NO_INDENT, SIZES } from './docx-layout.ts'
import type { FontProfile } from './font-profiles.ts'

/** 156 mm in twips. */
const WIDTH = 8844

/** A centred line above a table or below a chart. */
export const captionParagraph = (text: string, profile: FontProfile, keepNext: boolean) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: NO_INDENT,
    keepNext,
    spacing: { before: 120, after: 60, line: 480, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: fontOf(profile.heading1, profile.latin), size: 28 })],
  })

/** Columns share the width by their longest text, but none gets less than a twelfth. */
function columnWidths(rows: readonly Row[]): number[] {
  const lengths = (rows[0] ?? []).map((_, column) =>
    Math.min(24, Math.max(3, ...rows.map((row) => [...(row[column] ?? '')].length))),
  )
  const sum = lengths.reduce((a, b) => a + b, 0)
  return lengths.map((length) => Math.floor((WIDTH * length) / sum))
}

/** A table as wide as the text whose head repeats on every page and whose rows never break. */
export function reportTable(
  head: Row,
  rows: readonly Row[],
  profile: FontProfile,
  size: number = SIZES.table,
): Table {
  const widths = columnWidths([head, ...rows])
  const cellOf = (text: string, column: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          indent: NO_INDENT,
          spacing: { line: size * 15, lineRule: LineRuleType.EXACT },
          children: [
            new TextRun({
              text,
              size,
              font: fontOf(bold ? profile.heading1 : profile.body, profile.latin),
            }),
          ],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows].map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: row.map((text, column) => cellOf(text, column, i === 0)),
        }),
    ),
  })
}
