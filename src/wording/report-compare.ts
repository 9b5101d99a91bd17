const NUMBERS_SHOWN = 12

const listed = (numbers: readonly string[]) =>
  numbers.length > NUMBERS_SHOWN
    ? `${numbers.slice(0, NUMBERS_SHOWN).join('、')}等${numbers.length}条`
    : numbers.join('、')

/** How an edited report, or a later snapshot, differs. */
export const compareWords = {
  changed: (name: string, told: string, shown: string) =>
    `${name}：报告写“${told}”，台账是“${shown}”`,
  noMarks: () => '这份文件里没有数字标记，无法核对：请用本系统导出的正式稿修改后再传',
  noSnapshot: (year: number) => `${year}年还没有导出过报告，没有可以核对的数据`,
  unread: (text: string) => `“${text}…”这一段的文字改动较多，没有核对，请自己看一看`,
  removed: (name: string, shown: string) => `${name}：报告里删去了（台账是“${shown}”）`,
  moved: (name: string, before: string, now: string) =>
    `${name}：上一稿“${before}”，这一稿“${now}”`,
  records: (added: readonly string[], gone: readonly string[], corrected: readonly string[] = []) =>
    [
      added.length > 0 ? `新增记录${listed(added)}` : '',
      gone.length > 0 ? `不再计入${listed(gone)}` : '',
      corrected.length > 0 ? `更正了${listed(corrected)}` : '',
    ]
      .filter((text) => text !== '')
      .join('；'),
  entered: (office: string | null, basis: string | null) =>
    `${office ?? '科室'}改填${basis ? `（${basis}）` : ''}`,
  otherYear: (year: number) =>
    `这份文件不是${year}年的报告，请选对年份，或用本系统导出的正式稿修改后再传`,
} as const
