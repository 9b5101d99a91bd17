/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '1b3ee5f01de9749a21c8364b9e04bec1'
