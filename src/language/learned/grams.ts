/** The longest runs of characters that are looked at, anywhere and in the first parts of a text. */
const GRAM_LENGTH_MAX = 3
const EARLY_LENGTH_MAX = 2
/** A story begins with what it is about: what its first third and its first two thirds hold counts once more. */
const EARLY_PARTS = [1 / 3, 2 / 3]

/** A gram that stands in the text as it is, without the number of a part before it. */
export const UNMARKED = /^\D/

/**
 * What a learned model sees of a normalised text: every run of one to three characters that crosses no
 * punctuation, each once, and those that come early again with the number of the part before them. All
 * numbers look the same: what a thing costs does not tell what it is.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  addGrams(grams, text, GRAM_LENGTH_MAX, '')
  for (const [index, part] of EARLY_PARTS.entries())
    addGrams(grams, text.slice(0, Math.ceil(text.length * part)), EARLY_LENGTH_MAX, `${index + 1}`)
  return grams
}

/** Adds every run of up to so many characters that crosses no punctuation, with a mark before each. */
export function addGrams(grams: Set<string>, text: string, lengthMax: number, mark: string): void {
  for (const run of text.replaceAll(/\d[\d.]*/g, '#').split(/[^\p{L}\p{N}#]+/u))
    for (let length = 1; length <= lengthMax; length++)
      for (let at = 0; at + length <= run.length; at++) grams.add(mark + run.slice(at, at + length))
}
