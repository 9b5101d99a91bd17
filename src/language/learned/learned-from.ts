/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'f5675b54d865ff48a5da30e30a14412b'
