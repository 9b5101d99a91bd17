import { inTime } from '../lib/in-time.ts'
import { photoNotes } from '../wording/chat-photos.ts'
import { voiceLost, voiceUnread } from '../wording/chat-talk.ts'
import type { InboundMedia } from './event.ts'
import { type StoredFile, storePicture, storeSound } from './file-store.ts'
import { receivePhoto } from './photos.ts'
import type { StoredMessage } from './stored-message.ts'
import { reply, type Turn } from './turn.ts'

/** A platform that takes longer does not keep everybody else waiting. */
const MS_FETCH_MAX = 30_000

/**
 * Fetches a photo or a recording and stores it; other media are not kept.
 *
 * @throws Problem where the sender can mend it, an Error where the platform did not hand it out
 */
export async function fetchMedium(
  folder: string,
  { media, read }: InboundMedia,
): Promise<StoredFile | undefined> {
  if (media === 'image') return storePicture(folder, await fetched(read))
  if (media === 'audio') return storeSound(folder, await fetched(read))
  return undefined
}

const once = (read: () => Promise<Buffer>) => inTime(read(), MS_FETCH_MAX, 'a file')

/** A line that broke may hold the second time. */
const fetched = (read: () => Promise<Buffer>) => once(read).catch(() => once(read))

/** What a sender is told of a medium that could not be fetched. */
export const lostMedium = ({ body }: StoredMessage): string =>
  body === 'audio' ? voiceLost : photoNotes.notFetched

/** A photo, a recording or another medium came; in a group nobody is told what is not read. */
export async function receiveMedium(turn: Turn): Promise<void> {
  const { body, file } = turn.message
  if (body === 'image' && file) return receivePhoto(turn, file)
  if (turn.direct) await reply(turn, answerTo(turn.message))
}

function answerTo(message: StoredMessage): string {
  if (message.body === 'audio' && message.file) return voiceUnread
  if (message.body === 'audio' || message.body === 'image') return lostMedium(message)
  return photoNotes.onlyPhotos
}
