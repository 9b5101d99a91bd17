import { findIndicators } from '../about/indicator-nouns.ts'
import type { Lexed } from '../lex/lexed.ts'

/** Whether anything is named that one can do or announce. */
export const namesEvent = (lexed: Lexed): boolean =>
  EVENT.test(lexed.text) || findIndicators(lexed, { start: 0, end: lexed.text.length }).length > 0

/** Something that one can announce, though no list holds it. */
export const EVENT =
  /(?:一起|再|统一|一并)细?(?:报|补)|口角|扯皮|扯筋|谈|坐班|坐诊|(?:给|跟|找|喊|同)[^，。]{1,10}(?:说|讲|调)[^，。]{0,10}(?:的?事|的)|(?:来|到|去)(?:村委|村部|村里|社区|祠堂|我家|镇上|司法所|调解室)[^，。]{0,3}(?:说|谈|摆|讲|调)|去[^，。]{0,4}(?:看看|现场)|说说|说和|劝|家的事|会议?(?!计|员|所)|培训|活动|讲|宣传|调解?|例会|检查|值班|演出|放(?:一?场)?[^，。]{0,8}(?:片|电影)|比赛|上课|考试|考核|测试|验收|评选|评比|抽查|演练|体检|开班|启动|仪式|值守|大扫除|赶集|摆摊|(?:普法|法治|送法)(?:的)?场次/u
