import { type Lexed, overlaps } from '../lex/lexed.ts'
import type { Span } from '../token.ts'

/** The message with some stretches blanked out, their words and figures gone; offsets stay. */
export function without(lexed: Lexed, spans: readonly Span[]): Lexed {
  const free = (span: Span) => spans.every((taken) => !overlaps(taken, span))
  let text = lexed.text
  for (const { start, end } of spans) {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  return { ...lexed, text, words: lexed.words.filter(free), figures: lexed.figures.filter(free) }
}
