import { types } from 'wechaty'
import type { mock, PuppetMock } from 'wechaty-puppet-mock'

/** A message of the mock platform. */
export interface MockMessage {
  readonly id: string
  readonly talkerId: string
  readonly roomId?: string
  readonly type: 'Text' | 'Recalled' | 'Image' | 'Emoticon' | 'Unknown'
  readonly text: string
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64')

/** Has the mock platform deliver a message, or deliver it again. */
export function deliverByMock(mocker: mock.Mocker, puppet: PuppetMock, message: MockMessage): void {
  const { type, roomId, ...rest } = message
  const payload = {
    ...rest,
    ...(roomId === undefined ? { listenerId: 'bot' } : { roomId }),
    type: types.Message[type],
    timestamp: Math.floor(Date.now() / 1000),
  }
  // The mock's types want fields that the platform leaves out.
  if (!mocker.cacheMessagePayload.has(message.id)) mocker.MessageMock.create(payload as never)
  if (type === 'Image')
    mocker.cacheFileBoxPayload.set(message.id, { type: 1, name: 'a.png', base64: PNG } as never)
  puppet.emit('message', { messageId: message.id })
}
