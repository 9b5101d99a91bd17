/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'be0c7d4a90ac21a0b5f8c78ff5158d7b'
