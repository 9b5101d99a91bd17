/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'ced65afc10f1ee3c9eff832bee030330'
