import { compareWords } from '../wording/report-compare.ts'
import type { ReportDifference } from './read-back.ts'
import { plainText } from './read-back.ts'
import type { DocxParagraph } from './read-docx-text.ts'
import type { ReportData } from './report-data.ts'
import { figureNamesOf } from './template-values.ts'

/** What an edited report, filled from a township's own template, was found to say. */
export interface TemplateComparison {
  readonly differences: readonly ReportDifference[]
  /** Paragraphs of the template whose words were changed so much that nothing can be compared. */
  readonly unread: readonly string[]
}

const PLACEHOLDER = /\{\s*([^{}]+?)\s*\}/
const LETTERS_SHOWN = 24

/** A paragraph of the template as a pattern: its words stand fast, its placeholders take anything. */
function patternOf(text: string): { pattern: RegExp; names: string[] } {
  const pieces = text.split(new RegExp(PLACEHOLDER, 'g'))
  const names = pieces.filter((_, i) => i % 2 === 1)
  const words = pieces
    .filter((_, i) => i % 2 === 0)
    .map((piece) => plainText(piece).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { pattern: new RegExp(`^${words.join('(.*?)')}$`, 'su'), names }
}

/** Rows that repeat for each village stand in no single place. */
const isLoop = ({ text }: DocxParagraph) => /\{\s*[#/]/.test(text)

/**
 * Compares an edited report with the template that it was filled from: each paragraph of the
 * template is looked for by its words, and what stands in the places of figures is compared.
 */
export function compareWithTemplate(
  edited: readonly DocxParagraph[],
  template: readonly DocxParagraph[],
  data: ReportData,
): TemplateComparison {
  const figureOf = new Map(
    figureNamesOf(data).flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
  )
  const shown = new Map(data.snapshot.figures.map((figure) => [figure.indicator, figure]))
  const texts = edited.map(({ text }) => plainText(text))
  const differences: ReportDifference[] = []
  const unread: string[] = []
  for (const paragraph of template) {
    const { pattern, names } = patternOf(paragraph.text)
    if (isLoop(paragraph) || !names.some((name) => figureOf.has(name))) continue
    const match = texts.map((text) => pattern.exec(text)).find((found) => found !== null)
    if (!match) {
      unread.push(compareWords.unread(paragraph.text.slice(0, LETTERS_SHOWN)))
      continue
    }
    names.forEach((name, i) => {
      const figure = shown.get(figureOf.get(name) ?? '')
      const told = match[i + 1] ?? ''
      if (!figure || told === plainText(figure.shown)) return
      const { indicator, name: full, shown: right } = figure
      const sentence =
        told === '' ? compareWords.removed(full, right) : compareWords.changed(full, told, right)
      differences.push({ indicator, told: told === '' ? null : told, shown: right, sentence })
    })
  }
  return { differences, unread }
}
