import { datesOf, type Lexed } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'

const LENGTH_MIN = 50
/** So early a bulletin tells its day. */
const DAY_FROM_MAX = 90
/** How what was done is told in writing, without a 了. */
const WRITTEN =
  /(?:开展|召开|举办|举行|组织|联合|走进|深入|成功|发放|调解|化解|设置|设立|邀请|放映|悬挂|集中)/u

const NOTICE = guarded(/^[【（]?[^】，。：\n]{0,8}(?:通知|公告|预告|提醒|倡议|安排)/u)

/**
 * Whether a text is a bulletin of what was done on a day gone by: “10月16日，石桥村联合派出所走进…”. What it says
 * to the readers calls nobody to anything.
 */
export const isBulletin = (lexed: Lexed): boolean =>
  lexed.text.length >= LENGTH_MIN &&
  WRITTEN.test(lexed.text) &&
  !NOTICE.test(lexed.text) &&
  datesOf(lexed).some(
    ({ sort, future, rule, start }) =>
      sort === 'day' && !future && rule.startsWith('date') && start < DAY_FROM_MAX,
  )
