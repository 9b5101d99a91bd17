/** `[start, end)` in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of a text that is marked as a whole or not at all. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text so that the words within spans can stand out; spans may overlap. */
export function cutAtSpans(text: string, spans: readonly Span[]): Piece[] {
  const ends = spans.flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([0, ...ends, text.length])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    const marked = spans.some(({ start, end }) => start <= from && to <= end)
    return { text: text.slice(from, to), marked }
  })
}
