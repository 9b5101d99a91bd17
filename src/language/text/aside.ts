import {
  ASIDE_ASKS,
  ASIDE_PLANS,
  ASIDE_THANKS,
  ASKED_IN_SPEECH,
  OWN_QUARREL,
} from '../words/asides.ts'

/** A story is longer than so many characters. */
const STORY_LENGTH_MIN = 24

/**
 * “…两家都认了。刘老师，这种用不用补个协议？”: the message without its last sentence, where that only thanks, asks
 * or announces beside what is told; undefined where there is none, or the quarrel is the sender's own.
 */
export function withoutAside(text: string): string | undefined {
  const start = asideStart(text)
  if (start === undefined || start < STORY_LENGTH_MIN) return undefined
  const story = text.slice(0, start).trimEnd()
  return OWN_QUARREL.test(story) ? undefined : story
}

function asideStart(text: string): number | undefined {
  const end = text.trimEnd().length
  const stop = lastStop(text, end)
  if (stop !== undefined) {
    const last = text.slice(stop, end).trim()
    if ([ASIDE_THANKS, ASIDE_ASKS, ASIDE_PLANS].some((words) => words.test(last))) return stop
  }
  return ASKED_IN_SPEECH.exec(text)?.index
}

/** Where the last sentence begins; undefined where the message is one sentence. */
function lastStop(text: string, end: number): number | undefined {
  const body = text.slice(0, end - 1)
  const at = Math.max(...[...'。！？!?\n～~'].map((mark) => body.lastIndexOf(mark)))
  return at < 0 ? undefined : at + 1
}
