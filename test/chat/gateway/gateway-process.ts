import { WechatyBuilder } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { PuppetServer } from 'wechaty-puppet-service'
import { deliverByMock } from '../mock-account.ts'
import type { FromGateway, ToGateway } from './protocol.ts'

// A gateway in a process of its own: the mock puppet behind the real server, moved by its parent.
const [endpoint = '', token = '', ...people] = process.argv.slice(2)
const tell = (told: FromGateway) => process.send?.(told)

const mocker = new mock.Mocker()
const mockPuppet = new PuppetMock({ mocker })
// The mock is built against another copy of the puppet's types.
const bot = WechatyBuilder.build({ puppet: mockPuppet as never })
await bot.init()
const self = mocker.createContact({ id: 'bot', name: '明白账' })
for (const id of people) mocker.createContact({ id, name: `人${id}` })
mocker.createRoom({ id: 'r@room', topic: '群', memberIdList: ['bot', ...people] })
// A phone that is logged in already; a client's start comes again and again.
mockPuppet.on('start', () => {
  setTimeout(() => {
    if (!mockPuppet.isLoggedIn) mocker.login(self)
  }, 20)
})
mockPuppet.on('stop', () => {
  tell({ stopped: true })
})
mockPuppet.on('message', ({ messageId }) => {
  const message = mocker.MessageMock.load(messageId)
  if (message.talker().id === 'bot') tell({ reply: message.text() ?? '' })
})

process.on('message', (message: ToGateway) => deliverByMock(mocker, mockPuppet, message))
// The interface is the class, for every puppet that there is.
const server = new PuppetServer({ endpoint, token, puppet: bot.puppet as never })
await server.start()
tell({ up: true })
