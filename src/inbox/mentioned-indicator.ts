import { CHAT_INDICATORS } from '../catalog/indicators.ts'

const NAMES = CHAT_INDICATORS.flatMap(({ code, name, aliases }) =>
  [name, ...aliases].map((word) => ({ code, word })),
).sort((a, b) => b.word.length - a.word.length)

/** The indicator that a message names, when it names one: the longest word that stands in it. */
export const mentionedIndicator = (text: string): string | undefined =>
  NAMES.find(({ word }) => text.includes(word))?.code
