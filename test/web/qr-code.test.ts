import { expect, test } from 'vitest'
import { drawQrCode } from '../../src/web/views/qr-code.ts'

/** One of the three squares by which a camera finds a code. */
const FINDER = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']

test('a code has its three finder squares within a light margin', () => {
  const { size, path } = drawQrCode('https://login.weixin.qq.com/l/IZbV6xQyRw==')
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`))
  const squareAt = (x: number, y: number) =>
    FINDER.map((line, row) =>
      [...line].map((_, column) => (dark.has(`${x + column} ${y + row}`) ? '#' : '.')).join(''),
    )
  const far = size - 1 - FINDER.length
  expect(squareAt(1, 1)).toEqual(FINDER)
  expect(squareAt(far, 1)).toEqual(FINDER)
  expect(squareAt(1, far)).toEqual(FINDER)
  expect([...dark].filter((at) => /^0 | 0$/.test(at))).toEqual([])
})
