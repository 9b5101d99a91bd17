/** Names in the evidence bundle. */
export const evidenceWords = {
  file: (township: string, year: number) => `${township}${year}年证据材料.zip`,
  title: (township: string, year: number) => `${township}${year}年度证据材料目录`,
  index: '目录.html',
  checksums: '校验码.sha256',
  folder: '材料',
  disputes: '矛盾纠纷',
  heads: ['编号', '类别', '村（社区）', '日期', '文件', '大小（字节）', 'SHA-256'],
  missing: '文件缺失',
  note: (count: number, missing: number) =>
    `共${count}份${missing > 0 ? `，其中${missing}份文件缺失` : ''}。断网也可以打开；用“校验码.sha256”可以核对文件有没有改动。`,
} as const
