import {
  AlignmentType,
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import type { Block, Inline } from './block.ts'
import { type ClosingStyle, closingParagraphs } from './docx-closing.ts'
import { DENSE_PAGE, fontOf, footersOf, NO_INDENT, PAGE, STYLES, stylesOf } from './docx-layout.ts'
import { captionParagraph, noteParagraph, reportTable } from './docx-table.ts'
import type { Figure } from './figure.ts'
import { figureBookmark } from './figure-bookmark.ts'
import type { FontProfile } from './font-profiles.ts'

/** How the blocks become a .docx. */
export interface DocxOptions {
  readonly title: string
  readonly year: number
  readonly profile: FontProfile
  readonly closing: ClosingStyle
  /** The comment on a figure in 送审稿; absent for 正式稿. */
  readonly commentOn?: (figure: Figure) => readonly string[]
  /** The instant that comments carry. */
  readonly at: Date
}

/** A little narrower than the text: a chart of 16:10 then takes nine of the page's lines. */
const CHART_WIDTH_PIXELS = 540

/** One document while it is built: numbers its comments and bookmarks. */
class Rendering {
  readonly comments: ICommentOptions[] = []
  readonly #options: DocxOptions
  readonly #seen = new Map<string, number>()

  constructor(options: DocxOptions) {
    this.#options = options
  }

  /** Bookmark names are unique in a document: a figure's further places get a number behind. */
  #bookmark(figure: Figure): string {
    const times = (this.#seen.get(figure.indicator) ?? 0) + 1
    this.#seen.set(figure.indicator, times)
    const name = figureBookmark(figure.indicator, this.#options.year)
    return times === 1 ? name : `${name}_${times}`
  }

  #figure(figure: Figure): ParagraphChild[] {
    const missing = figure.exact === null
    const run = new TextRun({ text: figure.shown, ...(missing && { highlight: 'yellow' }) })
    const marked = new Bookmark({ id: this.#bookmark(figure), children: [run] })
    const lines = this.#options.commentOn?.(figure)
    if (!lines) return [marked]
    const id = this.comments.length
    const children = lines.map(
      (line) => new Paragraph({ children: [new TextRun({ text: line, size: 18 })] }),
    )
    this.comments.push({ id, author: '数据核对', initials: '核', date: this.#options.at, children })
    const reference = new TextRun({ children: [new CommentReference(id)] })
    return [new CommentRangeStart(id), marked, new CommentRangeEnd(id), reference]
  }

  #inlines(inlines: readonly Inline[]): ParagraphChild[] {
    return inlines.flatMap((piece) =>
      typeof piece === 'string' ? [new TextRun(piece)] : this.#figure(piece.figure),
    )
  }

  /** 楷体 for （一）, the text's own font for 1. and （1） (GB/T 9704-2012 7.3.3). */
  #lead(lead: { level: 2 | 3 | 4; text: string } | undefined): TextRun[] {
    if (!lead) return []
    const { profile } = this.#options
    const font = fontOf(lead.level === 2 ? profile.heading2 : profile.body, profile.latin)
    return [new TextRun({ text: lead.text, font })]
  }

  #heading(block: Extract<Block, { kind: 'heading' }>): Paragraph {
    if (block.level === 1)
      return new Paragraph({ style: STYLES.heading, children: [new TextRun(block.text)] })
    const lead = { level: block.level, text: block.text }
    return new Paragraph({ style: STYLES.body, keepNext: true, children: this.#lead(lead) })
  }

  #chart(block: Extract<Block, { kind: 'chart' }>): Paragraph[] {
    const [width, height] = block.size
    const image = new ImageRun({
      type: 'png',
      data: block.png,
      transformation: {
        width: CHART_WIDTH_PIXELS,
        height: Math.round((CHART_WIDTH_PIXELS * height) / width),
      },
      altText: { title: block.caption, description: block.caption, name: block.caption },
    })
    const picture = new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: NO_INDENT,
      keepNext: true,
      spacing: { before: 80, line: 240, lineRule: LineRuleType.AUTO },
      children: [image],
    })
    const { profile } = this.#options
    const caption = captionParagraph(block.caption, profile, block.note !== undefined)
    return [picture, caption, ...(block.note ? [noteParagraph(block.note, profile)] : [])]
  }

  #appendix(block: Extract<Block, { kind: 'appendix' }>): (Paragraph | Table)[] {
    const { profile } = this.#options
    const title = new TextRun({ text: block.title, font: fontOf(profile.heading1, profile.latin) })
    return [
      new Paragraph({
        indent: NO_INDENT,
        keepNext: true,
        children: [title],
      }),
      reportTable(block.head, block.rows, profile, 18),
    ]
  }

  /** Text before the closing keeps to it, so that no page holds the closing alone. */
  block(block: Block, next: Block | undefined): (Paragraph | Table)[] {
    const { profile, closing } = this.#options
    switch (block.kind) {
      case 'title':
        return [
          ...block.lines.map(
            (line) => new Paragraph({ style: STYLES.title, children: [new TextRun(line)] }),
          ),
          new Paragraph({ style: STYLES.body, children: [] }),
        ]
      case 'addressee':
        return [
          new Paragraph({
            style: STYLES.body,
            indent: NO_INDENT,
            children: [new TextRun(block.text)],
          }),
        ]
      case 'heading':
        return [this.#heading(block)]
      case 'body':
        return [
          new Paragraph({
            style: STYLES.body,
            keepNext: next?.kind === 'closing',
            children: [...this.#lead(block.lead), ...this.#inlines(block.inlines)],
          }),
        ]
      case 'table':
        return [
          captionParagraph(block.caption, profile, true),
          reportTable(block.head, block.rows, profile),
        ]
      case 'chart':
        return this.#chart(block)
      case 'closing':
        return closingParagraphs(block, closing)
      case 'appendix':
        return this.#appendix(block)
    }
  }
}

/** Lays the report out by GB/T 9704-2012 and packs it as .docx. */
export async function renderDocx(
  blocks: readonly Block[],
  options: DocxOptions,
): Promise<Uint8Array> {
  const rendering = new Rendering(options)
  const laidOut = (appendix: boolean) =>
    blocks.flatMap((block, i) =>
      (block.kind === 'appendix') === appendix ? rendering.block(block, blocks[i + 1]) : [],
    )
  const footers = footersOf(options.profile)
  const report = { properties: PAGE, footers, children: laidOut(false) }
  const appendix = { properties: DENSE_PAGE, footers, children: laidOut(true) }
  const document = new Document({
    title: options.title,
    creator: '明白账',
    evenAndOddHeaderAndFooters: true,
    ...(rendering.comments.length > 0 && { comments: { children: rendering.comments } }),
    styles: stylesOf(options.profile),
    sections: appendix.children.length > 0 ? [report, appendix] : [report],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
