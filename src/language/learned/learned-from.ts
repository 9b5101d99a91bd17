/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '5ffa56094b8430e0264eef84de026fcd'
