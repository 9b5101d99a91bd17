/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '5c5a13c4f453a3bedccdee789f8c6880'
