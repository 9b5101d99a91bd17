import { mask } from './mask-rule.ts'
import { DIGIT_STARTS } from './rule.ts'

/** “退让一米二”, “退后三尺五”, “占了一亩二的田”: the tenths behind a measure belong to it and count nothing. */
export const tenthLength = (text: string, end: number, measure: string): number =>
  HAS_TENTHS.test(measure) && TENTH.test(text.slice(end, end + 4)) ? 1 : 0

const HAS_TENTHS = /^(?:米|丈|尺|寸|亩|公?斤|吨|公里)$/u
const TENTH =
  /^[一二两三四五六七八九半\d](?=[，。；、！？ \n）]|$|的|[宽高长深厚远](?!兴|大)|(?:左右|多)[，。； ]|(?:田|土|菜?地)(?![角名]))/u

/** “占了两分三”, “五分二的菜地”: a field, and no sum of money. */
export const fieldWithTenths = mask(
  'measure',
  'fields with tenths',
  DIGIT_STARTS,
  '[一二两三四五六七八九1-9]分[一二三四五六七八九1-9]厘?(?=[，。；！ ]|$|的?(?:地|田|土|菜地|菜园|自留地|水田|旱地))',
  /[\d零一二两三四五六七八九十百千万元块角毛点时]/,
)
