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

export type ReportTopic = (typeof REPORT_TOPICS)[number]['code']
