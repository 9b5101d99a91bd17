/** The columns of a roster file, as staff write them in its first line. */
export const ROSTER_COLUMNS = { name: '姓名', village: '村（社区）', role: '身份' } as const

/** The words for roles in a roster file. */
export const ROSTER_ROLES = {
  法律明白人: 'steward',
  人民调解员: 'mediator',
  调解员: 'mediator',
  工作人员: 'staff',
  司法所: 'staff',
  管理员: 'administrator',
} as const

/** What is wrong with a roster file, line by line. */
export const rosterFaults = {
  notXlsx: '打不开这个文件。请用 Excel 另存为 .xlsx 再导入。',
  noColumn: (column: string) => `第一行没有“${column}”这一列。`,
  noName: (line: number) => `第${line}行：没有写姓名。`,
  unknownVillage: (line: number, village: string) =>
    `第${line}行：没有“${village}”这个村，请核对村名或先添加。`,
  unknownRole: (line: number, role: string) =>
    `第${line}行：身份“${role}”不认识，请写 ${Object.keys(ROSTER_ROLES).join('、')} 之一。`,
  villageNeeded: (line: number, name: string) => `第${line}行：请写明“${name}”是哪个村的。`,
  twice: (line: number, name: string) => `第${line}行：“${name}”在表里写了两次。`,
} as const

export const rosterUsage = '用法：npm run roster -- 人员.xlsx [乡镇]'
