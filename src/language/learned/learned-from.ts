/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'f2f985b0341d895e5a7d107651701a6c'
