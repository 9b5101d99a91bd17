/**
 * The words of a `a|b|c` list as one alternative, longer words first, so that 人次 wins over 人.
 * A lookahead such as `家(?!里|长)` belongs to its word and does not count for its length.
 */
export function longestFirst(words: string): string {
  const lengthOf = (word: string) => word.replace(/\(\?!.*\)$/u, '').length
  return splitOutside(words)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .join('|')
}

/** Splits at the bars that stand in no parentheses. */
function splitOutside(words: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const char of words) {
    if (char === '(') depth += 1
    if (char === ')') depth -= 1
    if (char === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts
}
