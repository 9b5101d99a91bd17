/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '02e48b3830832e9059218598a6cf16dd'
