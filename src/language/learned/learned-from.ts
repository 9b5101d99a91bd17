/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'c2f318b4bcc297c42bc59d279c900679'
