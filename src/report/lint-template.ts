import { templateFaults, templatePlace, VILLAGE_LOOP } from '../wording/report-template.ts'
import type { DocxParagraph } from './read-docx-text.ts'
import { suggestNames } from './suggest-name.ts'

/** The names that a template may use. */
export interface KnownNames {
  readonly anywhere: ReadonlySet<string>
  /** Between {#各村} and {/各村} only; names of `anywhere` are not known there but listed again. */
  readonly inVillages: ReadonlySet<string>
}

/** What is found in a template. */
export interface TemplateCheck {
  /** Names used, in order, each once; those of loops with their `#`. */
  readonly names: readonly string[]
  /** Every fault with its part and paragraph, in order; a template without any is safe to fill. */
  readonly faults: readonly string[]
}

interface State {
  readonly names: Set<string>
  /** The loop that is open, if any; loops in loops are refused. */
  loop: string | undefined
}

/** The text around a brace that stands wrong, short enough to be found again. */
const around = (text: string, at: number) => text.slice(Math.max(0, at - 6), at + 12)

/** `{…}` without braces inside, or a brace that has no partner. */
const BRACES = /\{([^{}]*)\}|[{}]/g

/** Opens or closes a loop, and says what is wrong with that. */
function loopFault(name: string, state: State): string | undefined {
  const loop = name.slice(1)
  const before = state.loop
  if (name.startsWith('#')) {
    state.loop = loop
    const allowed = loop === VILLAGE_LOOP.loop && before === undefined
    return allowed ? undefined : templateFaults.loopUnknown(loop)
  }
  state.loop = undefined
  return before === loop ? undefined : templateFaults.loopClose(loop)
}

/** What is wrong with what stands between two braces. */
function nameFault(name: string, state: State, known: KnownNames): string | undefined {
  if (name === '') return templateFaults.empty()
  state.names.add(name)
  if (/^[#/]/.test(name)) return loopFault(name, state)
  const names = state.loop === undefined ? known.anywhere : known.inVillages
  if (names.has(name)) return undefined
  if (known.inVillages.has(name)) return templateFaults.loopOnly(name)
  return templateFaults.unknown(name, suggestNames(name, names))
}

function paragraphFaults(text: string, state: State, known: KnownNames): string[] {
  const fullWidth = [...text.matchAll(/｛[^｛｝]*｝|[｛｝]/g)].map(({ index }) =>
    templateFaults.fullWidth(around(text, index)),
  )
  const brackets = [...text.matchAll(/【([^【】]{1,40})】/g)]
    .map(([, name = '']) => name)
    .filter((name) => known.anywhere.has(name))
    .map(templateFaults.brackets)
  const braces = [...text.matchAll(BRACES)].map(({ 0: whole, 1: name, index }) => {
    if (name !== undefined) return nameFault(name.trim(), state, known)
    const near = around(text, index)
    return whole === '{' ? templateFaults.unclosed(near) : templateFaults.unopened(near)
  })
  return [...fullWidth, ...brackets, ...braces.filter((fault) => fault !== undefined)]
}

/**
 * Checks a template's text strictly, before anything is filled: the filling library leaves open
 * braces in the text, prints nothing for unknown names, and accepts loops that never end.
 */
export function lintTemplate(
  paragraphs: readonly DocxParagraph[],
  known: KnownNames,
): TemplateCheck {
  const state: State = { names: new Set(), loop: undefined }
  const faults: string[] = []
  let part = ''
  let place = { part: '', number: 0 }
  const endLoop = () => {
    if (state.loop !== undefined)
      faults.push(templatePlace(place.part, place.number, templateFaults.loopOpen(state.loop)))
    state.loop = undefined
  }
  for (const paragraph of paragraphs) {
    if (paragraph.part !== part) endLoop()
    part = paragraph.part
    place = paragraph
    for (const fault of paragraphFaults(paragraph.text, state, known))
      faults.push(templatePlace(paragraph.part, paragraph.number, fault))
  }
  endLoop()
  return { names: [...state.names], faults }
}
