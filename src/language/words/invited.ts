const INVITED = '(?:报名|接龙|邀请|请|喊|通知|安排|登记|预约|预报|约|指望)'
/** 报名的, 通知了, 原先想着能来: those who were to come, up to their number. */
export const INVITED_FRONT = new RegExp(
  `(?<![没未])(?:${INVITED}(?:好|参加|人数)?(?:了|的|有|是|来|到|共|：|一共)*|(?:原[来本先]?|说好|讲好|本来|以为|想着|估计|预计|料)[^，。；\\n\\d]{0,4}[来到]个?)$`,
  'u',
)
/** “通知的是40户”, “请了30家”: households that were called to come. */
export const HOUSEHOLDS_CALLED = /(?<!没|未|入户|上门|挨家|逐户)(?:通知|邀请?|请|喊|约)(?:了|的|有|是|来|到|共|一共)*$/u
/** “四十五是报名的” */
export const INVITED_BEHIND = new RegExp(`^(?:个|人)?(?:都?是)?${INVITED}的`, 'u')
/** “，落雨只来了”, “，真正到场”: those who came are counted next. */
export const CAME_INSTEAD =
  /^(?:人|个人)?(?:都?是[^，。；\n\d]{2,4}的)?(?:[，、 ]?[^，。；\n\d]{0,8})?[，、 ]?[^，。；\n\d]{0,6}(?<![没不])(?:到场|到会|参加|参训|实到|来|到)(?:了|的|有|是)*$/u
/** “本来喊的是一家来一个”, “要求每户派一名代表”: how many of each house were to come, up to their number. */
export const CALLED_OF_EACH =
  /(?:[一每](?:家|户|屋)|家家|户户)(?:都|要|得|至少|最少|起码|只|就|各)*(?:来|出|派|去|到|喊|叫|抽)$/u
