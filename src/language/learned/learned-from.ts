/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '1f877e9ab1ebc3ff8b0cd3aab5bfaeca'
