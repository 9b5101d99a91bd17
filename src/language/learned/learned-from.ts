/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'd7ea84bca94270e13d9615546995c9c7'
