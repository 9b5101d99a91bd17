import { shortDay } from './chat-phrases.ts'

/** Answers to what staff order by chat. */
export const staffReplies = {
  code: (
    name: string,
    village: string,
    code: string,
    until: { readonly day: string; readonly today: string },
  ): string =>
    `${name}(${village})的绑定码:${code}\n请本人单独发给我,${shortDay(until.day, until.today)}前有效,只能用一次`,
  nobody: (name: string): string => `没有找到“${name}”,请先在网页“人员”里添加`,
  several: (name: string): string => `有几位都叫“${name}”,请在网页“人员”里发码`,
  onPage: (name: string): string => `“${name}”请在网页“人员”里办`,
  left: (name: string, village: string): string =>
    `✅ ${name}(${village})不再参加,账号已解绑,以前报的不变。接替的人请在网页“人员”里添加,再发绑定码`,
  onlyDirect: '绑定码不能发在群里,请单独找我要',
  closed: (period: string): string =>
    `🔒 ${period} 已结账,数字不再变。之后补报的另外列出,由您决定计入哪一期`,
  reopened: (period: string): string => `🔓 ${period} 已重开,原因已留档`,
  reasonMissing: '重开要写明原因,如“重开 2023年3月 原因:漏了一场讲座”',
  admitted: (number: string, day: string, today: string): string =>
    `✅ 补报 ${number} 已计入${shortDay(day, today)}`,
  reminderOn: '已开启每周提醒:周五起,对整周没报的村单独提醒一人一次,晚上不发',
  reminderOff: '已关闭每周提醒',
  dayMissing: (number: string): string => `${number} 计入哪一天?如“${number} 计入4月5日”`,
} as const

/** What still waits for staff. */
export function looseEndsList(
  ends: readonly { readonly who: string; readonly day: string; readonly text: string }[],
  late: readonly string[],
  today: string,
): string {
  const lines = ends.map(
    ({ who, day, text }) => `· ${shortDay(day, today)} ${who}:${excerpt(text)}`,
  )
  if (late.length > 0) lines.push(`补报待定:${late.join('、')}(回“编号 计入4月5日”)`)
  return lines.length > 0 ? ['待处理:', ...lines].join('\n') : '没有待处理的'
}

/** The same in a group. */
export const looseEndsCount = (ends: number, late: number): string =>
  ends + late > 0 ? `待处理${ends}条,补报待定${late}条。是哪些请单独问我“待办”` : '没有待处理的'

/** One line to one person of a village that told nothing for a week. */
export const weeklyReminder = (village: string): string =>
  `${village}这周还没有报过。有做的说一声就行,没有就回“零报告”;不用回也行`

const LETTERS_SHOWN = 30

const excerpt = (text: string): string => {
  const letters = [...text.replaceAll('\n', ' ')]
  return letters.length > LETTERS_SHOWN ? `${letters.slice(0, LETTERS_SHOWN).join('')}…` : text
}
