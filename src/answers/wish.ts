/** How somebody wants to see figures, beside which ones. */
export interface Wish {
  /** 画个图, 柱状图, 趋势. */
  readonly picture: boolean
  /** 和去年比, 同比. */
  readonly lastYear: boolean
  /** 各月, 每个月, 逐月. */
  readonly byMonth: boolean
  /** 按类别, 各类, 分类型. */
  readonly byCategory: boolean
  /** 调解成功率, 化解率. */
  readonly rate: boolean
}

const PICTURE = /(?:柱状|折线|条形|统计|趋势)?图表?(?!书|片展)|走势|画(?:个|一)/
const LAST_YEAR = /同比|(?:比|较|跟|和|与|同)[^,，。]{0,4}(?:去年|上年|上一年|前年)|去年同期/
const RATE = /(?:化解|调解|调处|办结|成功)率/
const BY_CATEGORY = /(?:按|分|各个?|每个?|不同)(?:类别|类型|种类|类)|分类|类别分布/
const BY_MONTH = /各月|每个?月|逐月|分月|按月|月度|趋势|走势/

/** What the words of a question wish for. */
export const readWish = (text: string): Wish => ({
  picture: PICTURE.test(text),
  lastYear: LAST_YEAR.test(text),
  byMonth: BY_MONTH.test(text),
  byCategory: BY_CATEGORY.test(text),
  rate: RATE.test(text),
})
