/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '20c37606c1e5e55d5246452c34ce60f6'
