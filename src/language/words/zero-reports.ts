const QUARRELS = '(?:矛盾|纠纷|扯皮|扯筋|吵架|打架|闹架)+'
/** 有纠纷, 调解纠纷, 一起纠纷: what was there is not denied. */
const NOT_TOLD_OF = '(?<!调解|调处|化解|排查|[调有过起件个])'
const NONE = '(?:没有|冇得|莫得|没|冇)(?:发生|出现|有|出)?'
const ENDS = '[哈啊哦呢呀咯啦]?(?=[，。；！ \\n]|$)'
const WHEN =
  '(?:(?:本|这个?|上个?)(?:周|月|星期|礼拜)|[今昨][天日]|[\\d一二三四五六七八九十]+月(?:份|\\d+[日号](?:[至到-](?:\\d+月)?\\d+[日号])?)?|这几天|目前|暂时|暂|倒是?|也|都|还|确实|是)*'
const AS_FOR =
  '(?:嘛|么|呢|呐|啊|方面|这一?块儿?|这边|的话|的?事)?[，、： ]?'

/** How people say in other words that there was no quarrel. */
export const NOTHING_SPOKEN: readonly RegExp[] = [
  // 一起纠纷没有
  `(?:[一半][起件桩]|1[起件])${QUARRELS}[都也]?${NONE}${ENDS}`,
  // 扯皮的事一件没有
  `${NOT_TOLD_OF}${QUARRELS}(?:的?事情?|的)?[，、 ]?(?:一[起件桩个]|半[件起个])[都也]?${NONE}${ENDS}`,
  // 纠纷嘛，本周没有
  `${NOT_TOLD_OF}(?:矛盾)?(?:纠纷|矛盾)${AS_FOR}${WHEN}${NONE}${ENDS}`,
  // 没人来扯皮
  '(?:没有?|没得|冇得?|莫得)(?:一个)?人(?:来|上门)?(?:扯皮|扯筋|吵架|打架|闹架|告状|闹纠纷)',
].map((pattern) => new RegExp(pattern, 'gu'))
