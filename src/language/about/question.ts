import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { QuerySign } from '../words/queries.ts'

/** 多少 asks everywhere; 好多 means how many only in the southwest, 几 is also “some” (contract 4.1). */
const PLAIN_HOW_MANY = /多少(?!年|有[点些]|还是)|还(?:有|剩)(?:几|好多)/u
const QUESTION_END = /(?:[？?]|[呢喃嘛么吗]|没得|没有|了没|了哦|哦|嗦|哇)[ 。！~]*$/u
const OWN_RECORDS = /啥|什么|哪些|么子|那些|的(?:记录|台账|数据|报数|清单|明细|账)$/u
const LATELY = /最近|近期|近来|这段时间|这阵子?|这几天|今天|今儿|刚才/u

/** A message with the signs of a question that it shows. */
export interface Question {
  readonly lexed: Lexed
  readonly context: ReadContext
  has(sign: QuerySign): boolean
}

/**
 * Whether a message that counts means a question for figures: it asks with 多少, ends as a question,
 * begs for a look-up, or says 几 and 好多 over a period that the ledger gathers.
 */
export function asksForFigures({ lexed, context, has }: Question): boolean {
  if (has('look')) return true
  if (has('mine') && QUESTION_END.test(lexed.text)) return true
  if (!has('count')) return has('mine') && OWN_RECORDS.test(lexed.text)
  if (PLAIN_HOW_MANY.test(lexed.text) || QUESTION_END.test(lexed.text)) return true
  if (LATELY.test(lexed.text)) return false
  return datesOf(lexed).some((date) => date.sort === 'period' && date.from <= context.sentOn)
}
