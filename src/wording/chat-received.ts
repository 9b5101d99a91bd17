import { shortDay } from './chat-phrases.ts'

/** A message that reached the bot, as its sender is told. */
export interface ReceivedPhrase {
  /** `09:12`. */
  readonly clock: string
  readonly text: string | undefined
  readonly media: string | undefined
  readonly became: 'recorded' | 'waiting' | 'recalled' | 'failed' | 'not-recorded'
  readonly numbers: readonly string[]
}

const NUMBERS_SHOWN = 20
const LINES_SHOWN = 15
const LETTERS_SHOWN = 20

const MEDIA: Readonly<Record<string, string>> = {
  image: '[照片]',
  audio: '[语音]',
  video: '[视频]',
  file: '[文件]',
}

/** A message that is no text, in brackets as chats show it. */
export const mediumName = (media: string): string => MEDIA[media] ?? '[文件]'

const BECAME: Readonly<Record<ReceivedPhrase['became'], string>> = {
  recorded: '',
  waiting: '等您补充',
  recalled: '您已撤回',
  failed: '没处理好,工作人员会看',
  'not-recorded': '没有单独记账',
}

function excerpt({ text, media }: ReceivedPhrase): string {
  if (text === undefined) return mediumName(media ?? '')
  const letters = [...text.replaceAll(/\s+/g, ' ')]
  return letters.length > LETTERS_SHOWN ? `${letters.slice(0, LETTERS_SHOWN).join('')}…` : text
}

const line = (received: ReceivedPhrase): string =>
  `· ${received.clock} ${excerpt(received)} → ${received.numbers.join('、') || BECAME[received.became]}`

function numbersOf(received: readonly ReceivedPhrase[]): string {
  const numbers = [...new Set(received.flatMap((one) => one.numbers))]
  if (numbers.length === 0) return ''
  const shown = numbers.slice(0, NUMBERS_SHOWN).join('、')
  return `:${shown}${numbers.length > NUMBERS_SHOWN ? `等${numbers.length}条记录` : ''}`
}

/** `今天收到您 2 条:23-0117、23-0118`. */
export const receivedHead = (when: string, received: readonly ReceivedPhrase[]): string =>
  `${when}收到您 ${received.length} 条${numbersOf(received)}`

/** From when on messages are told: of today, or since an earlier day whose evening was not told. */
export const sinceWhen = (first: string, today: string): string =>
  first === today ? '今天' : `${shortDay(first, today)}以来`

/** What the sender of the messages is told who asks what has arrived; alone, message by message. */
export function receivedAnswer(answer: {
  readonly when: string
  readonly received: readonly ReceivedPhrase[]
  /** Greetings, questions and the like, not listed. */
  readonly talk: number
  readonly direct: boolean
}): string {
  const { when, received, talk, direct } = answer
  const besides = talk > 0 ? [`另有闲聊、提问${talk}条,不用记账`] : []
  if (received.length === 0)
    return [`${when}还没有收到您报的事`, ...besides, '发过却没有回执的,请再发一次'].join('。')
  const head = receivedHead(when, received)
  if (!direct) return head
  const more = received.length - LINES_SHOWN
  return [
    head,
    ...(more > 0 ? [`…前面还有${more}条`] : []),
    ...received.slice(-LINES_SHOWN).map(line),
    ...besides,
    '这里没有的就是没收到,请再发一次',
  ].join('\n')
}

/** Switching the evening's word on and off. */
export const digestReplies = {
  on: '好的,有您消息的日子,晚上9点告诉您当天收到几条。不要了就说“关闭每日小结”',
  off: '好的,不再发每日小结。想查随时问“今天收到我几条”',
  onlyDirect: '每日小结请单独找我开或关',
} as const
