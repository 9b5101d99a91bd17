import { AlignmentType, Paragraph, TextRun } from 'docx'
import type { Block } from './block.ts'
import { CHARACTER, NO_INDENT, STYLES } from './docx-layout.ts'

/** With a seal the date stands four characters from the edge and the signature above its middle. */
export type ClosingStyle = 'without_seal' | 'with_seal'

/** Width in characters: digits are half as wide. */
const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0)

/**
 * How far signature and date stand from the right edge, in characters. Without a seal the
 * signature stands two from the edge and the date begins two right of it; a date that is longer
 * stands two from the edge and pushes the signature left (GB/T 9704-2012 7.3.5.2).
 */
export function closingIndents(
  signatory: string,
  date: string,
  style: ClosingStyle,
): { signatory: number; date: number } {
  const [name, day] = [widthOf(signatory), widthOf(date)]
  if (style === 'with_seal') return { signatory: Math.max(0, 4 + (day - name) / 2), date: 4 }
  const after = name - day
  return after >= 2 ? { signatory: 2, date: after } : { signatory: 4 + day - name, date: 2 }
}

const rightLine = (text: string, characters: number, keepNext: boolean) =>
  new Paragraph({
    style: STYLES.body,
    keepNext,
    keepLines: true,
    alignment: AlignmentType.RIGHT,
    indent: { ...NO_INDENT, right: Math.round(characters * CHARACTER) },
    children: [new TextRun(text)],
  })

/** The last sentence, an empty line, signatures and date, which never part over a page break. */
export function closingParagraphs(
  block: Extract<Block, { kind: 'closing' }>,
  style: ClosingStyle,
): Paragraph[] {
  const widest = [...block.signatories].sort((a, b) => widthOf(b) - widthOf(a))[0] ?? ''
  const indents = closingIndents(widest, block.date, style)
  const keep = { style: STYLES.body, keepNext: true, keepLines: true }
  return [
    new Paragraph({ ...keep, children: [new TextRun(block.sentence)] }),
    new Paragraph({ ...keep, children: [] }),
    ...block.signatories.map((name) => {
      const centred = (widthOf(widest) - widthOf(name)) / 2
      return rightLine(name, indents.signatory + centred, true)
    }),
    rightLine(block.date, indents.date, false),
  ]
}
