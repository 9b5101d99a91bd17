/** The columns of the staff file, as its first row names them. */
export const STAFF_FILE_COLUMNS = {
  name: '指标',
  value: '数值',
  unit: '单位',
  form: '写法',
  office: '填报科室',
  basis: '依据',
} as const

/** Sheet names of the staff file. */
export const STAFF_FILE_SHEETS = { figures: '填报表', help: '填写说明' } as const

/** The lines of the sheet that explains the file. */
export const STAFF_FILE_HELP = [
  '一、只填白色格。灰色行的数由各村台账自动汇总，数值不用填，只可改单位和写法。',
  '二、数值写阿拉伯数字的实数（如 3046），不要写“余”“约”“左右”；没有发生的写 0；还不知道的留空，报告里会标出“（待填）”。',
  '三、百分比写 100 或 100%。',
  '四、写法:精确 221件；余 3000余份；两位余 920余户；多 800多份；两位多 920多户；以上 90%以上；汉字以上 一次以上；不写 本年度报告不提这一项。只舍不入，实数正好是整数时不写“余”。',
  '五、依据写数字的出处（台账名称、文号），会写进送审稿的批注。',
]

/** Why a cell of the staff file is refused, and what to write instead. */
export const staffFileFaults = {
  noHeader: (columns: readonly string[]) => `第一行应当是表头，至少要有“${columns.join('”“')}”两列`,
  unknownName: (name: string, near: readonly string[]) =>
    near.length > 0
      ? `没有“${name}”这个指标，您是不是要找“${near.join('”“')}”`
      : `没有“${name}”这个指标，请用模板里的名称`,
  noName: () => '这一行有数，但没有写指标名称',
  twice: (name: string, line: number) => `“${name}”在第${line}行已经填过`,
  notNumber: (text: string) => `“${text}”不是实数，请写阿拉伯数字，例如 3046`,
  negative: (text: string) => `“${text}”小于 0`,
  notWhole: (text: string, unit: string) => `“${text}”不是整数，单位是“${unit}”的数不能带小数`,
  overHundred: (text: string) => `“${text}”超过 100%`,
  fromLedger: (name: string) => `“${name}”由各村台账汇总，不用填数值，请把这一格留空`,
  unknownUnit: (unit: string, known: readonly string[]) =>
    `单位“${unit}”不能用，可用的有：${known.join('、')}`,
  unknownForm: (form: string, known: readonly string[]) =>
    `写法“${form}”不能用，可用的有：${known.join('、')}`,
} as const

/** Why a figure that was typed on the page is refused. */
export const figureFaults = {
  unknown: () => '没有这个指标，请刷新页面再填',
  unit: (unit: string) => `单位“${unit}”不能用于这一项`,
} as const

/** One fault as the command line and the page print it. */
export const faultLine = (fault: { line: number; column: string; sentence: string }) =>
  `第${fault.line}行“${fault.column}”列：${fault.sentence}`

/** What is said when a file can't be read at all. */
export const unreadableFile = {
  kind: (name: string) => `“${name}”不是 .xlsx 或 .csv 文件，请在 Excel 或 WPS 里另存为 .xlsx`,
  broken: (name: string) => `“${name}”打不开，可能没有传完或者不是真正的 .xlsx 文件`,
  tooBig: (name: string, megabytes: number) => `“${name}”超过 ${megabytes} MB`,
  empty: (name: string) => `“${name}”里没有内容`,
} as const
