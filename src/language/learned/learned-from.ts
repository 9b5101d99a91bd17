/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '578b7485c0717fc171d614bbd71cf3b1'
