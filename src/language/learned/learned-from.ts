/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '655af3f5d94e8f67954097f435f71688'
