/** What is priced piece by piece or by the day: never 人, 户, 家, who pay a share each. */
const PRICED = '(?:公?斤|亩|分地|车|吨|平方?米?|棵|株|只|头|箱|筐|袋|捆|担|趟|桌|天|日|个?工|晌|度|间|台|套)'
const NUMERAL = '(?<price>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万零]+)'

/** “一亩五十”, “一斤说的两块”, “一车讲好三百二” */
export const PRICE_TOLD = new RegExp(
  `(?<![十百千万\\d第])[一每]${PRICED}(?:地|麦|田)?(?:是|按|算|给|开|收|要|卖|[说讲谈][的好定]了?|原来|本来)*${NUMERAL}(?!多?[个名户家人天年月号点岁])`,
  'gu',
)

/** “赔五十”, “一共四百四”, “给一天半，1350”: paid as a whole, whatever its size. */
export const MADE_GOOD_BEFORE =
  /(?:赔|补(?!到|成)|欠|差|借|退|垫|凑|罚|押|合|折|算下来|共|总|拢|合计|当场|当面|微信|扫码|先)[^，。；\n\d]{0,6}$|给[一二两三四五六七八九十半]{1,3}(?:天|个?工|个?月|趟|车|亩)半?，(?:一共)?$/u
