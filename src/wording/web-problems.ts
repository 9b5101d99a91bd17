/** What the pages say when something cannot be done, and the way out. */
export const webProblems = {
  notLoggedIn: '请先登录。登录链接向管理员要；管理员的链接在启动程序的窗口里。',
  linkInvalid: '这个登录链接不对，或者已经用过、过期了。请向管理员重新要一个。',
  wrongOrigin: '这个请求不是从本页面发出的，已拒绝。请刷新页面再试。',
  tooMany: '操作太频繁了，请过一分钟再试。',
  inputInvalid: '有一项没有填对，请检查后再提交。',
  tooLong: (most: number) => `写得太长了，最多 ${most} 字，请精简后再提交。`,
  tooLarge: '内容太大了。请精简，或分几次提交。',
  notFound: '没有找到。',
  fileGone: '这个文件已经删去了（只留一天）。请对机器人再说一遍，重新做。',
  broken: '程序出了错，已经记下，内容没有丢。请稍后再试，或告诉管理员。',
  townshipNeeded: '请先建好乡镇。',
  operatorOnly: '这件事由安装程序的管理员办理。',
  exportRunning: '上一次导出还没有做完，请稍候，或先取消它。',
  noSuchSpeaker: '请选择一位还在参加工作的人。',
  notStaff: '只有司法所的人员和管理员能登录网页。',
} as const
