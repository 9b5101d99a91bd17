/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '10505e68a8f5ec121dfa9fdf58944628'
