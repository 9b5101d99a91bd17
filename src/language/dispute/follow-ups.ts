import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { SEEN_ON_VISIT } from '../words/activity-binding.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { TIME_BEFORE } from '../words/pointing.ts'
import { PICKED, SETTLED_CASES as SETTLED } from '../words/visited-cases.ts'
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
const SETTLED_BEFORE = new RegExp(
  `(?:对|将|把|就|针对)[^，。；\\n]{0,14}${SETTLED}(?=[^，。；\\n]{0,16}回访)|(?<=回访了?[^，。；\\n]{0,16})${SETTLED}`,
  'gu',
)

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

const OLD_CASES = new RegExp(
  `${SETTLED}(?:那|这|${PICKED})?(?:[\\d一二两三四五六七八九十几]+|俩|仨)?(?:起|件|桩|家|户|对|个|宗)?[^，。；\\n]{0,12}`,
  'u',
)

const FOLLOW_UP_LENGTH = 40
const STILL_FINE =
  /(?:没|未|不|冇)有?再(?:闹|吵|扯|起|反复|找|提|犯|打)|都(?:过得|处得|相处得|活得)?(?:好好|好生|好得很|还好|挺好|和和气气|稳当|安生|履行|兑现)|(?:没|无|未)[有一]?反(?:复|弹|悔)|履行到位/u

/** Whether a number counts cases that were settled before, and are visited. */
export function isVisitedAgain(text: string, { start, end }: Span): boolean {
  if (!text.includes('回访')) return false
  const front = text.slice(0, start)
  return (
    VISIT_BEFORE.test(front.slice(-NAME_REACH)) ||
    SPOKEN_OF_BEHIND.test(front.slice(-NAME_REACH)) ||
    IN_BRACKETS.test(front.slice(-NAME_REACH)) ||
    (NAMED_BEFORE.test(front.slice(-NAME_REACH)) && VISIT_BEHIND.test(text.slice(end))) ||
    SEEN_ON_VISIT.test(front)
  )
}

const NAME_REACH = 48
/** “回访6月份调好的纠纷4件” */
const VISIT_BEFORE = new RegExp(`回访了?[^，。；\\n]{0,16}${SETTLED}[^，。；\\n\\d]{0,12}$`, 'u')
/** “到两家去回访了一下，上次那两起闹离婚的都过得好好的”: those of last time, behind the visit. */
const SPOKEN_OF_BEHIND = new RegExp(
  `回访(?![^。；\\n]*(?:又|另外|还(?:有|调)))[^。；\\n]{0,24}?${TIME_BEFORE}[^，。；\\d]{0,8}[那这]$`,
  'u',
)
/** “回访3件（婚姻1、债务2）”: what classes they were of. */
const IN_BRACKETS =
  /回访[^，。；\n（]{0,8}[\d一二两三四五六七八九十]+[件起户家个次]?（(?:其中)?(?:[^）\d]{1,8}\d+[件起户家个]?[、，])*[^）\d]{1,8}$/u
/** “对去年以来调解成功的8起纠纷逐一开展回访”, “3月份调解成功的3起赡养纠纷，今天逐户回访”, “调成的挑了5起上门回访” */
const NAMED_BEFORE = new RegExp(
  `(?:(?:对|就|将|把|针对|围绕)[^，。；\\n]{0,24}|${SETTLED}(?:[那这]|${PICKED})?|${PICKED})$`,
  'u',
)
const VISIT_BEHIND = /^[起件宗桩个户家对]?[^。；\n\d]{0,36}回访/u
