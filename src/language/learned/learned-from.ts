/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '069ca4d294ac94412ccc1ffb576d5511'
