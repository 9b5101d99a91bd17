import { type Lexed, wordsOf } from '../lex/lexed.ts'
import { DONE_HERE, FROM_NEWS, HEARD_OF_OTHERS, OF_OTHERS, SUCH_WORK } from '../words/news.ts'

/**
 * Whether a message tells what was read or heard of others: “新闻上说，外省有个老调解员…调成了两千多起”. Its figures are
 * none of ours, unless the sender did something with it or a village of ours is named.
 */
export const isNewsOfOthers = (lexed: Lexed): boolean =>
  ((FROM_NEWS.test(lexed.text) && OF_OTHERS.test(lexed.text)) ||
    HEARD_OF_OTHERS.test(lexed.text)) &&
  SUCH_WORK.test(lexed.text) &&
  !DONE_HERE.test(lexed.text) &&
  wordsOf(lexed, 'village').length === 0
