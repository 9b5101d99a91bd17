/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '7f2345d39ad5ca16231121d05c5b99d5'
