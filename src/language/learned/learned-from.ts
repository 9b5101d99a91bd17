/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '48b7cdd4f0f6c48b3b1da369a6a5f21c'
