import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import * as echarts from 'echarts'

/** One row of bars. */
interface ChartSeries {
  readonly name: string
  readonly values: readonly number[]
}

/** A bar chart: what stands below or beside the bars, and one or several rows of bars. */
export interface BarChart {
  readonly title: string
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Bars that lie, for long names; shown in the order of the labels from the top. */
  readonly lying?: boolean
  /** What has to be known to read it, in a sentence. */
  readonly note?: string | undefined
}

/** A drawn chart. */
export interface ChartPicture {
  readonly title: string
  readonly png: Uint8Array
  readonly size: readonly [number, number]
  /** Stands under it, where it is not drawn in. */
  readonly note?: string | undefined
}

/** What echarts wants to draw on. */
type Surface = NonNullable<Parameters<typeof echarts.init>[0]>

const FONT = 'MingbaizhangSans'
const WIDTH = 1080
/** Each lying bar needs this much, so that names never overlap. */
const LYING_ROW = 44
/** Under a caption in a page of text, so that table and chart find room together. */
const IN_TEXT = { height: 430, top: 28 } as const
const ALONE = { height: 640, top: 84 } as const
const NOTE_ROW = 32

/** Grey steps and patterns that stay apart in black and white. */
const LOOKS = [
  { color: '#1f4e79' },
  {
    color: '#c9d6e4',
    decal: {
      symbol: 'rect',
      dashArrayX: [1, 0],
      dashArrayY: [2, 5],
      rotation: -Math.PI / 4,
      color: '#1f4e79',
    },
  },
  { color: '#8a8a8a' },
]

/** Registers the font that travels with the program; system fonts are not needed. */
function useFont(): void {
  if (GlobalFonts.has(FONT)) return
  // The package exports its entry only; the font files lie beside it.
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')
  const path = join(dirname(entry), '../fonts/NotoSansHans-Regular.otf')
  if (!GlobalFonts.registerFromPath(path, FONT)) throw new Error(`No font at ${path}`)
}

function optionOf(chart: BarChart, inText: boolean): echarts.EChartsCoreOption {
  const text = { fontFamily: FONT, fontSize: 20, color: '#222' }
  const labels = {
    type: 'category',
    data: [...chart.labels],
    inverse: chart.lying === true,
    axisLabel: { ...text, interval: 0, rotate: !chart.lying && chart.labels.length > 12 ? 35 : 0 },
  }
  const numbers = { type: 'value', minInterval: 1, axisLabel: text }
  return {
    animation: false,
    backgroundColor: '#fff',
    textStyle: text,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    title: {
      show: !inText,
      text: chart.title,
      left: 'center',
      top: 16,
      textStyle: { ...text, fontSize: 28 },
      subtext: chart.note ?? '',
      subtextStyle: { ...text, fontSize: 18 },
    },
    legend: {
      show: chart.series.length > 1,
      bottom: 8,
      itemWidth: 36,
      itemHeight: 20,
      textStyle: text,
    },
    grid: {
      left: 30,
      right: 60,
      top: (inText ? IN_TEXT : ALONE).top + (chart.note && !inText ? NOTE_ROW : 0),
      bottom: chart.series.length > 1 ? 60 : 24,
      containLabel: true,
    },
    xAxis: chart.lying ? numbers : labels,
    yAxis: chart.lying ? labels : numbers,
    series: chart.series.map((series, i) => ({
      type: 'bar',
      name: series.name,
      data: [...series.values],
      itemStyle: { borderColor: '#222', borderWidth: 1, ...LOOKS[i % LOOKS.length] },
      label: { ...text, show: true, fontSize: 18, position: chart.lying ? 'right' : 'top' },
    })),
  }
}

/**
 * Draws a bar chart as PNG, legible in black and white.
 *
 * @param inText flatter and without its title, which a caption says there
 */
export function drawChart(chart: BarChart, inText = false): ChartPicture {
  useFont()
  const bars = chart.labels.length * chart.series.length
  const least = (inText ? IN_TEXT : ALONE).height
  const height = chart.lying ? Math.max(least, 160 + bars * (LYING_ROW / 1.6)) : least
  const size = [WIDTH, Math.round(height)] as const
  const canvas = createCanvas(...size)
  // echarts draws on whatever has the methods of a browser's canvas; its types know only that one.
  const surface = canvas as unknown as Surface
  const helper = () => createCanvas(32, 32) as unknown as Surface
  echarts.setPlatformAPI({ createCanvas: helper })
  const drawing = echarts.init(surface, null, { devicePixelRatio: 1 })
  try {
    drawing.setOption(optionOf(chart, inText))
    const png = new Uint8Array(canvas.toBuffer('image/png'))
    return { title: chart.title, png, size, note: chart.note }
  } finally {
    drawing.dispose()
  }
}
