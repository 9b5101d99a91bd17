import { TryoutAdapter } from '../../src/chat/tryout/tryout-adapter.ts'
import { BOT_NAME, fileReply, type ReplayChat } from './replay-chat.ts'

/** The path of the web try-out. */
export function openTryoutChat(onError: (error: unknown) => void): ReplayChat {
  const replies: string[] = []
  const port = new TryoutAdapter({
    channel: 'tryout',
    botName: BOT_NAME,
    onReply: ({ text, file }) => replies.push(text, ...(file ? [fileReply(file.name)] : [])),
    onError,
  })
  return {
    port,
    idOf: (name) => name,
    goOnline: async () => {},
    deliver: ({ messageId, at, from, chat, did }) =>
      port.deliver({
        messageId,
        at,
        senderId: from,
        conversation:
          chat === 'dm' ? { kind: 'direct', id: from } : { kind: 'room', id: `room-${chat}` },
        did,
      }),
    takeReplies: () => replies.splice(0),
  }
}
