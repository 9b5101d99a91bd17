import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { type BarChart, drawChart } from '../../src/report/draw-chart.ts'

const chartOf = (names: readonly string[]): BarChart => ({
  title: '各村',
  labels: names,
  lying: true,
  series: [{ name: '件', values: names.map(() => 3) }],
})

/** Dark pixels in the strip left of the bars, where the names stand; and the strip itself. */
async function inkOfLabels(names: readonly string[]): Promise<{ dark: number; strip: string }> {
  const { png, size } = drawChart(chartOf(names))
  const image = await loadImage(Buffer.from(png))
  const canvas = createCanvas(...size)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 84, 150, size[1] - 140)
  let dark = 0
  for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++
  return { dark, strip: Buffer.from(data.buffer).toString('base64') }
}

test('names with rare characters are drawn, and not as empty boxes', async () => {
  const rare = ['塆', '砫', '㟃', '栖']
  const inks = await Promise.all(rare.map((character) => inkOfLabels([character.repeat(4)])))
  const missing = await inkOfLabels(['\u{10FFFD}'.repeat(4)])
  for (const { dark } of inks) expect(dark).toBeGreaterThan(200)
  const pictures = [...inks, missing].map(({ strip }) => strip)
  expect(new Set(pictures).size).toBe(pictures.length)
})

test('two rows of bars stay apart without colour', () => {
  const picture = drawChart({
    title: '各月',
    labels: ['1月', '2月'],
    series: [
      { name: '普法', values: [3, 0] },
      { name: '纠纷', values: [2, 7] },
    ],
  })
  expect(picture.size).toEqual([1080, 640])
  expect([...picture.png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
})
