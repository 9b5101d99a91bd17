import type { ReportClause, ReportSentence } from '../wording/report-texts.ts'
import { REPORT_WORDS } from '../wording/report-texts.ts'
import type { Inline } from './block.ts'
import type { Figure } from './figure.ts'

/** What the sentences of a report are filled with. */
export interface Filling {
  readonly figures: ReadonlyMap<string, Figure>
  /** `{我镇}`, `{年}` and the like. */
  readonly words: Readonly<Record<string, string>>
  /** mark: （待填） where a figure is missing; leave_out: the clause falls. */
  readonly missing: 'mark' | 'leave_out'
}

const PLACEHOLDER = /\{([^{}]+)\}/g

/** Text with its `{placeholders}` filled; figures stay apart, so that they can be commented. */
export function fillText(text: string, filling: Filling): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  for (const found of text.matchAll(PLACEHOLDER)) {
    const [whole, name = ''] = found
    const figure = filling.figures.get(name)
    inlines.push(text.slice(at, found.index), figure ? { figure } : (filling.words[name] ?? whole))
    at = found.index + whole.length
  }
  return joinStrings([...inlines, text.slice(at)])
}

/** Neighbouring strings become one, so that a document has no needless runs. */
function joinStrings(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const piece of inlines) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + piece
    else if (piece !== '') joined.push(piece)
  }
  return joined
}

/** The codes of the figures that a text names. */
export const figureCodesOf = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter((name) => /^[a-z][a-z_\d]*$/.test(name))

/**
 * The wording of a clause for these figures, or undefined when it falls: a figure is not written
 * in this township, is missing and not to be marked, or is nought in the ledger, which nobody says.
 */
function wordingOf(clause: ReportClause, filling: Filling): string | undefined {
  const codes = figureCodesOf(clause.text)
  const figures = codes.map((code) => filling.figures.get(code))
  if (figures.includes(undefined)) return undefined
  const missing = figures.some((figure) => figure?.exact === null)
  if (missing && filling.missing === 'leave_out') return undefined
  const nought = codes.length > 0 && figures.every((figure) => figure?.exact === 0)
  if (!nought) return clause.text
  const fromLedger = figures.every((figure) => figure?.source === 'chat')
  return clause.nought ?? (fromLedger ? undefined : clause.text)
}

/** One sentence with its stop, or nothing when none of its clauses stands. */
export function writeSentence(sentence: ReportSentence, filling: Filling): Inline[] {
  const texts = sentence.clauses
    .map((clause) => wordingOf(clause, filling))
    .filter((text) => text !== undefined)
  if (texts.length === 0) return []
  // “全年，全年无…” would stutter: a clause that brings its own opening replaces the sentence's.
  const opening =
    sentence.opening !== '' && texts[0]?.startsWith(sentence.opening) ? '' : sentence.opening
  return fillText(`${opening}${texts.join(REPORT_WORDS.comma)}${REPORT_WORDS.stop}`, filling)
}
