import { types, WechatyBuilder } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import type { Capabilities } from '../../src/chat/port.ts'
import { WechatyAdapter } from '../../src/chat/wechaty/wechaty-adapter.ts'
import { BOT_NAME, type Doing, type ReplayChat } from './replay-chat.ts'

const BOT_ID = 'bot'

const CAPABILITIES: Capabilities = {
  rooms: true,
  recall: true,
  quote: 'in-text',
  stableSenderIds: true,
  sendsFiles: true,
  unsolicitedSend: 'yes',
  missedMessages: 'lost',
}

/** The mock tells rooms from people by this sign. */
const roomId = (chat: string) => `${chat}@room`

/** Quotes as WeChat's web protocol writes them. */
const withQuote = (text: string, quoted: string | undefined) =>
  quoted === undefined ? text : `「${BOT_NAME}：${quoted}」\n- - - - - - - - - - - - - - -\n${text}`

/** WeChat through Wechaty, played by its mock puppet. */
export class MockChat implements ReplayChat {
  readonly port: WechatyAdapter
  readonly #mocker = new mock.Mocker()
  readonly #puppet = new PuppetMock({ mocker: this.#mocker })
  readonly #names: readonly string[]
  readonly #ids = new Map<string, string>()
  readonly #rooms = new Set<string>()
  readonly #sent = new Set<string>()
  readonly #replies: string[] = []
  readonly #play: string

  /** `play` tells the people of this play from those of others that share its database. */
  constructor(
    names: readonly string[],
    now: () => Date,
    onError: (error: unknown) => void,
    play = '',
  ) {
    this.#names = names
    this.#play = play
    // The mock is typed against a puppet of its own; at run time there is one.
    const bot = WechatyBuilder.build({ puppet: this.#puppet as never })
    const account = { channel: 'wechat-mock', bot, capabilities: CAPABILITIES }
    this.port = new WechatyAdapter({ ...account, now, onError })
  }

  idOf(name: string): string {
    const id = this.#ids.get(name) ?? `${this.#play}person-${this.#ids.size + 1}`
    this.#ids.set(name, id)
    return id
  }

  async goOnline(): Promise<void> {
    // The mocker starts in the tick after the puppet.
    await new Promise((resolve) => setImmediate(resolve))
    const self = this.#mocker.createContact({ id: BOT_ID, name: BOT_NAME })
    for (const name of this.#names) this.#meet(name)
    this.#puppet.on('message', ({ messageId }) => {
      const message = this.#mocker.MessageMock.load(messageId)
      if (message.talker().id === BOT_ID) this.#replies.push(message.text() ?? '')
    })
    this.#mocker.login(self)
  }

  async deliver(doing: Doing): Promise<void> {
    if (!this.#sent.has(doing.messageId)) this.#create(doing)
    this.#sent.add(doing.messageId)
    this.#puppet.emit('message', { messageId: doing.messageId })
    await this.port.idle()
  }

  takeReplies(): string[] {
    return this.#replies.splice(0)
  }

  #create({ messageId: id, at, from, chat, did }: Doing): void {
    const talkerId = this.#meet(from)
    const place = chat === 'dm' ? { listenerId: BOT_ID } : { roomId: this.#openRoom(chat) }
    if ('image' in did) {
      const file = { type: 1, name: did.fileName, base64: did.image.toString('base64') }
      // The shape in which the mock keeps a file: a FileBox of base64.
      this.#mocker.cacheFileBoxPayload.set(id, file as never)
    }
    const payload = { id, talkerId, timestamp: at.getTime() / 1000, ...place, ...payloadOf(did) }
    // The mock's type wants fields that the platform leaves out.
    this.#mocker.MessageMock.create(payload as never)
  }

  #meet(name: string): string {
    const id = this.idOf(name)
    if (!this.#mocker.cacheContactPayload.has(id)) this.#mocker.createContact({ id, name })
    return id
  }

  #openRoom(chat: string): string {
    const id = roomId(chat)
    if (!this.#rooms.has(id))
      this.#mocker.createRoom({ id, topic: chat, memberIdList: [BOT_ID, ...this.#ids.values()] })
    this.#rooms.add(id)
    return id
  }
}

function payloadOf(did: Doing['did']) {
  if ('text' in did) return { type: types.Message.Text, text: withQuote(did.text, did.quoted) }
  if ('recalled' in did) return { type: types.Message.Recalled, text: did.recalled }
  return { type: types.Message.Image, text: '' }
}
