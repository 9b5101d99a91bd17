/** What staff are told after the bot was away on a route that loses what was sent meanwhile. */
export const gapNotice = (since: string, until: string, times: number): string =>
  `⚠️ 机器人掉线了${times > 1 ? `${times}次` : ''}:${since} 到 ${until} 之间发来的消息可能没收到。请提醒大家核对(可问我“今天收到我几条”),没有收到回执的再发一次`
