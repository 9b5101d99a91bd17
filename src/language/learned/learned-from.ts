/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'c821ffba8336c01b4164ef0a9a358da3'
