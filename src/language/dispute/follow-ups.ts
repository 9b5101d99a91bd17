import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { findEvents } from './status.ts'

/** What would be news of an old case. */
const NEWS: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'referred'])

/** “回访了俩，一个是争地边那家，都没再闹”: how old cases stand, when nothing new is told. */
export const isFollowUp = (words: string): boolean =>
  /回访/u.test(words) && !ANOTHER_NEW.test(words.replaceAll(SETTLED_BEFORE, ''))

/** “都没反复。顺带劝了一对小两口” tells of a new case. */
const ANOTHER_NEW =
  /调解|调好|调成|说和|化解|签|赔|达成|另外|又有|(?:顺带|顺便|顺路|顺道|路上|回来|接着|还|又|碰[到上]|遇[到上]|撞[见到])[^，。；\n]{0,8}(?:劝|调|处理|摆平)[^，。；的]/u

/** “对9月底化解的3起婚姻家庭纠纷…回访”, “回访6月份调好的纠纷4件”: what the cases visited are called by. */
const SETTLED_BEFORE =
  /(?:对|将|把|就|针对)[^，。；\n]{0,14}(?:调解|化解|调处|办结|签订协议|达成协议)(?:成功|完毕)?(?:了|过)?的(?=[^，。；\n]{0,16}回访)|(?<=回访了?[^，。；\n]{0,16})(?:调解|化解|调处|办结|调[好成拢]|处理|解决|说和)(?:成功|完毕|好)?(?:了|过)?的/gu

/** “今天回访三户 前头闹分家的 漏水的，都没再闹”: the cases visited are told behind the visit. */
export const isOfFollowUp = ({ text }: Lexed, { start, end }: Span): boolean =>
  /回访[^。；\n]*$/u.test(text.slice(Math.max(0, start - FOLLOW_UP_LENGTH), start)) &&
  STILL_FINE.test(text.slice(start, end)) &&
  isFollowUp(`回访${text.slice(start, end)}`)

/** “清明前说和的那2起婆媳的，昨儿过去看了看，回访2户”: old cases stand in front of the visit, and nothing new is told of them. */
export function isOldCase({ text }: Lexed, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  const rest = words.replace(OLD_CASES, '')
  return (
    rest !== words &&
    /回访/u.test(`${words}${text.slice(end, end + FOLLOW_UP_LENGTH)}`) &&
    findEvents(rest, { start: 0, end: rest.length }).every(({ name }) => !NEWS.has(name))
  )
}

const OLD_CASES =
  /(?:调|说|劝|讲|谈|化解|处理|办|解决|签|和|摆)(?:解|处)?(?:成功|完毕|[好成拢和妥平结开下住定字])?(?:了|过)?(?:的|嘞|哒|咧|喽)(?:那|这)?(?:[\d一二两三四五六七八九十几]+|俩|仨)?(?:起|件|桩|家|户|对|个|宗)?[^，。；\n]{0,12}/u

const FOLLOW_UP_LENGTH = 40
const STILL_FINE =
  /(?:没|未|不|冇)(?:有)?再(?:闹|吵|扯|起|反复|找|提|犯|打)|都(?:好好|好得很|还好|挺好|和和气气|稳当|安生|履行|兑现)|(?:没|无|未)(?:有)?反(?:复|弹|悔)/u
