import { Problem } from '../lib/problem.ts'
import { compareWords } from '../wording/report-compare.ts'
import { figureBookmark } from './figure-bookmark.ts'
import { readDocxPart } from './read-docx-text.ts'
import type { Snapshot } from './snapshot.ts'

/** A figure that an edited report tells otherwise than its snapshot. */
export interface ReportDifference {
  readonly indicator: string
  /** What the report says now; null when the figure was deleted from it. */
  readonly told: string | null
  readonly shown: string
  readonly sentence: string
}

const MAIN_PART = 'word/document.xml'
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g

/**
 * The text inside the bookmarks of figures, by bookmark name. What was typed before the first or
 * behind the last character of a figure lies outside; a number typed over it lies inside.
 */
function bookmarkTexts(xml: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { 1: attributes = '', index: from } of xml.matchAll(/<w:bookmarkStart ([^>]*)\/?>/g)) {
    const name = attributes.match(/w:name="(fig_\d{4}_[0-9a-f]{12}(?:_\d+)?)"/)?.[1]
    const id = attributes.match(/w:id="([^"]+)"/)?.[1]
    if (name === undefined || id === undefined) continue
    const end = xml.slice(from).search(new RegExp(`<w:bookmarkEnd [^>]*w:id="${id}"`))
    const inside = end === -1 ? '' : xml.slice(from, from + end)
    texts.set(name, [...inside.matchAll(TEXT)].map(([, text]) => text).join(''))
  }
  return texts
}

/** Digits are compared as written: 3000 余份 and 3000余份 are one, 230件 and 221件 are not. */
export const plainText = (text: string) => text.normalize('NFKC').replaceAll(/[\s,]/g, '')

/** Whether a report holds the marks by which the built-in form is read back. */
export const hasFigureMarks = async (docx: Uint8Array): Promise<boolean> =>
  bookmarkTexts(await readDocxPart(docx, MAIN_PART)).size > 0

/**
 * Reads an edited 正式稿 back and tells where its figures differ from the snapshot that it was
 * made from, in the order of the catalog.
 *
 * @param written the indicators that the report told when it was made: a mark that is gone from
 * it was deleted together with its number
 * @throws Problem `template_faulty` when the file is no .docx; `no_figure_marks` when it was not
 * made by this program from its built-in form, so that nothing can be compared; `other_year`
 */
export async function compareWithSnapshot(
  docx: Uint8Array,
  snapshot: Snapshot,
  written: ReadonlySet<string> = new Set(),
): Promise<ReportDifference[]> {
  const texts = bookmarkTexts(await readDocxPart(docx, MAIN_PART))
  if (texts.size === 0) throw new Problem('no_figure_marks', compareWords.noMarks(), 'report')
  const ofYear = [...texts.keys()].some((name) => name.startsWith(`fig_${snapshot.year}_`))
  if (!ofYear) throw new Problem('other_year', compareWords.otherYear(snapshot.year), 'report')
  const marks = snapshot.figures.map((figure) => ({
    figure,
    mark: figureBookmark(figure.indicator, snapshot.year),
  }))
  return marks.flatMap(({ figure: { indicator, name, shown }, mark }): ReportDifference[] => {
    const told = [...texts].filter(([known]) => known === mark || known.startsWith(`${mark}_`))
    if (told.length === 0 && written.has(indicator)) told.push([mark, ''])
    return told
      .filter(([, text]) => plainText(text) !== plainText(shown))
      .map(([, text]) => {
        const gone = text.trim() === ''
        const sentence = gone
          ? compareWords.removed(name, shown)
          : compareWords.changed(name, text, shown)
        return { indicator, told: gone ? null : text, shown, sentence }
      })
  })
}
