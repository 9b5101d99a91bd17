import { type Lexed, wordsOf } from '../lex/lexed.ts'
import { ARTICLE, LAW_ARTICLE } from '../words/chat.ts'
import {
  BY_STATISTICS,
  DONE_HERE,
  FROM_ELSEWHERE,
  FROM_NEWS,
  HEARD_OF_OTHERS,
  NEW_LAW,
  OF_ELSEWHERE,
  OF_OTHERS,
  OURS,
  SHARED,
  SUCH_WORK,
} from '../words/news.ts'

/** Whether a message only hands on what others wrote or did: an article of a law, news, a warning. */
export const isPassedOn = (lexed: Lexed): boolean =>
  FROM_ELSEWHERE.test(lexed.text) ||
  LAW_ARTICLE.test(lexed.text) ||
  (namesNoVillage(lexed) && (isNewsOfOthers(lexed) || isForwarded(lexed)))

const namesNoVillage = (lexed: Lexed): boolean => wordsOf(lexed, 'village').length === 0

/** “【以案释法】王某…诉至法院…判决李某恢复原状”: decided by a court, with nobody of ours in it. */
const isCourtLesson = (text: string): boolean =>
  ARTICLE.test(text) &&
  /法院[^。；]{0,12}(?:审理|判|认为|认定|驳回|裁定)|判决/u.test(text) &&
  !/调委会|调解员|人民调解|司法所|今天|昨天|开展|发放/u.test(text)

const isForwarded = ({ text }: Lexed): boolean =>
  ([SHARED, OF_ELSEWHERE, NEW_LAW, BY_STATISTICS].some((form) => form.test(text)) ||
    isCourtLesson(text)) &&
  !OURS.test(text)

/**
 * Whether a message tells what was read or heard of others: “新闻上说，外省有个老调解员…调成了两千多起”. Its figures are
 * none of ours, unless the sender did something with it or a village of ours is named.
 */
const isNewsOfOthers = ({ text }: Lexed): boolean =>
  ((FROM_NEWS.test(text) && OF_OTHERS.test(text)) || HEARD_OF_OTHERS.test(text)) &&
  SUCH_WORK.test(text) &&
  !DONE_HERE.test(text)
