import type { Span } from '../token.ts'
import {
  CAME_FOR_MONEY,
  MATTER_TALKED_OVER,
  PUT_RIGHT,
  VISIT_FOR_THING,
  VISIT_OVER_MATTER,
  VISIT_TO_MEDIATE,
} from '../words/matters-talked-over.ts'

const FORMS = [
  MATTER_TALKED_OVER,
  VISIT_TO_MEDIATE,
  VISIT_FOR_THING,
  VISIT_OVER_MATTER,
  CAME_FOR_MONEY,
  PUT_RIGHT,
]

/**
 * Whether a stretch tells of somebody's matter that it was talked over, and how the talk went: a steward who went there reports a
 * case, though no quarrel is named and no class (“王大爷家那个事今天没谈成，约了下周”).
 */
export function isMatterTalkedOver(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return FORMS.some((form) => form.test(words))
}

/** So short a stretch tells nothing but whose matter it is and how it went. */
const BARE_LENGTH_MAX = 44

/** Whether nothing is told beside: no class is to be guessed from names and verbs, and nothing there surprises. */
export const isBareMatter = (text: string, span: Span): boolean =>
  span.end - span.start <= BARE_LENGTH_MAX && isMatterTalkedOver(text, span)
