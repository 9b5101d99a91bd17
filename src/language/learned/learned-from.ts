/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '51ab5f51f9d4a0e9078492ca050d0f74'
