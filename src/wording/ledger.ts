/** What people are told who ask something of the ledger that it cannot do, and the way out. */
export const ledgerProblems = {
  periodUnknown: (name: string) => `“${name}”不是月份或年份，请写成 2023-03 或 2023。`,
  reasonNeeded: '请写明原因。',
  alreadyClosed: (name: string) => `${name} 已经结账了。`,
  notClosed: (name: string) => `${name} 没有结账，不用重开。`,
  recordUnknown: (number: string) => `没有找到 ${number} 这条记录，请核对编号。`,
  alreadyVoided: (number: string) => `${number} 已经撤销了。`,
  notVoided: (number: string) => `${number} 没有撤销，还在账上，不用恢复。`,
  periodClosed: (number: string, month: string) =>
    `${number} 所在的${month}已经结账，数字不能再动。要更正，请司法所说明原因、重开后再改。`,
  dayClosed: (month: string) => `${month}已经结账，请选一个还没有结账的日子。`,
  notLate: (number: string) => `${number} 不是补报，不用另定计入的日子。`,
  quantityOutOfRange: (quantity: number) => `数字“${quantity}”不对，应是0到1亿之间的整数。`,
  amountOutOfRange: (amount: number) => `金额“${amount}”不对，应在0到100亿元之间。`,
  daysReversed: '起止日期写反了。',
  lineTwice: '同一项写了两次，请合成一个数。',
  wrongKind: (number: string) => `${number} 的种类和要改的内容对不上，请核对编号。`,
  endedBeforeReceived: '办结的日子比受理的日子还早，请核对。',
  notThatCase: (number: string) => `${number} 不是纠纷，没有办理结果。`,
  figureOutOfRange: '数值应是不小于0的数，最多四位小数。',
} as const
