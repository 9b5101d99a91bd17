/** Answers to orders that bind a group. */
export const roomReplies = {
  bound: (place: string): string => `✅ 本群已绑定${place}`,
  unbound: '本群已解绑',
  notBound: '本群没有绑定',
  nobody: (village: string): string => `没有找到“${village}”`,
  onlyInRoom: '请在那个群里@我说',
} as const

/** After a new login of the bot's account: who and which groups have to be bound again. */
export function rebindNotice(people: readonly string[], groups: readonly string[]): string {
  const lines = [
    ...(people.length > 0 ? [`这些人要用新的绑定码:${people.join('、')}`] : []),
    ...(groups.length > 0 ? [`这些群要在群里@我说“绑定本群”:${groups.join('、')}`] : []),
  ]
  return ['⚠️ 机器人的微信重新登录过,原来的编号都换了。', ...lines].join('\n')
}
