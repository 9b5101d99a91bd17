import { FakeWebWechat } from '../../web-wechat/fake-web-wechat.ts'
import type { Act } from '../act.ts'
import { REPORTERS, type SoakRoute } from '../route.ts'

const remarkOf = (person: number) => `村${person}-报送人`
const STICKER = 47
const NOTICE = 10_000
const PICTURE = 3

/** The real wechat4u against a web WeChat on loopback. */
export async function openWebWechat(): Promise<SoakRoute> {
  const friends = Array.from({ length: REPORTERS + 1 }, (_, person) => ({
    name: `人${person % 7}`,
    remark: remarkOf(person),
  }))
  const server = new FakeWebWechat(friends)
  await server.listen()
  const route: SoakRoute = {
    name: 'wechat4u',
    settings: { kind: 'wechat4u', server: server.url },
    accountOf: (person) => `remark:${remarkOf(person)}`,
    onReply: () => {},
    happen: (act) => happen(server, act),
    stop: () => server.close(),
  }
  server.onSent = ({ text }) => route.onReply(text)
  return route
}

function happen(server: FakeWebWechat, act: Act): string {
  const { person } = act
  switch (act.kind) {
    case 'report':
    case 'chat':
      return server.say(person, act.text)
    case 'list':
      return server.sayInRoom(person, act.text)
    case 'notice':
      return server.say(person, act.text, { MsgType: NOTICE })
    case 'quote':
      return server.say(person, `「我：${act.quoted}」\n- - - - - - - - - - - - - - -\n${act.text}`)
    case 'recall':
      return server.recall(person, act.target)
    case 'again':
      return server.again(act.target)
    case 'photo':
      return server.say(person, '', { MsgType: PICTURE })
    case 'sticker':
      return server.say(person, '<msg><emoji/></msg>', { MsgType: STICKER })
  }
}
