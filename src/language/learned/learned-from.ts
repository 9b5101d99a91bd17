/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '1b59401e9382c18170c6ed7d90a3de8b'
