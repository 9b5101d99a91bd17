/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'abd62ae266fd76a645a105e1c0602de1'
