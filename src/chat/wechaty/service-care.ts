import type { PuppetService } from 'wechaty-puppet-service'
import { routeFaults } from '../../wording/chat-route.ts'
import type { PuppetCare } from './puppet-care.ts'

/** The connection inside the puppet. */
interface Connection {
  readonly eventStream?: {
    removeAllListeners(): void
    on(event: 'error', listener: () => void): void
    cancel(): void
  }
  readonly client: { stop(request: unknown, done: (error: null) => void): void }
  start(): Promise<void>
  stopStream(): void
  destroyClient(): void
}

/** The parts of the puppet that it keeps to itself. */
interface Inside {
  readonly _grpcManager?: Connection
  readonly _payloadStore: { start(accountId: string): Promise<void> }
  __currentUserId: string | undefined
}

/** How long a gateway may take to answer. */
export const MS_ANSWER = 8_000

/** What this file says to the puppet's watchdog, told apart from the gateway's own beat. */
const OUR_BEAT = 'mending'

/**
 * Care for a gateway. The puppet notices a dead one after a minute, and never that a second client
 * has taken the stream of events away; so it is asked for an echo, which must come by that stream.
 *
 * @param answerMs how long the echo may take
 */
export function careForService(puppet: PuppetService, answerMs: number): PuppetCare {
  // The puppet hides these from its types only.
  const inside = puppet as unknown as Inside
  // It would keep people and groups for everybody to read, in a folder named after the token, and
  // another bot with that token would find the folder locked, which ends its process.
  inside._payloadStore.start = () => Promise.resolve()
  return {
    probe: () => hearEcho(puppet, answerMs),
    // A gateway that serves another bot already never tells of a login.
    answersLoggedOut: true,
    mend: () => reconnect(puppet, inside),
    hush: async () => endStream(inside._grpcManager),
    detach: () => {
      const connection = inside._grpcManager
      // Stopping would stop the gateway's own puppet, for every client and with a logout.
      if (connection) connection.client.stop = (_request, done) => done(null)
    },
  }
}

function hearEcho(puppet: PuppetService, answerMs: number): Promise<Date> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      clearTimeout(timer)
      puppet.off('dong', onDong)
      puppet.off('heartbeat', onBeat)
      puppet.off('scan', onDong)
      puppet.off('error', onError)
      done()
    }
    const onDong = () => settle(() => resolve(new Date()))
    const onError = ({ data }: { data?: unknown }) =>
      settle(() => reject(new Error(String(data ?? routeFaults.gatewayBroke))))
    const onBeat = (beat: { data?: unknown }) => {
      if (beat.data !== OUR_BEAT) onDong()
    }
    const timer = setTimeout(
      () => settle(() => reject(new Error(routeFaults.gatewaySilent))),
      answerMs,
    )
    puppet.on('dong', onDong)
    puppet.on('error', onError)
    // Any event shows that the stream is ours; not every gateway knows the echo.
    puppet.on('heartbeat', onBeat)
    puppet.on('scan', onDong)
    try {
      puppet.ding('probe')
    } catch (error) {
      settle(() => reject(error))
    }
  })
}

/**
 * Gives the stream of events back. The puppet only forgets it, and the gateway, which serves one
 * client at a time, would refuse the next one.
 */
function endStream(connection: Connection | undefined): void {
  const stream = connection?.eventStream
  stream?.removeAllListeners()
  stream?.on('error', () => {})
  stream?.cancel()
  connection?.stopStream()
}

async function reconnect(puppet: PuppetService, inside: Inside): Promise<void> {
  const connection = inside._grpcManager
  // A puppet that found no gateway at its start has given up.
  if (!connection) return puppet.start()
  // Its watchdog would otherwise restart the whole puppet meanwhile.
  puppet.emit('heartbeat', { data: OUR_BEAT })
  // The gateway tells anew who is logged in, which the puppet refuses while it believes it knows.
  inside.__currentUserId = undefined
  endStream(connection)
  connection.destroyClient()
  await connection.start()
}
