import { type Day, dayOf } from '../lib/days.ts'
import { readFigures } from './lex/figures.ts'
import { readNumeral } from './lex/numeral.ts'
import { normalise, sourceSpan } from './text/normalise.ts'
import type { Figure, Span } from './token.ts'

interface SourceSpan {
  /** UTF-16 units of the text as it was given. */
  readonly start: number
  readonly end: number
}

/** The numerals and days of a text, as the lexer reads them. */
export interface Spans {
  readonly numbers: readonly (SourceSpan & { value: number; approx: boolean })[]
  readonly dates: readonly (SourceSpan & { from: Day; to: Day })[]
}

/** Numerals (also those that are masked for their measure) and days, for measuring the lexer alone. */
export function readSpans(source: string, at: Date): Spans {
  const normalised = normalise(source)
  const today = dayOf(at)
  const figures = readFigures(normalised.text, { today, sentOn: today })
  const place = (span: Span) => {
    const [start, end] = sourceSpan(normalised, span)
    return { start, end }
  }
  return {
    numbers: figures.flatMap((figure) => {
      const number = numberOf(figure, normalised.text)
      return number ? [{ ...place(figure), ...number }] : []
    }),
    dates: figures.flatMap((figure) =>
      figure.kind === 'date'
        ? [{ ...place(figure), from: figure.from, to: figure.ends ?? figure.to }]
        : [],
    ),
  }
}

/** A number with a measure that masks it (十斤) is told only where it is the whole text. */
function numberOf(figure: Figure, text: string): { value: number; approx: boolean } | undefined {
  if (figure.kind === 'number') return { value: figure.value, approx: figure.approx }
  if (figure.kind === 'mask' && figure.sort === 'ordinal') return ordinalOf(figure, text)
  const whole = figure.start === 0 && figure.end === text.trim().length
  if (figure.kind !== 'mask' || figure.value === undefined || !whole) return undefined
  return { value: figure.value, approx: figure.approx ?? false }
}

/** 第七: the numeral behind 第. */
function ordinalOf({ start }: Span, text: string): { value: number; approx: boolean } | undefined {
  const numeral = readNumeral(text, start + 1)
  return numeral && { value: numeral.value, approx: numeral.approx }
}
