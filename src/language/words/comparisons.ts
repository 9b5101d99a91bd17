import { guarded } from '../patterns/guarded.ts'

const EARLIER =
  '(?:上上?个?(?:月|周|星期|礼拜|季度?|期|次|回|场)|上半年|去年|上年|前年|昨天|前一[天次]|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[一二三四1-4]季度)(?:份|同期)*'
const COUNTED =
  '(?:\\d+|[一二两三四五六七八九十百千]+)(?:多|余|来)?(?:场|次|起|件|户|份|人|条|张|本|册|个(?!月|点|百分)|名|位)'

/** What stands in front of a period that another one is compared with. */
export const COMPARED_IN_FRONT = /[比较]$/u
/** “跟上个月比”, “和去年同期的院坝会相比”: the two halves around the period. */
export const COMPARED_WITH = /[和跟与同、]$/u
export const COMPARED_BEHIND = /^[^，。？]{0,8}?(?:相比|对比|比(?!赛|如|例|武|方|划|拼|试|价|分|着|邻))/u

/** Compares with the period before without naming it. */
export const ONE_BEFORE = /环比|[比较和跟与同](?:上一?期|前一个?(?:月|周|星期|季度|时期)|前期)/u

/** Compares with the same days a year before. */
export const LAST_YEAR =
  /同比|[比较跟和与同][^，。]{0,4}(?:去年|上年|上一年)(?!的?(?:[上下]半年|第?[一二三四1-4]季度|(?:\d|[一二三四五六七八九十])+月))|(?:去|上)年同期/u

/** A day word that names last year as a whole. */
export const WHOLE_LAST_YEAR = /^(?:去年|上一?年)度?(?:全年)?$/u

/** What may stand before a comparison that names no figure: it is then about all that the ledger holds. */
export const OF_ALL =
  /^(?:全[镇乡]|[镇乡]里|镇上|街道|我们|咱们?|我|村|这边|这里|各村|社区|总的?|总体|整体|全部|所有|工作|各项|普法|业务|数据?|情况|数字|报表|那么?|请问|问一?下|麻烦|帮|帮忙|看|看看|看一?[下哈]|查|查一?[下哈]|统计|算|说说|对比|一?下|的|和|跟|与|同|比|较|相|、|，|：| |@\S+)*$/u

/** How many cases, and nothing else. */
export const CASES_COUNTED = /(?:多少|几|好多)[起桩宗]/u

/** A month, quarter or several that are told without their year. */
export const WITHOUT_YEAR = /^第?[\d一二三四五六七八九十][^年]*$/u

/** How one asks for a comparison; beside the periods themselves. */
export const ASKS_TO_COMPARE =
  /怎么?样|咋样|怎样|如何|啥样|(?:[多少高低涨升降增减好]|增加|增长|减少|上升|提高)了?(?:还是|或者?)|多不多|少不少|有没有(?:增长|增加|减少|下降)|多少(?![钱元块斤亩岁度分])|几(?:[起件场次户份人个条张名]|个?百分点)[^，。？]{0,6}[？。 ]*$|[多少高低涨升增降减加长]了?(?:吗|没有?|呢)?[？]|[多少高低涨升增降减加长]了?(?:吗|没有|没)[。 ]*$|[比期](?:呢|一?下|一?哈|一比|的?情况)?[？。 ]*$|(?:相比|对比|环比|同比)(?:呢|一?下|情况|数据|数)?[？。 ]*$|[月年季周度期天]呢[？。 ]*$|画|图(?!书)|变化/u

/** “比上个月多开了两场”: how much more it is than another time, and no count of its own. */
export const DIFFERENCE = new RegExp(
  `(?:[比较]${EARLIER}|[跟和与同]${EARLIER}相?比|环比|同比)[^，。；？\\n\\d]{0,8}?(?:多|少|增加?|减少?|涨|降)(?:了|出|开|发|搞|办|做|调|解|受理|化解|来|到|跑|入)*${COUNTED}`,
  'gu',
)

/** “较去年同期，”, “与上月相比，”: what the clauses of a sentence are compared with. */
export const COMPARED_HEAD = guarded(
  new RegExp(`(?<=^|[，。；：\\n ])(?:与|和|跟|同|较|比|对比|相比)${EARLIER}(?:的?(?:情况|数据))?(?:相比|对比|比较?)?(?:来看|来说)?(?=，)|(?<=^|[，。；：\\n ])(?:环比|同比)(?=，)`, 'gu'),
)

/** “院坝会增加3场”, “纠纷下降22.7%”: a clause that tells a difference and no count. */
export const TELLS_DIFFERENCE =
  /^[^，。；\d]{0,12}(?:增加|减少|增长|下降|上升|降低|提高|增多|[增减多少降](?=了|\d|[一二两三四五六七八九十]|[出开发调走跑办搞讲来放贴挂])|持平|基本持平)[^，。；\d]{0,4}(?:\d|[一二两三四五六七八九十]|$)/u

/** “比头场少五个”, “比上午那场多来了12个”: how many more or fewer than at another occasion that is told, up to the number. */
export const MORE_OR_FEWER =
  /[比较](?<other>(?:第[一二三四五六\d]|头一?|前一?|首|上午那?|早上那?|下午那?|[一二三四五六七八九十\d]{1,3}组那?)[场次堂回]?)(?:的|还|要|又|整整|刚好|足足|大概)*(?<more>[多少])(?:了|来了?|到了?|出|坐了?)*(?=[\d一二两三四五六七八九十百])/gu

