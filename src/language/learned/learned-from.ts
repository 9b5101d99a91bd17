/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'a947ca0ef774f4dea8bc22e8dd03a80a'
