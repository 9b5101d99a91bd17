import { FORM_LINE, TAUGHT_THERE, TAUGHT_VENUE, VENUE_LABEL } from '../words/forms.ts'
import { Lines, type Rewritten } from './rewritten.ts'

interface Line {
  readonly text: string
  readonly at: number
  /** The label of a line of a form: the 地点 of “地点：三塘小学”. */
  readonly label: string | undefined
}

/**
 * “地点：三塘小学⏎内容：法治课1堂⏎学生：112”: the lines of a form whose venue is a school or a firm as one sentence, since the venue tells
 * what kind of event it was (contract 3.1). Undefined where there is no such form.
 */
export function joinVenueForm(source: string): Rewritten | undefined {
  const blocks = blocksOf(linesOf(source))
  if (!blocks.some(isOfVenue)) return undefined
  const text = new Lines()
  for (const block of blocks) writeBlock(text, block)
  return text.done()
}

function writeBlock(text: Lines, block: readonly Line[]): void {
  const between = isOfVenue(block) ? '，' : '\n'
  for (const line of block) {
    if (line.at > 0) text.put(line === block[0] ? '\n' : between, line.at - 1)
    text.put(line.text, line.at)
  }
}

function linesOf(source: string): Line[] {
  let at = 0
  return source.split('\n').map((text) => {
    const line = { text, at, label: FORM_LINE.exec(text)?.groups?.label }
    at += text.length + 1
    return line
  })
}

/** Lines of one form together; a label that comes again begins the next form. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const goesOn =
      block?.[0]?.label !== undefined &&
      (line.label === undefined
        ? TAUGHT_THERE.test(line.text)
        : block.every(({ label }) => label !== line.label))
    if (block && goesOn) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

const isOfVenue = (block: readonly Line[]): boolean =>
  block.length > 1 &&
  block.some(({ label = '', text }) => VENUE_LABEL.test(label) && TAUGHT_VENUE.test(text))
