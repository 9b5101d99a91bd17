import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import { OWN_VILLAGE, type QuerySign } from '../words/queries.ts'

/** 多少 asks everywhere; 好多 means how many only in the southwest, 几 is also “some” (contract 4.1). */
const PLAIN_HOW_MANY =
  /多少(?!年|有[点些]|还是)|还(?:有|剩|差|缺|欠)(?:几|好多)|(?:^|[，。 ])(?:一共|总共|共|有|是)?(?:几|好多)(?:起|件|场|次|户|份|条|个|人)[。？ ]*$|^(?!.*[今昨刚])[^，。了过]{2,10}有(?:几|好多)[起件场次户份条个人](?:了|啊|呀|来着)?[。？ ]*$/u
/** “前天全镇调了几起纠纷”: a villager who counts for all villages asks. */
const OF_TOWNSHIP =
  /(?:全镇|全乡|全县|全街道|其他村|别的村|各个村)[^，。；\n]{0,8}(?:几|好多)[起件桩场次户份条个人][^，。；\n]{0,6}[。？ ]*$/u
const QUESTION_END =
  /(?:[？?]|[呢喃嘛么吗]|没有|了没|在不在(?:账上|里头|里面)?|[不没]|了哦|哦|嗦|哇)[ 。！~]*$/u
const OWN_RECORDS =
  /啥|什么|哪些|那些|的(?:记录|台账|数据|报数|清单|明细|账)$|(?:报|交|填|登|发)(?:过|了|上[来去])?的[^，。]{0,8}(?:帮我|给我|都|全|先)*(?:列|念|找|翻|调|拉|发|[查数看点](?!着))(?:出来|一?[下哈列念]|给我|过来|一遍|一个|我|看看)/u
/** “新民村这个月的情况”, “法律援助件数，今年的”: a heading that asks for what it names. */
const HEADING =
  /(?:情况|数据|数字|(?:纠纷|矛盾|案件|案子|化解|受理|转交|移送)的?数|件数|起数|场次|次数|人次|人数|户数|份数|条数|数量|总数|总量|合计|汇总|进度|金额|(?:化解|调解|调处|办结|成功)率)(?:[，。 ]?(?:今年|本月|上月|上个?月|这个月|本周|上周|去年|[\d一二三四五六七八九十]+月份?)的?)?(?:呢|哈|一下|吧)?[。！？ ]*$/u
const TOLD_AS_DONE = /[了过]|已|完成|开展|组织|召开|举办/u
/** Staff that name figures and ask anything ask for them. */
const STAFF_ASKS = /[？]|怎么样|咋样|如何|多少|好多|(?:没有|吗|呢)[。 ]*$/u
const LATELY = /最近|近期|近来|这段时间|这阵子?|这几天|(?<![到至截])(?:今天|今儿)|刚才/u

/** “调了几起邻里的，都没签协议”, “转了好多条，手都点酸了”, “开了几场，人数未统计”: goes on to tell of them, and asks nothing. */
const TELLS_ON =
  /(?<!多少[^？]*)(?:(?:几|好多)(?:人次|[起件桩场次个户家条份张])|[发贴挂摆送印跑走讲](?:了|哒)好多(?=海报|展板|横幅|标语|传单|资料|单子|册子?|手册|折页|扇|围裙|袋|家|路|话))[^，。？]{0,10}[，。 ](?:[^，。？]{0,8}(?:较多|很多|不少|踊跃|热烈|(?:没|未|冇)(?:有|得|来得及)?(?:统计|计数|数|点名))|都|全|有的|可惜|就是|(?:手|脚|腿|嘴巴?|嗓子|喉咙|腰杆?|人)(?:杆|板|指头)?都|(?:多|忙|累|讲|跑|说)(?:到|得)|数不(?:过来|清)|记不清)(?![^。]*(?:[？吗]|[查看数算][一下哈]|帮[我查看忙]))/u

/** A message with the signs of a question that it shows. */
export interface Question {
  readonly lexed: Lexed
  readonly context: ReadContext
  /** An indicator or a total of disputes is named. */
  readonly about: boolean
  has(sign: QuerySign): boolean
}

/**
 * Whether a message that counts means a question for figures: it asks with 多少, ends as a question,
 * begs for a look-up, or says 几 and 好多 over a period that the ledger gathers.
 */
export function asksForFigures(question: Question): boolean {
  const { lexed, context, about, has } = question
  if (has('look') || isHeading(lexed.text) || asksForOwn(question)) return true
  const gathered = isGathered(context, lexed)
  if ((has('what') || has('whether')) && (gathered || namesVillage(lexed, context))) return true
  if (context.staff && about && STAFF_ASKS.test(lexed.text)) return true
  return has('count') && !TELLS_ON.test(lexed.text) && countsToAsk(question, gathered)
}

/** Whether a count is asked for, where it may just as well be told. */
function countsToAsk({ lexed, context }: Question, gathered: boolean): boolean {
  const asked =
    PLAIN_HOW_MANY.test(lexed.text) ||
    QUESTION_END.test(lexed.text) ||
    OF_TOWNSHIP.test(lexed.text) ||
    context.staff
  return asked || (gathered && !LATELY.test(lexed.text))
}

/** “我报的那些”, “我上周报没报？” */
function asksForOwn({ lexed: { text }, has }: Question): boolean {
  if (!has('mine')) return false
  return (
    QUESTION_END.test(text) ||
    /[？]|报(?:过|了|的是?)?(?:几|多少|好多)|是不是报/u.test(text) ||
    (!has('count') && OWN_RECORDS.test(text))
  )
}

/** A question about another village, or about one's own as a whole. */
const namesVillage = (lexed: Lexed, { home, staff }: ReadContext): boolean =>
  OWN_VILLAGE.test(lexed.text) || wordsOf(lexed, 'village').some(({ key }) => staff || key !== home)

/** A period is told that the ledger gathers. */
const isGathered = ({ sentOn }: ReadContext, lexed: Lexed): boolean =>
  datesOf(lexed).some(
    (date) => (date.sort === 'period' || date.from !== date.to) && date.from <= sentOn,
  )

/** A heading alone, without anything that was done. */
export const isHeading = (text: string): boolean =>
  text.length <= HEADING_LENGTH && HEADING.test(text) && !TOLD_AS_DONE.test(text)

const HEADING_LENGTH = 30
