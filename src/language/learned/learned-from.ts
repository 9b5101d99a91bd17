/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '1a88e8f4c81a87d522bcc343c9e21478'
