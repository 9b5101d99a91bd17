import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Friend, friendContact, LoginIds, roomContact, selfContact } from './contacts.ts'

/** A message that the bot sent. */
export interface Sent {
  readonly to: string
  readonly text: string
}

const OK = { Ret: 0, ErrMsg: '' }
const MS_POLL = 500
const MS_TICK = 5
/** Ids of messages are longer than a double can hold. */
const FIRST_ID = 9_000_000_000_000_000_000n

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
/** The platform turns recordings into this for web pages. */
const MP3 = Buffer.from('ID3\u0003')

const tick = () => new Promise((resolve) => setTimeout(resolve, MS_TICK))

async function bodyOf(request: IncomingMessage): Promise<Record<string, never>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text.startsWith('{') ? JSON.parse(text) : {}
}

/** Web WeChat's HTTP interface on loopback, as far as wechat4u uses it. */
export class FakeWebWechat {
  /** What the bot sent. */
  readonly sent: Sent[] = []
  onSent: (sent: Sent) => void = () => {}
  /** How often each address was called. */
  readonly calls = new Map<string, number>()
  /** The answer to the next messages sent; 1205 is “too often”. */
  sendRet = 0
  /** The account was logged out on the phone. */
  kicked = false
  /** The network is gone. */
  down = false
  /** The line is dead: what is asked gets no answer, not even a no. */
  hung = false
  /** What was asked for meanwhile. */
  readonly refused: string[] = []
  /** The answer to a session that begins; 1102 is a session that the platform no longer takes. */
  initRet = 0
  /** So many codes run out before one is scanned. */
  expireCodes = 0
  /** The account's own name, as the platform writes it. */
  botName = '明白账'
  readonly #friends: Friend[]
  readonly #queue: object[] = []
  readonly #changed: object[] = []
  /** By id, to be delivered again. */
  readonly #pushed = new Map<string, object>()
  readonly #server: Server
  #logins = 0
  #codes = 0
  #polls = 0
  #count = 0
  #url = ''

  constructor(friends: readonly Friend[]) {
    this.#friends = [...friends]
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy())
    })
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve)
    })
    // A server that listens on a port has an address with a port.
    const { port } = this.#server.address() as AddressInfo
    this.#url = `http://127.0.0.1:${port}`
  }

  get url(): string {
    return this.#url
  }

  get ids(): LoginIds {
    return new LoginIds(this.#logins, this.#friends.length)
  }

  callsOf(name: string): number {
    return this.calls.get(name) ?? 0
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Somebody writes to the account; returns the message's id. */
  say(friend: number, text: string, extra: object = {}): string {
    return this.push({ FromUserName: this.ids.people[friend], Content: escaped(text), ...extra })
  }

  /** Somebody writes in the group. */
  sayInRoom(friend: number, text: string, extra: object = {}): string {
    const { room, people } = this.ids
    const Content = `${people[friend]}:<br/>${escaped(text)}`
    return this.push({ FromUserName: room, Content, ...extra })
  }

  /** Somebody takes a message back. */
  recall(friend: number, messageId: string): string {
    const xml = `<sysmsg type="revokemsg"><revokemsg><session>s</session><msgid>${messageId}</msgid><newmsgid>${messageId}</newmsgid><replacemsg>x</replacemsg></revokemsg></sysmsg>`
    return this.say(friend, xml, { MsgType: 10_002 })
  }

  /** The owner of the account notes something on a friend. */
  note(friend: number, remark: string): void {
    const noted = { ...(this.#friends[friend] ?? { name: '' }), remark }
    this.#friends[friend] = noted
    this.#changed.push(friendContact(this.ids.people[friend] ?? '', noted))
  }

  /** Anything that the platform sends; returns its id. */
  push(message: object): string {
    this.#count += 1
    const MsgId = String(FIRST_ID + BigInt(this.#count))
    const whole = {
      MsgId,
      NewMsgId: this.#count,
      ToUserName: this.ids.self,
      MsgType: 1,
      Status: 3,
      CreateTime: Math.floor(Date.now() / 1000),
      StatusNotifyUserName: '',
      RecommendInfo: {},
      AppInfo: {},
      VoiceLength: 0,
      FileName: '',
      Url: '',
      MediaId: '',
      AppMsgType: 0,
      SubMsgType: 0,
      ...message,
    }
    this.#queue.push(whole)
    this.#pushed.set(MsgId, whole)
    return MsgId
  }

  /** The platform delivers a message a second time. */
  again(id: string): string {
    const whole = this.#pushed.get(id)
    if (whole) this.#queue.push(whole)
    return id
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = new URL(request.url ?? '/', this.#url).pathname.split('/').pop() ?? ''
    if (this.down) {
      this.refused.push(name)
      request.socket.destroy()
      return
    }
    while (this.hung) await tick()
    const body = await bodyOf(request)
    this.calls.set(name, this.callsOf(name) + 1)
    if (name === 'webwxnewloginpage') return this.#logIn(response)
    if (name === 'webwxgetmsgimg' || name === 'webwxgetvoice') {
      response.end(name === 'webwxgetvoice' ? MP3 : JPEG)
      return
    }
    const script = await this.#script(name)
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript')
      response.end(script)
      return
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ BaseResponse: OK, ...this.#answer(name, body) }))
  }

  #logIn(response: ServerResponse): void {
    this.#logins += 1
    this.kicked = false
    response.writeHead(301, {
      location: '/',
      'set-cookie': ['wxuin=12345; Path=/;', 'wxsid=SID; Path=/;', 'webwx_data_ticket=T; Path=/;'],
    })
    response.end(
      '<error><ret>0</ret><message></message><skey>@crypt_1</skey><wxsid>SID</wxsid><wxuin>12345</wxuin><pass_ticket>PT</pass_ticket><isgrayscale>1</isgrayscale></error>',
    )
  }

  /** The answers that come as a piece of JavaScript. */
  async #script(name: string): Promise<string | undefined> {
    if (name === 'jslogin') {
      this.#polls = 0
      this.#codes += 1
      return `window.QRLogin.code = 200; window.QRLogin.uuid = "QR${this.#codes}==";`
    }
    if (name === 'login') {
      await tick()
      if (this.expireCodes > 0) {
        this.expireCodes -= 1
        return 'window.code=400;'
      }
      this.#polls += 1
      return this.#polls === 1
        ? 'window.code=201;window.userAvatar="data:img/jpg;base64,xx";'
        : `window.code=200;window.redirect_uri="${this.#url}/cgi-bin/mmwebwx-bin/webwxnewloginpage?ticket=t&uuid=u";`
    }
    return name === 'synccheck' ? this.#syncCheck() : undefined
  }

  async #syncCheck(): Promise<string> {
    const until = Date.now() + MS_POLL
    const news = () => this.#queue.length + this.#changed.length > 0
    while (this.hung || (!news() && !this.kicked && Date.now() < until)) await tick()
    if (this.kicked) return 'window.synccheck={retcode:"1101",selector:"0"}'
    return `window.synccheck={retcode:"0",selector:"${news() ? 2 : 0}"}`
  }

  #answer(name: string, body: Record<string, never>): object {
    const sync = { SyncKey: { Count: 1, List: [{ Key: 1, Val: Date.now() }] } }
    if (name === 'webwxinit')
      return this.kicked || this.initRet !== 0
        ? { BaseResponse: { Ret: this.kicked ? 1101 : this.initRet, ErrMsg: '' } }
        : {
            User: selfContact(this.ids, this.botName),
            ContactList: [this.#room()],
            SKey: '@crypt_1',
            ...sync,
          }
    if (name === 'webwxgetcontact') return { MemberList: this.#contacts(), Seq: 0 }
    if (name === 'webwxbatchgetcontact') return { ContactList: this.#find(body) }
    if (name === 'webwxsync') {
      const messages = this.#queue.splice(0)
      const contacts = this.#changed.splice(0)
      return {
        ...{ AddMsgCount: messages.length, AddMsgList: messages },
        ...{ ModContactCount: contacts.length, ModContactList: contacts, ...sync },
      }
    }
    return name === 'webwxsendmsg' ? this.#take(body) : {}
  }

  #take(body: { readonly Msg?: { ToUserName: string; Content: string } }): object {
    const { ToUserName: to = '', Content: text = '' } = body.Msg ?? {}
    if (this.sendRet === 0) {
      this.sent.push({ to, text })
      this.onSent({ to, text })
    }
    return { BaseResponse: { Ret: this.sendRet, ErrMsg: '' }, MsgID: `sent-${this.sent.length}` }
  }

  #room(): object {
    return roomContact(this.ids, this.botName, this.#friends)
  }

  #contacts(): { UserName: string }[] {
    const { people } = this.ids
    return this.#friends.map((friend, index) => friendContact(people[index] ?? '', friend))
  }

  #find(body: { readonly List?: readonly { UserName: string }[] }): object[] {
    const wanted = new Set((body.List ?? []).map(({ UserName }) => UserName))
    const found: object[] = this.#contacts().filter(({ UserName }) => wanted.has(UserName))
    return wanted.has(this.ids.room) ? [...found, this.#room()] : found
  }
}

const escaped = (text: string) =>
  text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br/>')
