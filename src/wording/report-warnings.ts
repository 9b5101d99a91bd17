const named = (months: readonly number[]) => months.map((month) => `${month}月`).join('、')

/** What staff are told before an export. */
export const reportWarningWords = {
  sum: ([whole = '', ...parts]: readonly string[], difference: number) =>
    `${whole}，${parts.join('，')}，相差${Math.abs(difference)}，请核对`,
  limit: (part: string, partShown: string, whole: string, wholeShown: string) =>
    `${part}${partShown}，多于${whole}${wholeShown}，请核对`,
  rate: (name: string, told: string, quotient: string, actual: string) =>
    `文字里写“${name}${told}%”，按数算是${actual}%（${quotient}），请核对`,
  empty: (names: readonly string[]) =>
    `还有${names.length}项没有填报：${names.slice(0, 8).join('、')}${names.length > 8 ? '等' : ''}`,
  silent: (village: string) => `${village}这一年没有记录`,
  gaps: (village: string, months: readonly number[]) =>
    `${village}${named(months)}没有记录，其他月份有，请核对是不是漏报`,
  hardly: (village: string, months: readonly number[]) =>
    `${village}只有${named(months)}有记录，请核对是不是漏报`,
  jump: (name: string, before: number, now: number) =>
    `${name}上年${before}，本年${now}，变化超过一半，请核对`,
  approx: (names: readonly string[]) => `以下各项含有约数，报告按实数写：${names.join('、')}`,
  twins: (one: string, other: string) => `${one}和${other}可能是同一件事报了两遍，请核对`,
  outside: (numbers: readonly string[]) =>
    `日期不全在本年、却计入本年的记录，请核对：${numbers.join('、')}`,
  late: (count: number) => `有${count}条补报没有计入，请决定计入哪一年`,
  cumulative: (count: number) => `有${count}条累计数没有计入，请与逐次上报的数核对`,
  looseEnds: (count: number) =>
    `有${count}条消息没有答复或没有确认（不分年度），没有计入，可能改变报告的数`,
} as const
