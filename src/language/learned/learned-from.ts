/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'fd9821a49c71bda3472724644437d82b'
