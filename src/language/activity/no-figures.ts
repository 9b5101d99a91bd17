import { DID_ONLINE } from '../words/told-beside.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'
import { isOfPeople } from './mended-sums.ts'

/** 坐得下三十人的屋子: how many a room holds. */
const HOLDS = /(?:[坐装容站][得不]?下|能坐|能装|可坐|容纳|只能坐)(?:得)?(?:下)?$/u
const ROOM =
  /^[^，。；\d]{0,2}的?(?:屋|房|教室|会议室|礼堂|祠堂|院|堂屋|大厅|活动室|场子|棚|地方|场地)/u
/** 大妈说再来100个, 还想要50本: what somebody wishes for. */
const WISHED =
  /(?:说|讲|喊|问|嚷|要求|希望|催)(?:着|我|我们|让)?[^，。；\d]{0,4}(?:再来|再要|再给|还要|还想要|想再要|再发|再送|再领)(?:个)?$/u

/** “坐得下三十人的屋子挤了四十二个”, “大妈说再来100个”, “扫二维码的45个”: numbers of what a room holds, somebody wishes for or people did with their telephones. */
export const isNoFigure = ({ text }: Told, { start, end, value, unit }: Amount): boolean => {
  // “蒲扇一把把摇”: one after the other.
  if (value === 1 && unit && unit.text.length === 1 && text.startsWith(unit.text, end)) return true
  const front = text.slice(Math.max(0, start - REACH), start)
  if (isOfPeople({ unit }) && DID_ONLINE.test(front)) return true
  return WISHED.test(front) || (HOLDS.test(front) && ROOM.test(text.slice(end)))
}
const REACH = 20
