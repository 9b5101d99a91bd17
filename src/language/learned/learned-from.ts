/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '2823373637fe8e999472587ac583307a'
