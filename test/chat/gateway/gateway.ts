import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromGateway, ToGateway } from './protocol.ts'

const PROCESS = fileURLToPath(new URL('gateway-process.ts', import.meta.url))

/** The prefix says that the certificate in the package is meant; good enough on loopback. */
export const TOKEN = 'insecure_test-token-1234'

/** A gateway that can be killed and started again on the same port. */
export class Gateway {
  readonly endpoint: string
  readonly replies: string[] = []
  /** How often its own account was stopped, for every client. */
  stops = 0
  onReply: (text: string) => void = () => {}
  readonly #people: readonly string[]
  #process: ChildProcess | undefined

  constructor(port: number, people: readonly string[] = ['a']) {
    this.#people = people
    this.endpoint = `127.0.0.1:${port}`
  }

  async start(): Promise<void> {
    const child = fork(PROCESS, [this.endpoint, TOKEN, ...this.#people], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#process = child
    await new Promise<void>((resolve) => {
      child.on('message', (told: FromGateway) => {
        if ('up' in told) resolve()
        else if ('stopped' in told) this.stops += 1
        else {
          this.replies.push(told.reply)
          this.onReply(told.reply)
        }
      })
    })
  }

  say(message: ToGateway): void {
    this.#process?.send(message)
  }

  /** Ends it without warning. */
  async kill(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** Stops it from answering without closing its connections. */
  freeze(): void {
    this.#process?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#process?.kill('SIGCONT')
  }
}
