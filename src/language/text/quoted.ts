/** A reply in a chat: what it quotes, and what its sender says. */
export interface QuotedReply {
  readonly quoted: string
  readonly own: string
  /** Where `own` starts in the message as sent. */
  readonly start: number
}

/** 「覃德贵：院坝会3场」 and a row of dashes, as WeChat sends a reply. */
const REPLY = /^\s*「(?<quoted>[\s\S]*?)」[ \t]*\n?(?:[ \t]*[-—–－_][ \t]*){4,}\n?/u

/** 「覃德贵：院坝会3场」人数是35: copied without the dashes; the name of who is quoted shows that it is a reply. */
const BARE_REPLY =
  /^\s*「(?<quoted>[\p{Script=Han}\w]{2,8}(?<![村镇组知讯报单社区]|今天|昨天|上午|下午|情况)[：:][^「」]*)」\s*(?=[^\s「])/u

/** Parts a reply from what it quotes; undefined where nothing is quoted. */
export function splitReply(source: string): QuotedReply | undefined {
  const match = REPLY.exec(source) ?? BARE_REPLY.exec(source)
  if (!match) return undefined
  const { length } = match[0]
  return { quoted: match.groups?.quoted ?? '', own: source.slice(length), start: length }
}
