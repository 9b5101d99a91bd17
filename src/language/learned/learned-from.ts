/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '1755444f4863af8201db593c9bdd5ce8'
