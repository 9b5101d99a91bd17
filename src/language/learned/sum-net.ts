import { answeringNet } from './answering-net.ts'
import type { SeenSum } from './sum-clues.ts'
import { SUM_NET } from './sum-net-weights.ts'
import { sumTokens } from './sum-tokens.ts'

const net = answeringNet(SUM_NET)

/** What the labelled stories say of a sum that stands in its story as this one does (`sum`). */
export const askedOfSum = (text: string, sums: readonly SeenSum[], index: number) =>
  net(sumTokens(text, sums, index))
