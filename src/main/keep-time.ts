import type { Inbox } from '../inbox/inbox.ts'

const MS_EVERY = 10 * 60_000

/** What of the inbox depends on the time alone. */
type Timely = Pick<Inbox, 'resume' | 'lapse' | 'tellDigests' | 'remind' | 'makeFiles'>

/**
 * Does what time brings: what was left is taken up, questions lapse, the evening's word is given,
 * staff are reminded, files that were asked for are made. The answer ends that.
 */
export function keepTime(inbox: Timely, now: () => Date, onError: (error: unknown) => void) {
  const timer = setInterval(() => {
    inbox.resume(now()).catch(onError)
    inbox.lapse(now()).catch(onError)
    inbox.tellDigests(now()).catch(onError)
    inbox.remind(now()).catch(onError)
    // An export whose process was killed, or that failed, though nobody says another word.
    inbox.makeFiles(now).catch(onError)
  }, MS_EVERY)
  return () => clearInterval(timer)
}
