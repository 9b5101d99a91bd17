/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'd378a8bca4719f1078c55a99fb693108'
