import { type Lexed, wordsOf } from '../lex/lexed.ts'

const FRONT =
  /(?:没得?|没有|冇得?|莫得|无|未)(?:再|来得及|顾上|能)?(?:发|带|挂|拉|贴|散|印)?(?:任何|啥子?|什么|宣传|普法|法律|的|点|些)*$/u
const BEHIND =
  /^(?:都|也|倒|还|就|这次|今天|这回)*(?:没得?|没有|冇得?|莫得|未)(?:[发带挂拉贴散印送]|来|到|有|了|[，。；！ \n]|$)/u
const LOOK = 10

/**
 * The things of the list that are named only to say that there were none of them: “就是没得资料发”, “横幅没挂”. What
 * others like the message count of them is no surprise.
 */
export const thingsMissing = (lexed: Lexed): ReadonlySet<string> =>
  new Set(
    wordsOf(lexed, 'indicator')
      .filter(
        ({ start, end }) =>
          FRONT.test(lexed.text.slice(Math.max(0, start - LOOK), start)) ||
          BEHIND.test(lexed.text.slice(end, end + LOOK)),
      )
      .map(({ key }) => key),
  )
