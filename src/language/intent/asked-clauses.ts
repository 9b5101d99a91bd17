import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'

/** 嘛 asks after a clause that tells no figure and reckons nothing: none of “来了12个嘛”, “算个坝坝会嘛”. */
const ASKED =
  /[？]$|(?:吗|没得|了没|不|(?<![\d一二三四五六七八九十两][场次回户份起个人][^，。]{0,8}|[日号天午晚早\d]|[周期拜初廿十][一二三四五六七八九十日]|零报告|(?<!(?:这|那|这[个种样]|那[个种样]|能|可以|能不能|该)[^，。]{0,4})(?:算|就是|也是)(?:得上|得是|作|是)?(?:一?[个场回堂次])[^，。？]{0,8})嘛)$|是不是(?!因)|是否|(?:还差|还缺)(?:多少|好多|几)[^，。]{0,3}(?:够|满|达?到)|对不对|(?:还是[^，。]{1,6}[写报填算记]|(?<![问讲说教][^，。]{0,8})(?:怎么|咋|如何|啷个)[报填])[。！]?$/u
/** “三百 不不不 两百三”: mends what was said before. */
const MENDS = /^[哦噢喔啊呃额嗯唉哎]*不+[对是]?[，。！ ]?$/u

/** Whether a clause asks, and is not answered by what follows. */
export function isAsked(lexed: Lexed, clause: Span): boolean {
  const words = lexed.text.slice(clause.start, clause.end + 1).trim()
  return (
    ASKED.test(words) && !MENDS.test(words) && !isAnswered(lexed, clause) && !isPause(lexed, clause)
  )
}

/** “昨晚院坝会嘛 来了三十个人”: 嘛 only draws breath before what is counted, as it does before a comma. */
function isPause(lexed: Lexed, { start, end }: Span): boolean {
  const words = lexed.text.slice(start, end + 1)
  return (
    /嘛 $/u.test(words) && !QUESTION.test(words) && numbersOf(lexed).some((one) => one.start > end)
  )
}
const QUESTION =
  /多少|好多|几|哪|谁|[啥咋]|什么|怎|啷|没|不|可以|能|要|想|(?:借|帮|等|来|说|看|行|好|对)[^，。了 ]{0,3}嘛|[发给去]一?下?嘛/u

/** “今年开了多少场院坝会？我翻本本数了，今年一共11场，报给你们”: the sender asks only to answer. */
const isAnswered = ({ text }: Lexed, { start, end }: Span): boolean =>
  /多少|好多|几(?=[场次份起户个])/u.test(text.slice(start, end)) &&
  COUNTED_OVER.test(text.slice(end)) &&
  !/[？]/u.test(text.slice(end + 1))
const COUNTED_OVER =
  /^[？，。]?我[^，。；\d]{0,8}(?:[数查算翻点]|对账)[^，。；\d]{0,6}(?:了|过|下|哈|完)[^，。；\d]{0,6}[，。：][^？]*\d+(?:场|次|份|起|户|个|人)/u
