/** What the window says in which the program is started. */
export const startWords = {
  building: '正在准备网页（第一次约需十几秒）…',
  ready: (url: string, loginUrl: string) =>
    `\n明白账已启动：${url}\n\n用浏览器打开下面的登录链接（24小时内有效，只能用一次；用过了，重启程序会有新的）：\n${loginUrl}\n`,
  embedded: (dataDir: string) =>
    `数据在 ${dataDir}/ 目录。内置数据库只能由一个程序打开，适合一百万条以内的记录；更多请改用 PostgreSQL（DATABASE_URL）。按 Ctrl+C 停止。`,
  bot: (state: string, detail: string) => `机器人：${state}${detail ? `（${detail}）` : ''}`,
  stopping: '正在停止…',
} as const
