import type { Span } from '../token.ts'

/** “法律援助2件，一件工伤，一件抚养费”: what those were for who were helped. */
export const isOfAid = (text: string, { start }: Span): boolean =>
  PIECES_OF_AID.test(text.slice(Math.max(0, start - AID_LOOK), start))
const PIECES_OF_AID =
  /(?:法律援助|法援)[^。；\n调劝纠扯解处和]*?\d?[件起个][^。；\n调劝纠扯解处和]*$|[件起个]的?(?:法律援助|法援)[^。；\n调劝纠扯解处和]*[，、：]$/u
const AID_LOOK = 30
