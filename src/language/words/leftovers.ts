import { NOT_LISTED, SERVED } from './activity-cues.ts'

/** Measures that in a report of activities must count something of the list. */
export const ALWAYS_COUNTED = /^(?:场|场次|份|本|册|人次)$/
/** Measures of people, and none at all. */
export const MAY_BE_PEOPLE = /^(?:个|人|名|位|个人|号人)?$/
/** 宣传扇90把: what is handed out for publicity must count something. */
export const FOR_PUBLICITY = /(?:发|送|赠|派)[^，。；\d]{0,6}(?:宣传|普法|反诈|禁毒|法治|防诈)[^，。；\d]{0,6}$/

/** Things of no list in the clause of a number. */
export const OTHER_THING = new RegExp(
  `(?:${NOT_LISTED}|${SERVED})|模型|软件|app|APP|灯笼|灯泡|故事|案例|汤圆|米|油|鸡蛋|糖|车|票|树|树苗|水果|箱子|头盔|灭火器|警|牌|桶|隐患|问题|线索|装了|安装|下载|注册|登记|摄像头|电话|岁|今年|价|钱|元|块|赔|补偿`,
  'u',
)
/** Acts that were done a number of times. */
export const DONE_TIMES = /(?:各|每[天日晚]|放|播|喊|转)(?:了|过|放|播|喊|转)*$/
/** Measures that must count something where no word around names a thing. */
export const COUNTED_ALONE = /^(?:个|人|名|位|个人|条|张|次|回|件|起|户|幅|块)$/

/**
 * What stands behind a number that names nothing itself: the end of its clause, or a word that goes on
 * with something else (“多点三十五个然后单子…”).
 */
export const GOES_ON =
  /^(?:$|[，。；！？\n）】（、 +|]|左右|上下|光景|的样子|然后|还有?|又|另外?|都|就|嘛|噻|呢|哈|哦|啊|吧|也)/

/** What stands before it: the start of its clause, with no more than a verb or an adverb. */
export const NAMES_NOTHING =
  /(?:^|[，。；！？：:（、\n]|(?<![A-Za-z]) )(?:会|又|还|再|也|另|另外|有|共|一共|总共|拢共|共计|合计|大概|约|来了?|到了?|去了?|发了?|搞了?|开了?|办了?|做了?|弄了?|了|的|是|才|只|就|都|多点|少点)*$/
