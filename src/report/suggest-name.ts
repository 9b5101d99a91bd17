/** The characters of a name and its pairs of neighbouring characters. */
function piecesOf(name: string): Set<string> {
  const characters = [...name]
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  return new Set([...characters, ...pairs])
}

/** How alike two names are, from 0 to 1 (Dice coefficient of their pieces). */
function likeness(a: string, b: string): number {
  const left = piecesOf(a)
  const right = piecesOf(b)
  const shared = [...left].filter((piece) => right.has(piece)).length
  return (2 * shared) / (left.size + right.size || 1)
}

const ALIKE_ENOUGH = 0.4

/** The known names nearest to a wrong one, best first, at most three; none when nothing is near. */
export function suggestNames(wrong: string, known: Iterable<string>): string[] {
  return [...new Set(known)]
    .map((name) => ({ name, score: likeness(wrong, name) }))
    .filter(({ score }) => score >= ALIKE_ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ name }) => name)
}
