/**
 * Every match of a global expression, as `text.matchAll(pattern)` tells them. That copies the expression at
 * each call, which costs more than to look through a short text in which it mostly finds nothing.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += widthAt(text, match.index)
  }
  return matches
}

/** How many UTF-16 units the character at a place takes. */
export const widthAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
