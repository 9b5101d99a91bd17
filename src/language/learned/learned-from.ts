/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = 'cdfd0b106bf3fc05bbf84e47c60b825d'
