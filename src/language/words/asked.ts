import { PEOPLE } from './activity-cues.ts'

/*
 * Who came to ask, and about what.
 */

/** From the number of those who came to ask on. */
export const ASKED_BEHIND =
  /^(?:(?:[^，。；\n \d完然还另]|还(?=[追撵缠围拉跟赶专特一不想]|来问)){0,14}?)问[^，。；\d]{0,8}(?:咋|怎么|如何|能不能|该)|^(?:[^，。；\n \d完然还另]{0,8}?)(?:来问|过来问|上来问|跑来问|问(?!题少|卷)|咨询|请教|讨教|打听)/
/** “仨大娘问儿子不给生活费咋整”, “两个老汉还撵着问彩礼咋退”: so plainly asked that no example knows better. */
export const ASKED_QUESTION = new RegExp(
  `^(?:个|位|名)?[^，。；、\\d问]{0,4}?(?:${PEOPLE})[^，。；\\d问]{0,6}问(?![题卷候责世讯])[^，。；\\d]{0,12}?(?:咋|怎么|怎样|如何|能不能|该不该|要不要|可不可以|合不合法|犯不犯法|算不算)`,
  'u',
)
/** “为3名农民工解答工伤认定问题”: each of them was answered. */
export const ANSWERED_FOR = /(?:[为给帮向替]|帮助)$/
export const ANSWERED_BEHIND =
  /^多?[名位个]?[^，。；、\d讲]{0,8}(?:解答|答疑|释疑|解惑|答复)/
/** “8名村民就畜禽粪污排放提出法律咨询”, “2名居民课后向律师作了咨询” */
export const ASKED_ABOUT =
  /^多?[名位个]?[^，。；\d]{0,10}(?:就|向|围绕|对)[^，。；\d]{1,18}(?:提出|进行|作|做)了?[^，。；\d]{0,6}(?:咨询|提问|询问)|^多?[名位个]?[^，。；\d]{0,6}(?:拉|围|缠|追|拦|逮|堵)[住着到倒起][^，。；\d]{1,8}问(?![题责])/
export const ASKED_BEFORE =
  /(?:(?:前后|前前后后|围着我?|轮流|陆续|接着|排队)(?:又|还|都)?(?:来|找我)?问了?(?:我)?(?:有|的|共|一共)*$)|(?:咨询|来问|问事的?|问的人|问的|解答了?|答疑|答复了?|答了|问(?!卷)[^，。\d\n ]{0,10}的)(?:[^，。；\d\n ]{0,6})$/
/** “来问事的一拨接一拨，记下名字的有”: how many of those who asked were written down, up to their number. */
export const NAMES_TAKEN =
  /(?:来问|问事|问法|咨询|打听)[^。；\d\n]{0,14}[，、 ](?:光|单|就|有|我|在册)*(?:[记登留][下了上过]*(?:名字?|姓名|电话|册|记|号码))[了过]?[的哩嘞]?(?:就|有|共|一共|是)*$/u
/** 问工伤的, 问土地的: who came to ask, by what they asked about, up to their number. */
export const ASKED_ABOUT_MATTER =
  /问(?![题卷]|(?:法律?|事情?|政策|东西|话|情况)的)[^，。；\d问]{1,8}的(?:有|是)?$/u
/** “有4个问加班费”: the same behind their number, up to the end of their clause. */
export const ASKED_MATTER_BEHIND =
  /^(?:人|老乡|村民|群众|工人|师傅)?(?:都|来|专门|想|是|单独|悄悄)*问(?![题卷候责世讯]|(?:法律?|事情?|政策|东西|话|情况)的)[^，。；\d问]{2,10}(?=[，。；！\n ]|$)/u
/** 来问法的多得很, 来咨询的: what those came for who are counted behind. */
export const CAME_TO_ASK = /(?:问法|来问|咨询)律?(?:的|人|群众|村民)/u
