import { matchesOf } from '../patterns/matches.ts'
import type { Figure } from '../token.ts'
import type { Clause } from './lexed.ts'

const SENTENCE_END = /[。！？；\n]/
const CLAUSE_END = /[，。！？；\n ：|/…]/g

/** The separators, those inside figures (2.5, 9:30) left out. */
function breaksOf(text: string, figures: readonly Figure[]): Break[] {
  const breaks: Break[] = []
  let figure = 0
  for (const { index } of matchesOf(CLAUSE_END, text)) {
    while ((figures[figure]?.end ?? Number.POSITIVE_INFINITY) <= index) figure++
    if ((figures[figure]?.start ?? Number.POSITIVE_INFINITY) > index)
      breaks.push({ end: index, next: index + 1 })
  }
  return breaks
}

/** Where a clause ends and the next one may begin. */
interface Break {
  readonly end: number
  readonly next: number
}

/** “…讲定九点关机）4、村村响2次”: a list number right behind a bracket begins the next item, with no separator between. */
const marksBehindBrackets = (text: string, figures: readonly Figure[]): Break[] =>
  figures.flatMap((figure) =>
    isListMark(figure) && text.charAt(figure.start - 1) === '）'
      ? [{ end: figure.start, next: figure.start }]
      : [],
  )

const isListMark = (figure: Figure): boolean => figure.kind === 'mask' && figure.sort === 'list'

/**
 * Cuts at 。！？；, line ends and the numbers of a list into sentences, at commas, colons and spaces into clauses; never
 * inside a figure.
 */
export function cutClauses(text: string, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = []
  const marks = new Set(figures.filter(isListMark).map(({ start }) => start))
  const breaks = [...breaksOf(text, figures), ...marksBehindBrackets(text, figures)]
  let start = 0
  let sentence = 0
  let line = 0
  for (const { end, next } of [
    ...breaks.sort((a, b) => a.end - b.end),
    { end: text.length, next: text.length },
  ]) {
    if (end > start) clauses.push({ start, end, sentence, line })
    start = next
    if (SENTENCE_END.test(text.charAt(end)) || marks.has(next)) sentence += 1
    if (text.charAt(end) === '\n') line += 1
  }
  return clauses
}
