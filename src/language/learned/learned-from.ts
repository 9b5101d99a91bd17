/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '687f556ab5357f30adf033435e611ca9'
