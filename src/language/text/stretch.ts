/**
 * What stands before a place, back to the last of some signs. An expression that is to match up to the
 * place would be tried at every character of the text.
 */
export function backTo(signs: string, text: string, at: number): string {
  let from = at
  while (from > 0 && !signs.includes(text.charAt(from - 1))) from -= 1
  return text.slice(from, at)
}

/** Where the sentence of a place begins. */
export const sentenceStart = (text: string, at: number): number =>
  at - backTo('。；\n', text, at).length
