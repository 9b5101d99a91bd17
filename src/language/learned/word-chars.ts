/** Letters and digits of any script, and the sign that stands for a number. */
const WORD_CHAR = /^[\p{L}\p{N}#]$/u

const UNKNOWN = 0
const IN_WORDS = 1
const BETWEEN = 2
/** Which of the UTF-16 units belong to words, as far as they came up: asking an expression for each costs more than all the rest. */
const sorts = new Uint8Array(0x1_0000)

/** Where the run of letters and digits ends that begins at a place of a text; the place itself where none does. */
export function endOfWords(text: string, start: number): number {
  let at = start
  for (let width = widthInWords(text, at); width > 0; width = widthInWords(text, at)) at += width
  return at
}

/** How many units the character at a place takes; 0 where it belongs to no word, or the text ends. */
function widthInWords(text: string, at: number): 0 | 1 | 2 {
  if (at >= text.length) return 0
  const unit = text.charCodeAt(at)
  if (sorts[unit] === UNKNOWN) sorts[unit] = isOfWords(text.charAt(at)) ? IN_WORDS : BETWEEN
  if (sorts[unit] === IN_WORDS) return 1
  const code = text.codePointAt(at) ?? 0
  return code > 0xffff && isOfWords(String.fromCodePoint(code)) ? 2 : 0
}

const isOfWords = (char: string): boolean => WORD_CHAR.test(char)
