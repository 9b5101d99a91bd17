import { withoutNumbers } from './grams.ts'

/** The signs of a normalised text, as a net sees them; all numbers look the same. */
export const signsOf = (text: string): string[] => [...withoutNumbers(text)]
