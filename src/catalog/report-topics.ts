/**
 * The headings under which a 法治政府建设年度报告 gathers its figures, in the order of the report.
 * Topics marked `leaders` move into the part on 第一责任人 when the report has four parts.
 */
export const REPORT_TOPICS = [
  { code: 'leadership', name: '加强组织领导', leaders: true },
  { code: 'study', name: '学法用法', leaders: false },
  { code: 'publicity', name: '法治宣传', leaders: false },
  { code: 'stewards', name: '法律明白人', leaders: false },
  { code: 'openness', name: '政务公开', leaders: false },
  { code: 'decisions', name: '依法决策', leaders: false },
  { code: 'enforcement', name: '行政执法', leaders: false },
  { code: 'disputes', name: '矛盾纠纷化解', leaders: false },
  { code: 'petitions', name: '信访和热线', leaders: false },
  { code: 'safety', name: '安全和应急', leaders: false },
] as const

/** What a township may leave out of its report: each topic, and what stands beside them. */
export const OPTIONAL_SECTIONS: readonly { readonly code: string; readonly name: string }[] = [
  ...REPORT_TOPICS,
  { code: 'villages', name: '各村情况的表和图' },
  { code: 'shortcomings', name: '存在的不足和原因' },
  { code: 'plan', name: '下一年工作安排' },
]

export type ReportTopic = (typeof REPORT_TOPICS)[number]['code']
