/** What is wrong with a route to a chat, for the page and the window of whoever runs it. */
export const routeFaults = {
  gatewaySilent: '网关没有回音：它停了，或者正被另一个机器人占着',
  gatewayBroke: '与网关的连接断了',
  wechatUnreachable: '连不上微信',
  wechatSilent: (seconds: number) => `微信已经 ${seconds} 秒没有回音`,
  takenOver: '另一处用同一个机器人登录了，这里被挤了下来',
} as const
