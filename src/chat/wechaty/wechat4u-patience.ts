import type { WebClient } from './wechat4u-client.ts'

const MS_BETWEEN_TRIES = 5_000
/** Without a network, a start fails at once and is followed by the next. */
const MS_BETWEEN_STARTS = 2_000
const SERVER_FAILS = 500

/** What the client says of a session that ended on the phone; it has no other mark. */
const LOGGED_OUT = 'already logout'

/** Whether nobody answered, or somebody who is not the platform: a dead line, a page to log in at. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error) || error.message === LOGGED_OUT) return false
  // The client hangs the platform's answer on the error, where there was one.
  const { response } = error as { response?: { readonly status?: number } }
  return response === undefined || (response.status ?? 0) >= SERVER_FAILS
}

/**
 * When the network comes back the client tries once, again after a minute, and then either asks for
 * a new scan or never asks for messages again. This lets it try until somebody answers.
 */
export function keepTrying(client: WebClient, isStopped: () => boolean): void {
  const init = client._init.bind(client)
  let trying: Promise<unknown> | undefined
  client._init = () => {
    trying ??= untilAnswered(init, isStopped, (error) => client.emit('error', error)).finally(
      () => {
        trying = undefined
      },
    )
    return trying
  }
  paceStarts(client, isStopped)
}

/** The puppet starts the client anew whenever that has ended, as it does at once without a network. */
function paceStarts(client: WebClient, isStopped: () => boolean): void {
  const start = client.start.bind(client)
  let openAt = 0
  client.start = async () => {
    const wait = openAt - Date.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    openAt = Date.now() + MS_BETWEEN_STARTS
    return isStopped() ? undefined : start()
  }
}

async function untilAnswered(
  ask: () => Promise<unknown>,
  isStopped: () => boolean,
  onError: (error: unknown) => void,
): Promise<unknown> {
  while (!isStopped()) {
    try {
      return await ask()
    } catch (error) {
      if (!isUnreachable(error)) throw error
      onError(error)
    }
    await new Promise((resolve) => setTimeout(resolve, MS_BETWEEN_TRIES))
  }
  return undefined
}
