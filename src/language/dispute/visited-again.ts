import type { NumberToken } from '../token.ts'
import { SEEN_ON_VISIT } from '../words/activity-binding.ts'

/** “对去年以来调解成功的8起纠纷逐一开展回访”, “从回访看，11件已履行”: cases that were settled before and are visited. */
const VISITED_BEFORE = /(?:对|就|将|把|针对|围绕)[^，。；\n]{0,24}$/u
/** “回访6月份调好的纠纷4件” */
const VISITED_OF_OLD =
  /回访了?[^，。；\n]{0,16}(?:调解|化解|调处|办结|调[好成拢]|处理|解决|说和)(?:成功|完毕|好)?(?:了|过)?的[^，。；\n\d]{0,12}$/u
/** “3月份调解成功的3起赡养纠纷，今天逐户回访” */
const SETTLED_OF_OLD =
  /(?:调解|化解|调处|办结|调[好成拢]|处理|解决|说和|和解|劝[好和拢]|签(?:了)?协议)(?:成功|完毕|好)?(?:了|过)?[的嘞][那这]?$/u
const VISITED_BEHIND = /^[起件宗桩个户家对]?[^。；\n\d]{0,36}回访/u

/** “回访6月份调好的纠纷4件” */
const VISITS_OLD =
  /回访(?:了|过)?[^。；\n，]{0,10}(?:调解?|化解|处理|办结?|说|劝|签)(?:成功|完毕|好|拢|和|成|结)?(?:了|过)?的[^，。；\n]{0,8}$/u

/** Whether a number counts cases that were settled before, and are visited. */
export function isVisitedAgain(text: string, { start, end }: NumberToken): boolean {
  if (!text.includes('回访')) return false
  const front = text.slice(0, start)
  return (
    VISITS_OLD.test(front.slice(-28)) ||
    (VISITED_BEFORE.test(front.slice(-28)) && VISITED_BEHIND.test(text.slice(end, end + 42))) ||
    VISITED_OF_OLD.test(front.slice(-48)) ||
    (SETTLED_OF_OLD.test(front.slice(-28)) && VISITED_BEHIND.test(text.slice(end, end + 42))) ||
    SEEN_ON_VISIT.test(front)
  )
}
