import type { Amount } from './amounts.ts'
import { isKept, isSharedOut, isStock, type Told } from './brought.ts'
import { isOfHomesMissed } from './homes-missed.ts'
import { isInvited } from './invited.ts'
import { isBeforeLeavingOut, isLeftOut } from './left-out.ts'
import { isReaction } from './looked-at.ts'
import { isMostOrFewest } from './most-or-fewest.ts'
import { isNoFigure } from './no-figures.ts'
import { isNoPromotion } from './no-promotion.ts'
import { isOfCrowdTold } from './of-crowd-told.ts'
import { cameForElse } from './others-there.ts'
import { isReckoning } from './reckoned-as.ts'
import { isToldTwice } from './said-twice.ts'
import { isOtherDeed } from './set-aside.ts'
import { isSizeOfVillage } from './size-of-village.ts'
import { isSomeOfCrowd } from './some-of-crowd.ts'
import { isVisitedTold } from './visited-told.ts'

/** What words around a number tell so plainly to be no figure of its own that nothing is asked of any list. */
const ASIDE: readonly ((told: Told, amount: Amount) => boolean)[] = [
  ({ text }, amount) => isOtherDeed(text, amount),
  isInvited,
  isStock,
  isSharedOut,
  isKept,
  isToldTwice,
  ({ text }, amount) => isMostOrFewest(text, amount),
  ({ text }, amount) => isOfCrowdTold(text, amount),
  ({ text }, amount) => isReckoning(text, amount),
  isBeforeLeavingOut,
  isReaction,
  isSomeOfCrowd,
  cameForElse,
]

/** Those of them that count nothing, however much they look like numbers of other messages that are counted. */
const SURELY: typeof ASIDE = [
  isLeftOut,
  isNoPromotion,
  isNoFigure,
  isSizeOfVillage,
  isVisitedTold,
  isOfHomesMissed,
]

/** “领了两百本，发了180本”, “合计112人，最多的一天26人”: told beside the figure that counts, and no more of it. */
export const isToldAside = (told: Told, amount: Amount): boolean =>
  ASIDE.some((isAside) => isAside(told, amount)) || isSurelyAside(told, amount)

/** “发笔记本22个没印字的”, “37个志愿者不算” */
export const isSurelyAside = (told: Told, amount: Amount): boolean =>
  SURELY.some((isAside) => isAside(told, amount))
