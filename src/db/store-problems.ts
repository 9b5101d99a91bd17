/** What whoever runs the program is told about its database. */
export const storeProblems = {
  inUse: (directory: string, pid: number) =>
    `数据目录 ${directory} 正被另一个进程（${pid}）使用。同一份数据只能由一个进程打开：请先停掉它，或改用 PostgreSQL（DATABASE_URL）。`,
  oldServer: (version: string) => `PostgreSQL 版本是 ${version}，需要 15 或更新的版本。`,
  notBackup: '这个文件不是本程序的备份，或者已经损坏。',
  newerBackup: '这份备份由更新版本的程序写出，请先升级程序再恢复。',
  badKey: (path: string) => `密钥文件 ${path} 的内容不对，请换回原来的密钥文件。`,
  notEmpty: '目标数据库里已经有数据。恢复只能写进一个空的数据库。',
} as const
