import type { Comparison } from '../language/read-comparison.ts'

/** How somebody wants to see figures, beside which ones. */
export interface Wish extends Comparison {
  /** 画个图, 柱状图, 趋势. */
  readonly picture: boolean
  /** 各月, 每个月, 逐月. */
  readonly byMonth: boolean
  /** 按类别, 各类, 分类型. */
  readonly byCategory: boolean
  /** 调解成功率, 化解率. */
  readonly rate: boolean
}

const PICTURE = /(?:柱状|折线|条形|统计|趋势)?图表?(?!书|片展)|走势|画(?:个|一)/
const RATE = /(?:化解|调解|调处|办结|成功)率/
const BY_CATEGORY = /(?:按|分|各个?|每个?|不同)(?:类别|类型|种类|类)|分类|类别分布/
const BY_MONTH = /各月|每个?月|逐月|分月|按月|月度|趋势|走势/

/** What the words of a question wish for. */
export const readWish = (text: string, comparison: Comparison): Wish => ({
  picture: PICTURE.test(text),
  ...comparison,
  byMonth: BY_MONTH.test(text),
  byCategory: BY_CATEGORY.test(text),
  rate: RATE.test(text),
})
