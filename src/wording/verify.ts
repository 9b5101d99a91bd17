const PLACES: Readonly<Record<string, string>> = {
  journal: '流水哈希',
  content: '流水内容',
  indicator: '指标',
  postings: '记录与入账',
  rollups: '汇总',
}

/** What `npm run verify` and `npm run rebuild` print. */
export const verifyLines = {
  /** `测试镇`, `测试镇（演练）`: an exercise bears the name of its township. */
  township: ({ name, sample }: { name: string; sample: boolean }, exercise: boolean) => {
    if (exercise) return `${name}（演练）`
    return sample ? `${name}（示例）` : name
  },
  difference: (
    township: string,
    found: { kind: string; place: string; expected: string; found: string },
  ) =>
    `${township} ${PLACES[found.kind] ?? found.kind}不符 ${found.place}：应为 ${found.expected || '空'}，实为 ${found.found || '空'}`,
  summary: (township: string, count: number) =>
    count === 0 ? `${township}：台账与汇总一致` : `${township}：${count} 处不符`,
  rebuilt: (township: string) => `${township}：汇总已按台账重算`,
  backedUp: (path: string, rows: number) => `已备份 ${rows} 行到 ${path}`,
  restored: (path: string, rows: number) => `已从 ${path} 恢复 ${rows} 行`,
  backupUsage: '用法：npm run backup -- 目录；恢复：npm run backup -- --restore 目录',
} as const
