/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '82cd51dfbcae8ccbc8490c9fcdcb8ab3'
