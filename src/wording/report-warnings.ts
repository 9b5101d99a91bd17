const NAMES_SHOWN = 6
const listed = (names: readonly string[]) =>
  `${names.slice(0, NAMES_SHOWN).join('、')}${names.length > NAMES_SHOWN ? '等' : ''}`

const named = (months: readonly number[]) => months.map((month) => `${month}月`).join('、')

/** What staff are told before an export. */
export const reportWarningWords = {
  sum: ([whole = '', ...parts]: readonly string[], difference: number) =>
    `${whole}，${parts.join('，')}，相差${Math.abs(difference)}，请核对`,
  limit: (part: string, partShown: string, whole: string, wholeShown: string) =>
    `${part}${partShown}，多于${whole}${wholeShown}，请核对`,
  rate: (name: string, told: string, quotient: string, actual: string) =>
    `文字里写“${name}${told}%”，按数算是${actual}%（${quotient}），请核对`,
  enteredRate: (name: string, entered: number, basis: string, actual: string) =>
    `${name}填的是${entered}%，按依据“${basis}”算是${actual}%，请核对`,
  empty: (names: readonly string[]) => `还有${names.length}项没有填报：${listed(names)}`,
  silent: (village: string) => `${village}这一年没有记录`,
  manySilent: (villages: readonly string[]) =>
    `有${villages.length}个村（社区）这一年没有记录：${listed(villages)}`,
  gaps: (village: string, months: readonly number[]) =>
    `${village}${named(months)}没有记录，其他月份有，请核对是不是漏报`,
  hardly: (village: string, months: readonly number[]) =>
    `${village}只有${named(months)}有记录，请核对是不是漏报`,
  manyGaps: (villages: readonly string[]) =>
    `有${villages.length}个村（社区）有的月份没有记录，请核对是不是漏报：${listed(villages)}`,
  jump: (name: string, before: number, now: number) =>
    `${name}上年${before}，本年${now}，变化超过一半，请核对`,
  jumps: (names: readonly string[]) =>
    `有${names.length}项比上年变化超过一半，请逐项核对：${listed(names)}`,
  approx: (names: readonly string[]) => `以下各项含有约数，报告按实数写：${names.join('、')}`,
  twins: (one: string, other: string) => `${one}和${other}可能是同一件事报了两遍，请核对`,
  manyTwins: (count: number, orMore: boolean) =>
    `${orMore ? '至少' : ''}有${count}对记录可能是同一件事报了两遍，请逐对核对`,
  outside: (numbers: readonly string[]) =>
    `日期不全在本年、却计入本年的记录，请核对：${numbers.join('、')}`,
  late: (count: number) => `有${count}条补报没有计入，请决定计入哪一年`,
  cumulative: (count: number) => `有${count}条累计数没有计入，请与逐次上报的数核对`,
  unconfirmed: (numbers: readonly string[]) =>
    `有${numbers.length}条记录问过报送的人、还没有答复，先按听懂的计入：${listed(numbers)}`,
  looseEnds: (count: number) =>
    `有${count}条消息没有答复或没有确认（不分年度），没有计入，可能改变报告的数`,
} as const
