const SEPARATOR = '[\\u2005\\s，,。：:！!？?；;、～~]'

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words of a group message, and whether they were meant for the bot. */
export interface Addressed {
  readonly text: string
  readonly addressedToBot: boolean
}

/**
 * Takes `@助手` out of a group message: how the bot was called is not what was said. A name that was
 * typed by hand without a separator counts at the beginning (`@助手登记`), not within other words.
 *
 * @param botNames every name that the bot may be called by
 */
export function readMention(text: string, ...botNames: readonly string[]): Addressed {
  // A longer name first: one may begin like another.
  const names = botNames.filter(Boolean).toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return { text, addressedToBot: false }
  const name = `[@＠](?:${names.map(escaped).join('|')})`
  const called = new RegExp(`${name}(?=${SEPARATOR}|$)`)
  const typed = new RegExp(`^\\s*${name}`)
  const addressedToBot = called.test(text) || typed.test(text)
  if (!addressedToBot) return { text, addressedToBot }
  const rest = called.test(text) ? text.replace(called, '') : text.replace(typed, '')
  return { text: rest.replace(new RegExp(`^${SEPARATOR}+`), '').trim(), addressedToBot }
}
