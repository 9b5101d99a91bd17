import {
  AlignmentType,
  HeightRule,
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
import { fontOf, LINE_SPACING, NO_INDENT, SIZES } from './docx-layout.ts'
import type { FontProfile } from './font-profiles.ts'

/** 156 mm in twips. */
const WIDTH = 8844
const TWIPS_A_HALF_POINT = 10

/** A centred line above a table or below a chart. */
export const captionParagraph = (text: string, profile: FontProfile, keepNext: boolean) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: NO_INDENT,
    keepNext,
    spacing: LINE_SPACING,
    children: [new TextRun({ text, font: fontOf(profile.heading1, profile.latin), size: 28 })],
  })

/** A small line below a caption. */
export const noteParagraph = (text: string, profile: FontProfile) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: NO_INDENT,
    spacing: LINE_SPACING,
    children: [new TextRun({ text, font: fontOf(profile.body, profile.latin), size: SIZES.table })],
  })

/** How wide a text is, in Chinese characters: a digit or letter is a little over half of one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1), 0)

/** Left and right in a cell, in twips. */
const CELL_MARGIN = 60
/** What no column has to be narrower than, in characters. */
const NARROWEST = 3

/**
 * Each column gets what its longest text needs; where that is too much together, the widest ones
 * give way first, so that names break into lines and numbers never do.
 *
 * @param letter the width of a character in twips
 */
function columnWidths(rows: readonly Row[], letter: number): number[] {
  const needs = (rows[0] ?? []).map(
    (_, column) =>
      (2 * CELL_MARGIN) / letter +
      Math.max(NARROWEST, ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  const room = WIDTH / letter
  const tooMuch = () => needs.reduce((a, b) => a + b, 0) - room
  while (tooMuch() > 0) {
    const widest = needs.indexOf(Math.max(...needs))
    needs[widest] = Math.max(NARROWEST, (needs[widest] ?? 0) - 1)
    if (needs.every((need) => need <= NARROWEST)) break
  }
  const sum = needs.reduce((a, b) => a + b, 0)
  return needs.map((need) => Math.floor((WIDTH * need) / sum))
}

/** A table with more rows would leave too much of a page empty if it were kept together. */
const ROWS_TOGETHER = 16
/** Of a row, in multiples of the letters' height. */
const ROW_HEIGHT = 1.8

/**
 * A table as wide as the text whose head repeats on every page and whose rows never break. A short
 * one stands on one page.
 */
export function reportTable(
  head: Row,
  rows: readonly Row[],
  profile: FontProfile,
  size: number = SIZES.table,
): Table {
  const widths = columnWidths([head, ...rows], size * TWIPS_A_HALF_POINT)
  const together = rows.length <= ROWS_TOGETHER
  const cellOf = (text: string, column: number, row: number) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          indent: NO_INDENT,
          keepNext: together && row < rows.length,
          spacing: { line: size * 15, lineRule: LineRuleType.EXACT },
          children: [
            new TextRun({
              text,
              size,
              font: fontOf(row === 0 ? profile.heading1 : profile.body, profile.latin),
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
          height: { value: size * TWIPS_A_HALF_POINT * ROW_HEIGHT, rule: HeightRule.ATLEAST },
          children: row.map((text, column) => cellOf(text, column, i)),
        }),
    ),
  })
}
