/** Reports beside which people tell much that counts nothing; each is read rightly alone. */
export const PLAIN_REPORTS = {
  activities: [
    '昨天在三组开院坝会1场，来了32个人，发资料60份',
    '今天讲座一场，到了45人',
    '上午入户宣传18户，发单子18张',
    '今天挂横幅3条，大喇叭播了2次',
  ],
  disputes: [
    '昨天调解一起邻里纠纷，两家为流水沟吵架，各让一步，说好了',
    '今天老张跟老李为欠的3200块钱扯皮，当面还清，写了收条，了结',
    '上午劝好一起婆媳吵架的，口头协议',
  ],
} as const
