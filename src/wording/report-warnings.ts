/** What staff are told before an export. */
export const reportWarningWords = {
  sum: ([whole = '', ...parts]: readonly string[], difference: number) =>
    `${whole}，${parts.join('，')}，相差${Math.abs(difference)}，请核对`,
  limit: (part: string, partShown: string, whole: string, wholeShown: string) =>
    `${part}${partShown}，多于${whole}${wholeShown}，请核对`,
  empty: (names: readonly string[]) =>
    `还有${names.length}项没有填报：${names.slice(0, 8).join('、')}${names.length > 8 ? '等' : ''}`,
  silent: (villages: readonly string[]) => `全年没有记录的村（社区）：${villages.join('、')}`,
  jump: (name: string, before: number, now: number) =>
    `${name}上年${before}，本年${now}，变化超过一半，请核对`,
  approx: (names: readonly string[]) => `以下各项含有约数，报告按实数写：${names.join('、')}`,
  twins: (pairs: readonly string[]) => `可能重复上报，请核对：${pairs.join('；')}`,
  late: (count: number) => `有${count}条补报没有计入，请决定计入哪一年`,
  cumulative: (count: number) => `有${count}条累计数没有计入，请与逐次上报的数核对`,
  looseEnds: (count: number) =>
    `有${count}条消息没有答复或没有处理完（不分年度），可能改变报告的数`,
} as const
