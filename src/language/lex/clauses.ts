import type { Figure } from '../token.ts'
import type { Clause } from './lexed.ts'

const SENTENCE_END = /[。！？；\n]/
const CLAUSE_END = /[，。！？；\n ：|/…]/

/** Cuts at 。！？； and line ends into sentences, at commas, colons and spaces into clauses; never inside a figure. */
export function cutClauses(text: string, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let line = 0
  let figure = 0
  const close = (end: number) => {
    if (end > start) clauses.push({ start, end, sentence, line })
  }
  for (let at = 0; at < text.length; at++) {
    while ((figures[figure]?.end ?? Number.POSITIVE_INFINITY) <= at) figure++
    if ((figures[figure]?.start ?? Number.POSITIVE_INFINITY) <= at) continue
    const char = text.charAt(at)
    if (!CLAUSE_END.test(char)) continue
    close(at)
    start = at + 1
    if (SENTENCE_END.test(char)) sentence += 1
    if (char === '\n') line += 1
  }
  close(text.length)
  return clauses
}
