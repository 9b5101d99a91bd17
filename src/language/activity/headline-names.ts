import { headlineOf } from '../lex/headline.ts'
import type { Lexed } from '../lex/lexed.ts'
import { SLOGAN } from '../words/decoration.ts'
import { DISPUTE_DEALT_WITH, HEADLINE_TELLS } from '../words/headlines.ts'
import type { Mention } from './mentions.ts'

/**
 * What a headline names where the text below it tells what was done: “反诈宣传‘零距离’” over households that were
 * visited, “【以案释法】” over a dispute, are no events of their own (contract 4.3).
 */
export function withoutHeadlineNames(lexed: Lexed, mentions: readonly Mention[]): Mention[] {
  const slogan = sloganOf(lexed.text)
  if (slogan > 0 && mentions.some((mention) => isDeed(mention, slogan)))
    return mentions.filter(({ start }) => start >= slogan)
  const headline = headlineOf(lexed)
  return mentions.filter((mention) => mention.start >= headline || !isOnlyNamed(mention))

  function isOnlyNamed({ indicator: { nature, code } }: Mention): boolean {
    if (nature !== 'event') return false
    const done = mentions.some((mention) => isDeed(mention, headline))
    // A more exact event that a headline tells is what was held, whatever stands below.
    if (HEADLINE_TELLS.test(lexed.text.slice(0, headline))) return done && code === PUBLICITY
    return done || DISPUTE_DEALT_WITH.test(lexed.text.slice(headline))
  }
}

const PUBLICITY = 'publicity_event'

/** Done where it is named, and not only handed out or counted at an event. */
const isDeed = ({ indicator: { nature, code }, start }: Mention, from: number): boolean =>
  start >= from && (nature === 'event' || DEEDS.has(code))
const DEEDS: ReadonlySet<string> = new Set(['door_to_door', 'broadcast', 'online_post'])

/** “雷声滚滚春耕忙，普法宣传进田间。”: how long the slogan is that opens a bulletin. */
function sloganOf(text: string): number {
  const slogan = SLOGAN.exec(text)
  return slogan && slogan.groups?.one?.length === slogan.groups?.two?.length ? slogan[0].length : 0
}
