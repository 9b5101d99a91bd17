/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '8243c906a738ee79b694a4ead6c9c0ab'
