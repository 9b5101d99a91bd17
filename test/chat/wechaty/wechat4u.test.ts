import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureType, soundType } from '../../../src/inbox/content-type.ts'
import { until } from '../until.ts'
import { texts, WebAccount } from './web-account.ts'

const web = new WebAccount()

test('shows the code to scan, then goes online', async () => {
  const { states } = await web.online()
  expect(states.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['starting', 'needs-scan', 'online']),
  )
})

test('a group message that has several lines after colons arrives whole', async () => {
  const { events } = await web.online()
  web.server.sayInRoom(0, '@明白账\u2005今天做了:\n1. 走访李家\n2. 地点:\n东沟')
  await until(() => events.length === 1)
  expect(events[0]).toMatchObject({
    text: '今天做了:\n1. 走访李家\n2. 地点:\n东沟',
    addressedToBot: true,
  })
})

test('an emoji in the name of the bot is part of its name', async () => {
  const emoji = '<span class="emoji emoji1f33a"></span>'
  web.server.botName = `明白账${emoji}`
  const { events } = await web.online()
  const { room, people } = web.server.ids
  const Content = `${people[0]}:<br/>@明白账${emoji}\u2005院坝会1场`
  web.server.push({ FromUserName: room, Content })
  await until(() => events.length === 1)
  expect(events[0]).toMatchObject({ text: '院坝会1场', addressedToBot: true })
})

test('a group is answered in the group, and the person by the remark', async () => {
  const { port, events } = await web.online()
  web.server.sayInRoom(0, '院坝会1场')
  await until(() => events.length === 1)
  const [event] = events
  if (!event) throw new Error('no event')
  expect(event.sender).toMatchObject({ id: 'remark:白果村-覃德贵', idStable: true })
  expect(await port.send({ to: event.conversation, text: '已记' })).toMatchObject({
    status: 'sent',
  })
  expect(
    await port.send({ to: { kind: 'direct', id: event.sender.id }, text: '在吗' }),
  ).toMatchObject({
    status: 'sent',
  })
  expect(web.server.sent).toEqual([
    { to: web.server.ids.room, text: '已记' },
    { to: web.server.ids.people[0], text: '在吗' },
  ])
})

test('nobody is known by a nickname, nor by a remark that two friends bear', async () => {
  const { events } = await web.online()
  web.server.say(1, '走访1次')
  web.server.say(3, '走访1次')
  await until(() => events.length === 2)
  expect(events.map(({ sender }) => sender)).toMatchObject([
    { id: web.server.ids.people[1], idStable: false },
    { id: web.server.ids.people[3], idStable: false },
  ])
})

test('a remark that is given or changed while the bot runs counts', async () => {
  const { events } = await web.online()
  const senderAfter = async (text: string) => {
    web.server.say(3, text)
    await until(() => texts(events).at(-1) === text)
    return events.at(-1)?.sender
  }
  expect(await senderAfter('一')).toMatchObject({ idStable: false })
  web.server.note(3, '石桥村-罗世兰')
  expect(await senderAfter('二')).toMatchObject({ id: 'remark:石桥村-罗世兰', idStable: true })
  web.server.note(3, '')
  expect(await senderAfter('三')).toMatchObject({ idStable: false })
  web.server.note(3, '白果村-覃德贵')
  expect(await senderAfter('四')).toMatchObject({ idStable: false })
})

test('a recall names the message that was recalled', async () => {
  const { events } = await web.online()
  const id = web.server.say(0, '写错了')
  web.server.recall(0, id)
  await until(() => events.length === 2)
  expect(events.map(({ messageId }) => messageId)[0]).toBe(id)
  expect(events[1]).toMatchObject({ type: 'recall', targetMessageId: id })
})

test('messages keep their order though some senders are not known yet', async () => {
  const { events } = await web.online()
  for (let i = 0; i < 30; i++)
    i % 3 === 0 ? web.server.sayInRoom(3, `${i}`) : web.server.say(i % 2, `${i}`)
  await until(() => events.length === 30)
  expect(texts(events)).toEqual(Array.from({ length: 30 }, (_, i) => `${i}`))
})

test('the emoji that log wechat4u out are a message like any other', async () => {
  const { events, states } = await web.online()
  web.server.say(3, '🌚 🌚🌚 🌚🌚 🌚')
  web.server.say(3, '还在吗')
  await until(() => events.length === 2)
  expect(states.at(-1)?.state).toBe('online')
  expect(web.server.callsOf('webwxlogout')).toBe(0)
})

test('a refusal by the platform is told with its reason', async () => {
  const { port } = await web.online()
  web.server.sendRet = 1205
  const to = { kind: 'direct', id: web.server.ids.people[3] ?? '' } as const
  expect(await port.send({ to, text: '在吗' })).toMatchObject({ status: 'refused', reason: 'rate' })
})

test('nobody but the owner can read the saved session', async () => {
  await web.online()
  const path = join(web.stateDir, 'wechat.memory-card.json')
  await until(async () => (await readFile(path, 'utf8')).includes('wxsid'))
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('loading wechat4u does not make the process ignore its bugs', async () => {
  await web.online()
  const sources = process.listeners('uncaughtException').map(String)
  expect(sources.filter((source) => source.includes("console.log('uncaughtException'"))).toEqual([])
})

test.each([
  ['picture', 'image', { MsgType: 3 }, 'image/jpeg'],
  ['recording', 'audio', { MsgType: 34, VoiceLength: 2000 }, 'audio/mpeg'],
])('a %s can be read', async (_, media, message, mimeType) => {
  const { events } = await web.online()
  web.server.say(0, '', message)
  await until(() => events.length === 1)
  const [event] = events
  if (event?.type !== 'media') throw new Error('no media')
  expect(event.media).toBe(media)
  const content = await event.read()
  expect(pictureType(content) ?? soundType(content).mimeType).toBe(mimeType)
})
