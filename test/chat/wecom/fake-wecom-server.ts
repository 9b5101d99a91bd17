import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

interface Frame {
  readonly cmd?: string
  readonly headers: { readonly req_id: string }
  readonly body?: Record<string, unknown>
}

/** A loopback stand-in for the platform's long connection: authenticates, pushes, takes replies. */
export class FakeWecomServer {
  readonly sent: { readonly to: string; readonly text: string }[] = []
  onSent: (sent: { readonly to: string; readonly text: string }) => void = () => {}
  /** The code that every send is answered with; 0 accepts. */
  sendCode = 0
  subscriptions = 0
  /** So many logins are refused whatever their secret. */
  refusals = 0
  /** A command that is refused for its rate. */
  refused: string | undefined
  /** It hangs: the connection stands, and nothing is answered. */
  mute = false
  readonly #server: WebSocketServer
  #socket: WebSocket | undefined
  #count = 0

  private constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', (socket) => {
      this.#socket = socket
      socket.on('message', (data) => this.#answer(socket, JSON.parse(String(data))))
    })
  }

  static async start(port = 0): Promise<FakeWecomServer> {
    const server = new WebSocketServer({ port, host: '127.0.0.1' })
    await once(server, 'listening')
    return new FakeWecomServer(server)
  }

  get port(): number {
    // A listening server on TCP has an address with a port.
    return (this.#server.address() as AddressInfo).port
  }

  #answer(socket: WebSocket, frame: Frame): void {
    if (this.mute) return
    const code = this.#codeFor(frame)
    const errmsg = code === 0 ? 'ok' : 'no'
    socket.send(JSON.stringify({ headers: frame.headers, errcode: code, errmsg }))
  }

  #codeFor(frame: Frame): number {
    if (frame.cmd === 'ping') return 0
    if (frame.cmd === this.refused) return 45_009
    if (frame.cmd === 'aibot_subscribe') {
      if (frame.body?.secret !== 'right') return 40001
      if (this.refusals-- > 0) return 50001
      this.subscriptions++
      return 0
    }
    if (this.sendCode === 0 && frame.cmd === 'aibot_send_msg') this.#keep(frame)
    return this.sendCode
  }

  #keep(frame: Frame): void {
    // The shape of `aibot_send_msg`, as the SDK writes it.
    const body = frame.body as { chatid: string; markdown?: { content: string } }
    const sent = { to: body.chatid, text: body.markdown?.content ?? '' }
    this.sent.push(sent)
    this.onSent(sent)
  }

  /** Pushes one message; fields given replace those of a direct text message. */
  push(fields: Record<string, unknown>): string {
    this.#count++
    const msgid = `m${this.#count}`
    const body = {
      msgid,
      aibotid: 'bot',
      chattype: 'single',
      from: { userid: 'qindegui' },
      msgtype: 'text',
      create_time: 1_678_000_000,
      ...fields,
    }
    this.#socket?.send(
      JSON.stringify({ cmd: 'aibot_msg_callback', headers: { req_id: `r${this.#count}` }, body }),
    )
    return msgid
  }

  /** Another connection with the same secret: the platform says so and ends this one. */
  takeOver(): void {
    const body = {
      msgid: 'e1',
      create_time: 1_678_000_000,
      aibotid: 'bot',
      msgtype: 'event',
      event: { eventtype: 'disconnected_event' },
    }
    this.#socket?.send(
      JSON.stringify({ cmd: 'aibot_event_callback', headers: { req_id: 'e1' }, body }),
    )
    this.#socket?.close()
  }

  /** Ends every connection without a word, as a crash does. */
  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
