/** How an edited report, or a later snapshot, differs. */
export const compareWords = {
  changed: (name: string, told: string, shown: string) =>
    `${name}：报告写“${told}”，台账是“${shown}”`,
  noMarks: () => '这份文件里没有数字标记，无法核对：请用本系统导出的正式稿修改后再传',
  removed: (name: string, shown: string) => `${name}：报告里删去了（台账是“${shown}”）`,
  moved: (name: string, before: string, now: string) =>
    `${name}：上一稿“${before}”，这一稿“${now}”`,
  records: (added: readonly string[], gone: readonly string[]) =>
    [
      added.length > 0 ? `新增记录${added.join('、')}` : '',
      gone.length > 0 ? `不再计入${gone.join('、')}` : '',
    ]
      .filter((text) => text !== '')
      .join('；'),
} as const
