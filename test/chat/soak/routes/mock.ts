import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { deliverByMock } from '../../mock-account.ts'
import { REPORTERS, type SoakRoute } from '../route.ts'
import { idOf, MockMessages, ROOM } from './mock-messages.ts'

/** The Wechaty adapter on the mock puppet, in one process. */
export async function openMock(): Promise<SoakRoute> {
  const mocker = new mock.Mocker()
  const puppet = new PuppetMock({ mocker })
  const people = Array.from({ length: REPORTERS + 1 }, (_, person) => idOf(person))
  for (const id of people) mocker.createContact({ id, name: `人${id}` })
  mocker.createRoom({ id: ROOM, topic: '群', memberIdList: ['bot', ...people] })
  const messages = new MockMessages()
  const route: SoakRoute = {
    name: 'mock',
    settings: { kind: 'mock', botName: '明白账', puppet },
    accountOf: idOf,
    onReply: () => {},
    happen: (act) => {
      const message = messages.of(act)
      deliverByMock(mocker, puppet, message)
      return message.id
    },
    stop: async () => {},
  }
  puppet.on('message', ({ messageId }) => {
    const message = mocker.MessageMock.load(messageId)
    if (message.talker().id === 'bot') route.onReply(message.text() ?? '')
  })
  return route
}
