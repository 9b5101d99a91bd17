/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '4ce853c6983c3a186477267607f6cc3e'
