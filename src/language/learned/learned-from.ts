/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '75691b508950b7665404d106d54b3560'
