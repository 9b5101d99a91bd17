/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'cdc70ec76617deb40e9f76e3d0e101dd'
