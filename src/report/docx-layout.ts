import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type ISpacingProperties,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { FontProfile } from './font-profiles.ts'

/** 二号 for titles, 三号 for text, 四号 for page numbers, in half points (GB/T 9704-2012 5.2.2, 7.5). */
export const SIZES = { title: 44, body: 32, page: 28, table: 24 } as const

/** 225 mm for 22 lines, in twips. */
const LINE = 579
/** 156 mm for 28 characters, in twips. */
export const CHARACTER = 316
/**
 * A quarter of a point less between characters makes 28 of them fit. A character grid
 * (`linesAndChars`) would be the obvious way, but LibreOffice sets 14 a line then.
 */
const CHARACTER_SPACING = -5

/** Exactly 22 lines a page. */
export const LINE_SPACING: ISpacingProperties = {
  line: LINE,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
}

/** Two characters; Word takes the first, LibreOffice the second. */
const FIRST_LINE = { firstLineChars: 200, firstLine: 640 } as const
export const NO_INDENT = { firstLineChars: 0, firstLine: 0 } as const

/** A font for Chinese text with the Latin one for digits. */
export const fontOf = (chinese: string, latin: string): IFontAttributesProperties => ({
  eastAsia: chinese,
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  hint: 'eastAsia',
})

/** A4 with the margins 37, 35, 28 and 26 mm and a number 7 mm below the text (GB/T 9704-2012 5.1, 7.5). */
export const PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1304 },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
}

/** The same without the grid of lines, for a table that has many rows in small print. */
export const DENSE_PAGE: ISectionPropertiesOptions = {
  ...PAGE,
  grid: { type: DocumentGridType.DEFAULT },
}

function pageNumber(profile: FontProfile, side: 'left' | 'right'): Footer {
  const font = fontOf(profile.page, profile.page)
  const number = new TextRun({ font, size: SIZES.page, children: ['— ', PageNumber.CURRENT, ' —'] })
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Footer({
    children: [new Paragraph({ alignment, indent: { [side]: 280 }, children: [number] })],
  })
}

/** Odd pages carry their number right, even ones left, one character from the edge. */
export const footersOf = (profile: FontProfile) => ({
  default: pageNumber(profile, 'right'),
  even: pageNumber(profile, 'left'),
})

/** The style names of the document; Word shows them to whoever edits it. */
export const STYLES = {
  title: 'GongwenTitle',
  heading: 'GongwenHeading',
  body: 'GongwenBody',
} as const

/** Document defaults and the three paragraph styles. */
export function stylesOf(profile: FontProfile) {
  const run = {
    font: fontOf(profile.body, profile.latin),
    size: SIZES.body,
    characterSpacing: CHARACTER_SPACING,
  }
  const paragraphStyles: IParagraphStyleOptions[] = [
    { id: 'Normal', name: 'Normal', run },
    {
      id: STYLES.title,
      name: '公文标题',
      basedOn: 'Normal',
      next: STYLES.body,
      run: { font: fontOf(profile.title, profile.latin), size: SIZES.title },
      paragraph: {
        alignment: AlignmentType.CENTER,
        // A wider line would take two of the page's 22 in LibreOffice, which keeps to the grid.
        spacing: LINE_SPACING,
      },
    },
    {
      id: STYLES.heading,
      name: '公文一级标题',
      basedOn: 'Normal',
      next: STYLES.body,
      run: { font: fontOf(profile.heading1, profile.latin) },
      paragraph: { outlineLevel: 0, keepNext: true, indent: FIRST_LINE, spacing: LINE_SPACING },
    },
    {
      id: STYLES.body,
      name: '公文正文',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.BOTH, indent: FIRST_LINE, spacing: LINE_SPACING },
    },
  ]
  const language = { eastAsia: 'zh-CN', value: 'en-US' }
  return {
    default: { document: { run: { ...run, language }, paragraph: { spacing: LINE_SPACING } } },
    paragraphStyles,
  }
}
