/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '1ff208c7249851e273c435419466acf2'
