/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'c238e41b9f1a5473b3ac7a509fc82e2a'
