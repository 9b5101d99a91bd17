const HINT = '做了什么直接说,如“今天院坝会1场,30人,发资料50份”'

/** Understood, and nothing to be done. */
export const acknowledged = '收到'

/** What is answered to small talk and plans in a direct chat. */
export function smallTalk(intent: 'plan' | 'chat', newcomer: boolean): string {
  if (intent === 'plan') return '好的。这是还没做的事,先不记;做完了再告诉我一声'
  return newcomer ? `您好!${HINT}。想查数就问,如“今年开了几场院坝会”` : acknowledged
}

/** Answers to accounts that nobody is bound to, and about binding. */
export const binding = {
  unknown:
    '您好!我是明白账。我还不认识您的账号,请向司法所要一个绑定码,发给我就行。您说的话我先留着,绑定后自动补记',
  done: (name: string, held: number): string =>
    `✅ 已绑定:${name}。${held > 0 ? `前面留的${held}条现在补记` : HINT}`,
  /** The account was somebody else's until now. */
  moved: (before: string, name: string): string =>
    `✅ 这个账号改绑为:${name}(原来是${before},已报的仍是${before}报的)。${HINT}`,
} as const

/** The program broke on a message; it lies safe and staff see it. */
export const broken = '这条我没处理好,原话已留存,会请工作人员来看'

/** A text of more than 4,000 characters. */
export const tooLong = '这条太长了(超过4000字),没有读。请把做了什么、多少数用几句话再发一次'

/** Speech that no platform and no transcriber turned into words. */
export const voiceUnread = '语音我听不了,已留存。请用文字再说一遍,或长按语音“转文字”后发来'

/** The same, where the platform did not even hand the sound out. */
export const voiceLost = '语音我听不了。请用文字再说一遍,或长按语音“转文字”后发来'

/** A bare quantity out of the blue. */
export const bareNumber = (said: string): string =>
  `“${said}”指的是什么?请连着事情一起说,如“今天院坝会1场,40人”`
