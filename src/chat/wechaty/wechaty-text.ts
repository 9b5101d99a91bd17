/** `「助手：已登记 A-17」⏎- - - - - -⏎改为两次`: how WeChat's web protocol sends a quote. */
const QUOTE = /^「([^：:]*)[：:]([\s\S]*?)」\n(?:- ){5,}-?\n?([\s\S]*)$/

/** What was said, apart from the message that was quoted. */
export interface QuotedText {
  readonly text: string
  readonly quoted?: { readonly text: string }
}

/** Splits a quote from the words below it. */
export function splitQuote(text: string): QuotedText {
  const [, , quoted, words] = QUOTE.exec(text) ?? []
  if (quoted === undefined || words === undefined) return { text }
  return { text: words.trim(), quoted: { text: quoted } }
}

/**
 * Which message was recalled. The web protocol sends `<sysmsg type="revokemsg">…<newmsgid>1</newmsgid>`,
 * other puppets the id alone; undefined where neither can be read, for guessing would void
 * somebody's report.
 */
export function recallTarget(text: string): string | undefined {
  const told = /<newmsgid>(\d+)<\/newmsgid>/.exec(text) ?? /<msgid>(\d+)<\/msgid>/.exec(text)
  if (told) return told[1]
  return /^[\w.:@-]{1,128}$/.test(text) ? text : undefined
}

/** The platform's error texts that say why nothing was sent. */
const REFUSALS = [
  { reason: 'rate', pattern: /^1205\b|频繁|too frequent/i },
  { reason: 'window-closed', pattern: /45015|out of time limit/i },
  { reason: 'not-logged-in', pattern: /not logged in/i },
] as const

/** Why a message was refused; undefined where it may have been delivered all the same. */
export const refusalOf = (detail: string): (typeof REFUSALS)[number]['reason'] | undefined =>
  REFUSALS.find(({ pattern }) => pattern.test(detail))?.reason

/** The first line of what went wrong; the rest is the stack of a library. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
