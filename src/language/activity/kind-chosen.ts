import type { Mention } from './mentions.ts'

const WHETHER = /(?:算|是|叫|记|归|报|填)(?:作|成|个|它|是)*$/u
const OR = /^(?:，|、| )?(?:还是|或者?|要么)(?:算|是|叫|记|报|填)?(?:作|成|个)*$/u
const CHOSEN = /(?:记|算|报|填|写|登|归)(?:个|成|作|为|到|是|一?[场次])*$/u

/** “算院坝会还是讲座俺也弄不清，就给俺记个讲座吧”: of two kinds the one that the sender settles on was held. */
export function withoutOtherKinds(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const gone = mentions.flatMap((one, index) =>
    passedOver(text, mentions, one, mentions[index + 1]),
  )
  return gone.length === 0 ? mentions : mentions.filter((mention) => !gone.includes(mention))
}

/** Of two kinds that stand side by side, the one that is not settled on behind them. */
function passedOver(
  text: string,
  mentions: readonly Mention[],
  one: Mention,
  other: Mention | undefined,
): readonly Mention[] {
  if (!other || !areAlternatives(text, one, other)) return []
  const chosen = mentions.find(
    ({ start, indicator }) =>
      start > other.end &&
      [one, other].some((kind) => kind.indicator === indicator) &&
      CHOSEN.test(text.slice(0, start)),
  )
  return chosen ? [one, other].filter(({ indicator }) => indicator !== chosen.indicator) : []
}

const areAlternatives = (text: string, one: Mention, other: Mention): boolean =>
  one.indicator.nature === 'event' &&
  other.indicator.nature === 'event' &&
  one.indicator !== other.indicator &&
  WHETHER.test(text.slice(0, one.start)) &&
  OR.test(text.slice(one.end, other.start))
