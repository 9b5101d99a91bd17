/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '3fca150ef27b7476ae0a92e65ef11b30'
