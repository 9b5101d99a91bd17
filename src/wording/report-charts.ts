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
  townshipItself: (kind: string) => `${kind}本级`,
  total: '合计',
} as const
