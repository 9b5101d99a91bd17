import type { Mention } from './mentions.ts'

/** “养老院讲座来了22个，文化室讲座来了31个”: each at a place of its own, with its own people. */
export function isHeldElsewhere(
  text: string,
  mention: Mention,
  mentions: readonly Mention[],
): boolean {
  const place = placeOfCrowd(text, mention)
  if (place === undefined) return false
  const before = mentions.filter(
    ({ start, indicator }) => start < mention.start && indicator.code === mention.indicator.code,
  )
  const places = before.map((other) => placeOfCrowd(text, other))
  return places.length > 0 && places.every((other) => other !== undefined && other !== place)
}

/** Where an event was held that tells right behind it how many came. */
const placeOfCrowd = (text: string, { start, end }: Mention): string | undefined =>
  CROWD_BEHIND.test(text.slice(end, end + 14))
    ? PLACE_FRONT.exec(text.slice(0, start))?.[1]
    : undefined

const CROWD_BEHIND =
  /^(?:来|到场?|参加)?(?:了|的|：)?(?:\d+|[一二三四五六七八九十百两]{1,5})[多余来]?(?:个(?!月)|人|名|位)/u
const PLACE_FRONT =
  /(?:^|[，。；： \n])(?:又|还|再|也|然后|在|到|去)*(?!参加|听|来)(\p{Script=Han}{2,6}?)(?:开了?|搞了?|办了?)?$/u
