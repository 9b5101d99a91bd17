/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'aef6368350dca0dada380950da3fcef9'
