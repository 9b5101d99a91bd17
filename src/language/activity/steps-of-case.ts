import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'
import type { Mention } from './mentions.ts'

/**
 * “成功化解一起讨薪纠纷。…调解员连夜走访5户、打电话20余个，最终…签订协议”: whom the mediators of the one case that is told went to see
 * on their way to its end.
 */
export const isStepOfCase = ({ text }: Binding, { unit, start, end }: Amount): boolean =>
  /^[户家人名位]$/u.test(unit?.text ?? '') && isStep(text, { start, end })

/** The word that names such a visit, right in front of its number. */
export function isStepNamed({ text }: Lexed, { indicator, end }: Mention): boolean {
  const number = /^了?\d+[余多]?[户家人名位]/u.exec(text.slice(end))?.[0].length
  return (
    indicator.code === 'door_to_door' &&
    number !== undefined &&
    isStep(text, { start: end, end: end + number })
  )
}

function isStep(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start)
  const behind = text.slice(end)
  return (
    ONE_CASE.test(before) &&
    CAME_TO_AN_END.test(behind) &&
    (HURRIED.test(before) || (WENT_TO_SEE.test(before) && FOUND_OUT.test(behind)))
  )
}

const ONE_CASE = /(?:^|[^\d])(?:一|1)起[^，。；\n]{0,24}(?:纠纷|矛盾|争议|案)[^\n]*[，。；][^\n]*$/u
const CAME_TO_AN_END = /^[^\n]*(?:最终|最后|终于|双方|达成|签[订下了]|协议|兑付|付清|握手)/u
const WENT_TO_SEE = /(?:走访|上门|约谈|询问|联系)(?:了|当事人|工友|群众|村民|邻居|知情人)*$/u
const HURRIED =
  /(?:连夜|多次|先后|立即|当即|随即|分头|逐一|反复|第一时间|马不停蹄)(?:地|又|再)?(?:走访|上门|约谈|询问|联系)(?:了|当事人|工友|群众|村民|邻居|知情人|对接)*$/u
const FOUND_OUT =
  /^[^。；\n]{0,16}(?:打电话|电话|取证|调取|查账|核实|笔录|了解(?:情况|事情)|摸清|核对|弄清|查明)/u
