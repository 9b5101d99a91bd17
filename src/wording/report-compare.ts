/** How an edited report, or a later snapshot, differs. */
export const compareWords = {
  changed: (name: string, told: string, shown: string) =>
    `${name}：报告写“${told}”，台账是“${shown}”`,
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
