/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'd9d4b802a0da409740c2f2695b6a7368'
