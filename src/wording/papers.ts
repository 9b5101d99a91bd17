/** The printable forms of a dispute by their official names (司发通〔2010〕239号). */
export const PAPER_TITLES = {
  intake: '人民调解受理登记表',
  mediation: '人民调解记录',
  oralAgreement: '人民调解口头协议登记表',
  followUp: '人民调解回访记录',
} as const

/** The names of the fields as the forms print them. */
export const paperFields = {
  number: '编号',
  receivedOn: '受理日期',
  source: '案件来源',
  category: '纠纷类型',
  facts: '纠纷简要情况',
  applicantSignature: '申请人签名',
  respondentSignature: '被申请人签名',
  partySignatures: '当事人签名',
  clerk: '登记人',
  clerkSignature: '登记人签名',
  seal: '人民调解委员会（印章）',
  time: '时间',
  place: '地点',
  cause: '事由',
  attendants: '参加人',
  mediator: '调解员',
  mediatorSignature: '调解员签名',
  record: '调解过程',
  result: '调解结果',
  amount: '涉及金额',
  terms: '协议内容',
  fulfilment: '履行方式和期限',
  agreedOn: '协议达成日期',
  reason: '回访事由',
  fulfilled: '履行情况',
  satisfaction: '满意程度',
  escalation: '有无激化迹象',
  visitor: '回访人',
  visitorSignature: '回访人签名',
  visitedOn: '回访时间',
  head: '项目',
  content: '内容',
} as const

const SIDES = { applicant: '申请人', respondent: '被申请人' } as const

/** What the forms and the commands `papers` and `subsidy` say. */
export const paperWords = {
  blank: '＿'.repeat(24),
  party: (side: keyof typeof SIDES, detail: string) => `${SIDES[side]}${detail}`,
  partyDetails: { name: '姓名', phone: '联系方式', idNumber: '身份证号', address: '住址' },
  partyRest: '性别民族年龄职业',
  age: (years: number) => `${years}岁`,
  day: (day: string) => {
    const [year, month, date] = day.split('-').map(Number)
    return `${year}年${month}月${date}日`
  },
  yuan: (amount: number) => `${amount}元`,
  reportedBy: (name: string) => `${name}上报`,
  due: (day: string) => `应于${day}前履行`,
  fulfilled: (day: string) => `${day}已履行`,
  broken: (day: string) => `${day}发现未履行`,
  followUpReason: (number: string) => `${number}号纠纷协议履行情况`,
  fileName: (number: string, title: string) => `${number} ${title}.docx`,
  usage: '用法：npm run papers -- 23-0117 --out 目录 [--township 乡镇]',
  subsidyUsage:
    '用法：npm run subsidy -- --from 2023-01-01 --to 2023-12-31 --out 文件.xlsx [--township 乡镇]',
  badDay: (text: string) => `“${text}”不是日期，请写成 2023-01-01 的样子`,
  endBeforeStart: (from: string, to: string) => `结束日期${to}早于开始日期${from}`,
  notXlsx: (path: string) => `“${path}”应以 .xlsx 结尾`,
  noDispute: (number: string) => `${number}不是矛盾纠纷，没有调解文书`,
  voided: (number: string) => `${number}已经撤回，不再出文书`,
  several: (number: string, count: number) =>
    `${number}记的是${count}件纠纷；文书一案一卷，请把每件分开上报`,
} as const

/** Names and heads of the sheets of the subsidy list. */
export const SUBSIDY_SHEETS = {
  list: {
    name: '以案定补',
    heads: [
      '编号',
      '调解员',
      '村（社区）',
      '类别',
      '办结日期',
      '协议',
      '等级',
      '能否补助',
      '金额（元）',
      '是否计入统计',
    ],
  },
  totals: { name: '按调解员', heads: ['调解员', '纠纷数', '可补件数', '金额（元）'] },
  tariff: { name: '标准', heads: ['等级', '涉及金额起（元）', '书面协议（元）', '口头协议（元）'] },
} as const

/** What the subsidy list says; the reasons are why a dispute is not paid, or not yet. */
export const subsidyWords = {
  title: (township: string, from: string, to: string, sheet: string) =>
    `${township}${sheet}（${from}至${to}）`,
  eligible: '可补助',
  counted: '计入',
  late: '补报，未计入',
  /** Behind the heading: why the list has more disputes than the totals. */
  lateHead: (count: number) =>
    `　其中${count}件是结账后补报的，还没有计入统计；补助按案件算，不看是否计入`,
  total: '合计',
  between: '；',
  reasons: {
    staff: '工作人员调解的不补助',
    not_resolved: '还没有调解成功',
    no_agreement: '没有登记协议',
    broken: '协议没有履行',
    fulfilment_unknown: '不知道协议是否履行',
  },
  samePaid: (number: string) => `与${number}像是同一起纠纷，只补一次`,
} as const
