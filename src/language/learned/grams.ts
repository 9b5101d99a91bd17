import { endOfWords } from './word-chars.ts'

/**
 * Is told of a gram: the characters of `text` from `start` to `end`, behind a mark. They stay where they
 * are, for most grams are in no model, and a string for each of them would cost more than all the rest.
 */
export type SeeGram = (mark: string, text: string, start: number, end: number) => void

/** Tells all grams of something, some of them perhaps more than once. */
export type Grams = (see: SeeGram) => void

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
export const gramsIn =
  (text: string): Grams =>
  (see) => {
    tellGrams(text, GRAM_LENGTH_MAX, '', see)
    for (const [index, part] of EARLY_PARTS.entries())
      tellGrams(text.slice(0, Math.ceil(text.length * part)), EARLY_LENGTH_MAX, `${index + 1}`, see)
  }

/** A word behind a mark. */
export const seeWord = (see: SeeGram, mark: string, word: string): void =>
  see(mark, word, 0, word.length)

/** The grams as strings, each once, in the order in which they are told. */
export function stringsOf(grams: Grams): string[] {
  const strings = new Set<string>()
  grams((mark, text, start, end) => strings.add(mark + text.slice(start, end)))
  return [...strings]
}

/** Grams that are strings already. */
export const gramsFrom =
  (strings: readonly string[]): Grams =>
  (see) => {
    for (const string of strings) see('', string, 0, string.length)
  }

/** All numbers look the same. */
export const withoutNumbers = (text: string): string => text.replaceAll(/\d[\d.]*/g, '#')

/** Tells every run of up to so many characters that crosses no punctuation, with a mark before each. */
export function tellGrams(text: string, lengthMax: number, mark: string, see: SeeGram): void {
  const masked = withoutNumbers(text)
  for (let from = 0; from < masked.length; from++) {
    const to = endOfWords(masked, from)
    for (let length = 1; length <= lengthMax; length++)
      for (let at = from; at + length <= to; at++) see(mark, masked, at, at + length)
    from = to
  }
}
