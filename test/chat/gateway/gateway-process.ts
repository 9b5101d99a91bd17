import { types, WechatyBuilder } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { PuppetServer } from 'wechaty-puppet-service'
import type { FromGateway, ToGateway } from './protocol.ts'

// A gateway in a process of its own: the mock puppet behind the real server, moved by its parent.
const [endpoint = '', token = ''] = process.argv.slice(2)
const tell = (told: FromGateway) => process.send?.(told)

const mocker = new mock.Mocker()
const mockPuppet = new PuppetMock({ mocker })
// The mock is built against another copy of the puppet's types.
const bot = WechatyBuilder.build({ puppet: mockPuppet as never })
await bot.init()
const self = mocker.createContact({ id: 'bot', name: '明白账' })
mocker.createContact({ id: 'a', name: '覃德贵' })
// A phone that is logged in already; a client's start comes again and again.
mockPuppet.on('start', () => {
  setTimeout(() => {
    if (!mockPuppet.isLoggedIn) mocker.login(self)
  }, 20)
})
mockPuppet.on('message', ({ messageId }) => {
  const message = mocker.MessageMock.load(messageId)
  if (message.talker().id === 'bot') tell({ reply: message.text() ?? '' })
})

process.on('message', ({ id, text }: ToGateway) => {
  const payload = {
    id,
    talkerId: 'a',
    listenerId: 'bot',
    text,
    timestamp: Math.floor(Date.now() / 1000),
  }
  // The mock's type wants fields that the platform leaves out.
  mocker.MessageMock.create({ ...payload, type: types.Message.Text } as never)
  mockPuppet.emit('message', { messageId: id })
})
// The interface is the class, for every puppet that there is.
const server = new PuppetServer({ endpoint, token, puppet: bot.puppet as never })
await server.start()
tell({ up: true })
