import qrcode from 'qrcode-terminal'

/** A QR code as a page draws it: dark squares of a grid. */
export interface QrCode {
  /** Squares a side, the light margin among them. */
  readonly size: number
  /** An SVG path over the dark squares. */
  readonly path: string
}

/** For each block character, whether its upper and lower half are dark (drawn light on dark). */
const HALVES: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '\u2588': [false, false],
  '\u2580': [false, true],
  '\u2584': [true, false],
  ' ': [true, true],
}

/** Draws what is to be scanned. */
export function drawQrCode(content: string): QrCode {
  let drawn = ''
  qrcode.generate(content, { small: true }, (text) => {
    drawn = text
  })
  const lines = drawn.split('\n').filter((line) => line !== '')
  const size = lines[0]?.length ?? 0
  const squares = lines.flatMap((line, row) =>
    [...line].flatMap((character, x) => {
      const [upper, lower] = HALVES[character] ?? [false, false]
      // The upper half of the first line is outside the code's margin.
      return [
        ...(upper && row > 0 ? [square(x, 2 * row - 1)] : []),
        ...(lower && row < lines.length - 1 ? [square(x, 2 * row)] : []),
      ]
    }),
  )
  return { size, path: squares.join('') }
}

const square = (x: number, y: number) => `M${x} ${y}h1v1h-1z`
