/** The page that an empty installation shows, and the login page. */
export const setupWords = {
  sampleAdministrator: '管理员',
  title: '欢迎使用明白账',
  intro: '村里用微信报工作，明白账记成台账，随时出数，年底出报告。先选一种开始：',
  sampleTitle: '示例乡镇',
  sampleText: '虚构的青石镇：10个村、一年的报送消息。几分钟看懂怎么用，随便试，不怕弄乱。',
  sampleButton: '进入示例乡镇',
  samplePlaying: (played: number, total: number) =>
    `正在把一年的消息一条条报给机器人：${played} / ${total}`,
  sampleFailed: '示例没有建成，请看启动程序的窗口里的提示，再试一次。',
  ownTitle: '新建乡镇',
  ownText: '填乡镇、各村和您自己的名字，就可以给村里的人发绑定码。',
  name: '乡镇（街道）名称',
  nameExample: '例如 双龙镇',
  villages: '村、社区（一行一个）',
  villagesExample: '东风村\n红星村\n河街社区',
  administrator: '您的姓名',
  ownButton: '建好，开始用',
  back: '返回',
} as const

/** The login page. */
export const loginWords = {
  title: '明白账',
  how: '请打开管理员发给您的登录链接。管理员的链接印在启动程序的窗口里，每次启动有一个新的。',
  paste: '或者把登录链接贴在这里',
  button: '登录',
  working: '正在登录…',
  failed: '没有连上，请稍后再试。',
} as const
