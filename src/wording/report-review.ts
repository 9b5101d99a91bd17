/** What the reviewer reads beside a figure. */
export const reviewWords = {
  missing: (name: string, office: string | null) =>
    `${name}：还没有人填报${office ? `，请${office}补充` : ''}。`,
  exact: (name: string, value: string, approx: boolean) =>
    `${name}：实数 ${value}${approx ? '（其中有“余”“左右”等约数，是不低于的数）' : ''}`,
  rule: (rule: string) => `写法：${rule}`,
  ledger: (records: number, villages: number) =>
    `来源：台账 ${records} 条记录，${villages} 个村（社区）`,
  numbers: (numbers: string) => `记录：${numbers}`,
  unconfirmed: (count: number, numbers: string, without: string) =>
    `待确认：${count} 条问过报送的人、还没有答复（${numbers}），不含这些是 ${without}`,
  staff: (office: string | null, basis: string | null) =>
    `来源：${office ?? '科室'}填报${basis ? `（${basis}）` : ''}`,
  lastYear: (value: string, change: string) => `上年 ${value}，${change}`,
  noLastYear: '上年没有数据',
  gaps: (villages: readonly string[]) => `本项没有记录的村（社区）：${villages.join('、')}`,
  same: '与上年持平',
  more: (difference: string) => `比上年多${difference}`,
  fewer: (difference: string) => `比上年少${difference}`,
  grown: (percent: string) => `同比增长${percent}%`,
  shrunk: (percent: string) => `同比下降${percent}%`,
  appendix: '附表　数据来源',
  appendixHead: ['指标', '报告写法', '实数', '来源', '记录数', '上年', '比上年'],
} as const

/** What is wrong with a part of the report that staff set. */
export const reportSettingFaults = {
  choice: (content: string, choices: readonly string[]) =>
    `不能填“${content}”，可选：${choices.join('、')}`,
  tooLong: (most: number) => `文字超过 ${most} 字，请精简`,
} as const
