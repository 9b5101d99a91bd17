/*
 * Rounds from house to house, told by several words.
 */

/** 走了, 跑了三组, 走访: up to how many households. */
export const WALKED =
  /(?:走访|走|跑|转|去|到|串|进)(?:了|过|完|遍|访了|哒|嘞)?(?:[^，。；\d]{0,4}组)?(?:一共|总共|共|大概|差不多)?$/u
/** “，入户宣传”, “，上门发资料”: between two numbers of households, that the second tells what the round was for. */
export const NAMED_AS_VISITS =
  /^(?:人家)?[，、 ](?:都是?|全是?|全部|一共|总共|共|主要是?|逐户|挨家|开展|进行|做了?|搞了?)*(?:入户|上门)(?:走访|宣传|普法|宣讲|讲法|发放|发|讲|送)*(?:资料|单子|传单|宣传单|手册|册子|民法典|反诈)?了?(?:一共|共)?$/u
/** “，走访”: between two equal numbers of households. */
export const WALKED_TOO = /^[，、 ](?:一共|总共|共)?(?:走访|走|跑)了?(?:一共|共)?$/u
/** “，做了回访”, “，都回访了”: behind the households that were gone to. */
export const VISITED_AGAIN =
  /^(?:人家)?[，、 ]?(?:都|全|全部|挨个|挨户|挨家|逐一|逐户|逐个|一户一户|主要是?|给他们|对他们|[进做搞开]展?行?了?)*(?:纠纷|调解|矛盾)?(?:的)?回访(?![^，。；]{0,5}[\d一二两三四五六七八九十])/u
/** “四组32户”, “全组一共38户”: how many live there, up to their number. */
export const LIVE_THERE =
  /^(?:我们|咱们?|俺们)?(?:[今昨]天)?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|全|整个)(?:组|社|村|湾|院子|小组)(?:里)?(?:一共|总共|共|拢共)?(?:有)?$/u
/** “，走了”, “，今天入户走了”: to those of them who were visited. */
export const OF_THOSE_WALKED =
  /^(?:人家)?[，、 ](?:[今昨]天|[上下]午|我们?|一共|总共|实际|只|已经?)*(?:入户|上门)?(?:走访|走|跑|去|访|进|入户)(?:了|到|完)?$/u
