/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '748f249eade034295b4bcdc717f9f4b9'
