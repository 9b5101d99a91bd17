/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '3172516a8dd8596174cbde43d1cb2353'
