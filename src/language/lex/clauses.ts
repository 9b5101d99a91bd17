import { matchesOf } from '../patterns/matches.ts'
import type { Figure } from '../token.ts'
import type { Clause } from './lexed.ts'

const SENTENCE_END = /[。！？；\n]/
const CLAUSE_END = /[，。！？；\n ：|/…]/g

/** The offsets of the separators, those inside figures (2.5, 9:30) left out. */
function breaksOf(text: string, figures: readonly Figure[]): number[] {
  const breaks: number[] = []
  let figure = 0
  for (const { index } of matchesOf(CLAUSE_END, text)) {
    while ((figures[figure]?.end ?? Number.POSITIVE_INFINITY) <= index) figure++
    if ((figures[figure]?.start ?? Number.POSITIVE_INFINITY) > index) breaks.push(index)
  }
  return breaks
}

/** Cuts at 。！？； and line ends into sentences, at commas, colons and spaces into clauses; never inside a figure. */
export function cutClauses(text: string, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let line = 0
  for (const end of [...breaksOf(text, figures), text.length]) {
    if (end > start) clauses.push({ start, end, sentence, line })
    start = end + 1
    if (SENTENCE_END.test(text.charAt(end))) sentence += 1
    if (text.charAt(end) === '\n') line += 1
  }
  return clauses
}
