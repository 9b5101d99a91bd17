import { Gateway, TOKEN } from '../../gateway/gateway.ts'
import { REPORTERS, type SoakRoute } from '../route.ts'
import { idOf, MockMessages } from './mock-messages.ts'

/** A gateway in another process, which can be killed, over puppet-service. */
export async function openGateway(port: number): Promise<SoakRoute> {
  const gateway = new Gateway(
    port,
    Array.from({ length: REPORTERS + 1 }, (_, p) => idOf(p)),
  )
  await gateway.start()
  const messages = new MockMessages()
  const route: SoakRoute = {
    name: 'service',
    settings: { kind: 'service', endpoint: gateway.endpoint, token: TOKEN, stableSenderIds: true },
    accountOf: idOf,
    onReply: () => {},
    happen: (act) => {
      const message = messages.of(act)
      gateway.say(message)
      return message.id
    },
    kill: () => gateway.kill(),
    revive: () => gateway.start(),
    stop: () => gateway.kill(),
  }
  gateway.onReply = (text) => route.onReply(text)
  return route
}
