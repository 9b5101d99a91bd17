import { types } from 'wechaty'
import type { PuppetWechat4u } from 'wechaty-puppet-wechat4u'
import { SerialChain } from '../serial-chain.ts'
import type { PuppetCare } from './puppet-care.ts'
import type { WebClient } from './wechat4u-client.ts'
import { keepTrying } from './wechat4u-patience.ts'
import { checkPolling } from './wechat4u-probe.ts'
import { followRemarks } from './wechat4u-remarks.ts'

/** The parts of the puppet that it keeps to itself. */
interface Inside {
  monkeyPatch(client: WebClient): void
  readonly wechat4u?: WebClient
  readonly getContactInterval?: NodeJS.Timeout
}

export interface Wechat4uOptions {
  /** Another server than Tencent's, such as `http://127.0.0.1:1234`; for tests. */
  readonly server?: string
  /** Messages sent earlier than this are old news. */
  readonly acceptFrom: Date
  readonly onError: (error: unknown) => void
}

/** Three pairs of black moons: the client logs out when anybody sends them. */
const LOGOUT_WORDS = /^(?:🌚 🌚){3}$/u
/** Not to be seen, and enough for the client not to know the words again. */
const INVISIBLE = '\u200b'

const URL_OF_SERVER = /^https?:\/\/[\w.]+(?=\/|$)/

/**
 * Mends what trials found in wechat4u before it is started, and tells how to treat it afterwards:
 * a stranger's emoji log the account out, messages of senders it does not know yet overtake one
 * another, what was sent while it restarted is thrown away, stopping logs out.
 */
export function careForWechat4u(puppet: PuppetWechat4u, options: Wechat4uOptions): PuppetCare {
  const intake = new Intake(options.onError)
  let failedAt = 0
  let stopped = false
  // The puppet hides these from its types only.
  const inside = puppet as unknown as Inside
  const prepare = inside.monkeyPatch.bind(puppet)
  inside.monkeyPatch = (client) => {
    guardListeners(client, options.onError)
    if (options.server !== undefined) redirect(client, options.server)
    ignoreLogoutWords(client)
    forgetOldLogin(client)
    followRemarks(client, (id) => {
      puppet.emit('dirty', { payloadType: types.Payload.Contact, payloadId: id })
    })
    intake.lead(client)
    keepTrying(client, () => stopped)
    client.on('error', () => {
      failedAt = Date.now()
    })
    prepare(client)
  }
  const login = puppet.login.bind(puppet)
  puppet.login = (userId) => logInOnce(puppet, userId, login)
  const seconds = Math.floor(options.acceptFrom.getTime() / 1000)
  // The puppet would set it anew at each login and drop everything older.
  Object.defineProperty(puppet, 'startTime', { get: () => seconds, set: () => {} })
  return {
    probe: () => checkPolling(inside.wechat4u, failedAt),
    hush: () => intake.end(),
    detach: () => {
      stopped = true
      detach(inside)
    },
  }
}

function redirect(client: WebClient, server: string): void {
  const towards = (addresses: WebClient['CONF']) =>
    Object.fromEntries(
      Object.entries(addresses).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(URL_OF_SERVER, server) : value,
      ]),
    )
  let addresses = towards(client.CONF)
  Object.defineProperty(client, 'CONF', {
    get: () => addresses,
    set: (value: WebClient['CONF']) => {
      addresses = towards(value)
    },
  })
}

/** The puppet's own listeners throw, too; nothing of what the client tells may end the process. */
function guardListeners(client: WebClient, onError: (error: unknown) => void): void {
  const on = client.on.bind(client)
  client.on = (event, listener) =>
    on(event, async (told) => {
      try {
        await listener(told)
      } catch (error) {
        onError(error)
      }
    })
}

/**
 * When the network comes back the client logs in again by itself, which the puppet, for which it
 * never was away, would refuse by throwing.
 */
async function logInOnce(
  puppet: PuppetWechat4u,
  userId: string,
  login: (userId: string) => void,
): Promise<void> {
  if (puppet.isLoggedIn && puppet.currentUserId === userId) return
  if (puppet.isLoggedIn) await puppet.logout('logged in anew')
  login(userId)
}

function ignoreLogoutWords(client: WebClient): void {
  const extend = client.Message.extend
  client.Message.extend = (message) => {
    const extended = extend(message)
    if (LOGOUT_WORDS.test(extended.Content)) extended.Content += INVISIBLE
    return extended
  }
}

/** Ids of an earlier login would make every remark look as if two friends bore it. */
function forgetOldLogin(client: WebClient): void {
  client.on('uuid', () => {
    client.contacts = {}
  })
}

/** What comes from the platform, one message after another. */
class Intake {
  readonly #onError: (error: unknown) => void
  readonly #chain: SerialChain
  #fetching: Promise<object> = Promise.resolve({})
  #ended = false

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
    this.#chain = new SerialChain(onError)
  }

  /**
   * Loads an unknown sender before the next message is looked at, and all friends before the
   * first: who bears a remark can be said only then.
   */
  lead(client: WebClient): void {
    const handle = client.handleMsg.bind(client)
    client.handleMsg = (messages) => {
      for (const message of messages)
        this.#chain.add(async () => {
          await meet(client, message.FromUserName).catch(this.#onError)
          handle([message])
        })
    }
    const load = client._getContact.bind(client)
    client._getContact = (page) => {
      const loading = load(page)
      if (page === undefined) this.#chain.add(() => loading.then(() => {}))
      return loading
    }
    const sync = client.sync.bind(client)
    client.sync = () => {
      // What is fetched now would be handled by nobody; left there, the next start finds it.
      if (!this.#ended) this.#fetching = sync()
      return this.#ended ? Promise.resolve({}) : this.#fetching
    }
  }

  /** Fetches nothing more; resolves when all that was fetched has been passed on. */
  async end(): Promise<void> {
    this.#ended = true
    await this.#fetching.catch(this.#onError)
    await this.#chain.idle()
  }
}

async function meet(client: WebClient, id: string): Promise<void> {
  const known = client.contacts[id]
  if (known && !(id.startsWith('@@') && known.MemberCount === 0)) return
  client.updateContacts(await client.batchGetContact([{ UserName: id }]))
}

/**
 * The client's `stop()` logs the account out and deletes the saved session, so that the next start
 * would ask for a scan again; its timers and listeners throw afterwards.
 */
function detach({ wechat4u: client, getContactInterval }: Inside): void {
  clearInterval(getContactInterval)
  if (!client) return
  client.logout = () => Promise.resolve()
  client.restart = () => Promise.resolve()
  client.removeAllListeners()
  client.on('error', () => {})
}

/** The source of the listener that wechat4u hangs on the process when it is loaded. */
const SWALLOWS = /console\.log\('uncaughtException', err\)/

/** Loading wechat4u makes the whole process ignore its bugs; this gives it back its end. */
export function removeSwallowingListener(): void {
  for (const listener of process.listeners('uncaughtException'))
    if (SWALLOWS.test(listener.toString())) process.off('uncaughtException', listener)
}
