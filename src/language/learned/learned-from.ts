/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'c8313bdac59fba18a7f8cac6a8e62d8d'
