import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FakeWecomServer } from '../../wecom/fake-wecom-server.ts'
import type { Act } from '../act.ts'
import type { SoakRoute } from '../route.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const idOf = (person: number) => `user${person}`

/** The official SDK against a platform on loopback, which can break off. */
export async function openWecom(): Promise<SoakRoute> {
  const pictures = createServer((_, response) => response.end(PNG))
  await new Promise<void>((resolve) => {
    pictures.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has an address with a port.
  const picture = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/a`
  let server = await FakeWecomServer.start()
  const { port } = server
  const pushed = new Map<string, Record<string, unknown>>()
  let count = 0
  const route: SoakRoute = {
    name: 'wecom',
    settings: { kind: 'wecom', botId: 'bot', secret: 'right', url: `ws://127.0.0.1:${port}` },
    accountOf: idOf,
    onReply: () => {},
    happen: (act) => {
      const id = act.kind === 'again' ? act.target : `w${++count}`
      const again = pushed.get(id)
      const fields = again ?? {
        msgid: id,
        from: { userid: idOf(act.person) },
        ...fieldsOf(act, picture),
      }
      pushed.set(id, fields)
      server.push({ create_time: Math.floor(Date.now() / 1000), ...fields })
      return id
    },
    kill: () => server.stop(),
    revive: async () => {
      server = await FakeWecomServer.start(port)
      server.onSent = ({ text }) => route.onReply(text)
    },
    stop: async () => {
      await server.stop()
      pictures.close()
    },
  }
  server.onSent = ({ text }) => route.onReply(text)
  return route
}

/** The platform tells the bot of no recall; a person takes a report back by words. */
function fieldsOf(act: Act, picture: string): Record<string, unknown> {
  switch (act.kind) {
    case 'report':
    case 'chat':
      return { text: { content: act.text } }
    case 'list':
      return { chattype: 'group', chatid: 'g1', text: { content: `@明白账 ${act.text}` } }
    case 'quote':
      return {
        text: { content: act.text },
        quote: { msgtype: 'text', text: { content: act.quoted } },
      }
    case 'notice':
    case 'sticker':
      return { msgtype: act.kind }
    case 'photo':
      return { msgtype: 'image', image: { url: picture } }
    case 'recall':
      return {
        text: { content: '撤销' },
        quote: { msgtype: 'text', text: { content: act.quoted } },
      }
    case 'again':
      throw new Error(`${act.target} was never pushed`)
  }
}
