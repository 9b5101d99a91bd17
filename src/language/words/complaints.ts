import { SURNAMES } from './surnames.ts'

const WHO = `(?:[老小][${SURNAMES}]|[${SURNAMES}](?:家|某|嫂|婶|叔|哥|姐))`
const SUM = '(?:\\d+(?:\\.\\d+)?万?|[一二两三四五六七八九][一二两三四五六七八九十百千万零]*)'
const PAID = `(?:赔|退|还|补|付)(?:偿|给|了|嘞|哒|出)*[^，。；\\n\\d]{0,8}?${SUM}(?:元|块钱?)?`

/** “；张家又说李家的猪…”: one side complains in its turn. */
export const COMPLAINS_BACK = new RegExp(
  `(?<=[；。！\\n] ?)(?<other>${WHO})(?:反过来|回头|倒|却|也|又)+(?:说|告|怪|讲|嫌|反映|投诉)(?<one>${WHO})`,
  'gu',
)
/** “，赔了管子钱90块；” */
export const PAID_AT_END = new RegExp(`${PAID}[；。！\\n ]*$`, 'u')
/** “…拱了他苕，赔了60。”, in the same sentence. */
export const PAID_NEXT = new RegExp(`^[^。；\\n]*，[^，。；\\n]{0,4}${PAID}`, 'u')
/** “两抵”, “算下来李家再补100”: both are one reckoning. */
export const IN_ONE_RECKONING = /抵|互相赔|冲账|差额|算下来|折下来|两清|互不|谁也不/u
