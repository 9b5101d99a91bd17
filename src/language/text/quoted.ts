/** A reply in a chat: what it quotes, and what its sender says. */
export interface QuotedReply {
  readonly quoted: string
  readonly own: string
  /** Where `own` starts in the message as sent. */
  readonly start: number
}

/** 「覃德贵：院坝会3场」 and a row of dashes, as WeChat sends a reply. */
const REPLY = /^\s*「(?<quoted>[\s\S]*?)」[ \t]*\n?(?:[ \t]*[-—–－_][ \t]*){4,}\n?/u

/** Parts a reply from what it quotes; undefined where nothing is quoted. */
export function splitReply(source: string): QuotedReply | undefined {
  const match = REPLY.exec(source)
  if (!match) return undefined
  const { length } = match[0]
  return { quoted: match.groups?.quoted ?? '', own: source.slice(length), start: length }
}
