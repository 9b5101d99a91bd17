import { type Grams, tellGrams } from './grams.ts'

const GRAM_LENGTH_MAX = 4
const LATE_LENGTH_MAX = 3
/** A story ends with how the quarrel stands: what these last parts of it hold counts once more. */
const LATE_PARTS = [1 / 3, 1 / 7]
/** The shortest end that is looked at, in characters. */
const END_LENGTH_MIN = 4

/** What a learned model sees of a normalised story to tell how it ended: runs of characters, and those that come late once more. */
export const statusClues =
  (text: string): Grams =>
  (see) => {
    tellGrams(text, GRAM_LENGTH_MAX, '', see)
    for (const [index, part] of LATE_PARTS.entries()) {
      const late = text.slice(-Math.ceil(text.length * part) - END_LENGTH_MIN)
      tellGrams(late, LATE_LENGTH_MAX, `${index + 1}`, see)
    }
  }
