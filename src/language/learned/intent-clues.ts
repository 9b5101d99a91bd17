import { type Grams, seeWord, tellGrams } from './grams.ts'

const GRAM_LENGTH_MAX = 2
/** So many characters at both ends are looked at as they stand: calls begin, and questions end, in their own way. */
const END_LENGTH_MAX = 4
/** Messages of these many characters are alike. */
const LENGTH_STEP = 12
const LENGTH_STEPS_MAX = 6
const NUMBERS_MAX = 4

/** What a learned model sees of a normalised message to tell what it wants: runs of characters, both ends, length and numbers. */
export const intentClues =
  (text: string): Grams =>
  (see) => {
    const steps = Math.min(LENGTH_STEPS_MAX, Math.floor(text.length / LENGTH_STEP))
    const numbers = Math.min(NUMBERS_MAX, text.match(/\d+/g)?.length ?? 0)
    seeWord(see, 'length ', `${steps}`)
    seeWord(see, 'numbers ', `${numbers}`)
    tellGrams(text, GRAM_LENGTH_MAX, '', see)
    for (let length = 1; length <= END_LENGTH_MAX; length++) {
      see('<', text, 0, Math.min(length, text.length))
      see('>', text, Math.max(0, text.length - length), text.length)
    }
  }
