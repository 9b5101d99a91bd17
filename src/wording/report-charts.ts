import type { DayRange } from '../lib/days.ts'
import { dayOfYear } from './chat-phrases.ts'

/** `12月3日至12月31日`. */
const days = ({ from, to }: DayRange) =>
  from === to ? dayOfYear(from) : `${dayOfYear(from)}至${dayOfYear(to)}`

/** Titles and legends of the charts, which are also their file names. */
export const reportCharts = {
  months: (year: number) => `${year}年各月普法活动与矛盾纠纷`,
  villages: (year: number) => `${year}年各村（社区）普法活动与矛盾纠纷`,
  categories: (year: number) => `${year}年矛盾纠纷类别`,
  years: (year: number) => `${year}年与上年对比`,
  month: (month: number) => `${month}月`,
  events: '普法活动（场次）',
  received: '受理纠纷（件）',
  resolved: '化解纠纷（件）',
  unclassified: '未分类',
  thisYear: '本年',
  lastYear: '上年',
  /** Under a comparison of which one year is not whole. */
  recorded: (now: DayRange | undefined, before: DayRange | undefined) =>
    `注：台账里有记录的日子，${[
      ...(now ? [`本年为${days(now)}`] : []),
      ...(before ? [`上年为${days(before)}`] : []),
    ].join('，')}。`,
} as const

/** The table of villages in the report. */
export const reportTable = {
  lead: (kind: string, villages: number, charts: number) =>
    `全${kind}${villages}个村（社区）的情况见表1${['', '、图1'][charts] ?? `、图1至图${charts}`}。`,
  caption: (number: number) => `表${number}　各村（社区）普法与调解情况`,
  figure: (number: number, title: string) => `图${number}　${title}`,
  village: '村（社区）',
  events: '普法活动（场次）',
  leaflets: '宣传资料（份）',
  received: '受理纠纷（件）',
  resolved: '化解纠纷（件）',
  total: '合计',
  rough: '表中带“约”的数，含有村里报的“余”“左右”等约数。',
} as const
