/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '81758df2fdc68e6f4be6848c95550a82'
