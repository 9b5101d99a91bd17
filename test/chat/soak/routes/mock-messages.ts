import type { MockMessage } from '../../mock-account.ts'
import type { Act } from '../act.ts'

export const ROOM = 'r@room'
export const idOf = (person: number): string => `p${person}`

/** Turns what happens into messages of the mock platform, with ids that go on over restarts. */
export class MockMessages {
  readonly #sent = new Map<string, MockMessage>()
  #count = 0

  of(act: Act): MockMessage {
    const again = act.kind === 'again' ? this.#sent.get(act.target) : undefined
    if (again) return again
    this.#count += 1
    const message = { id: `m${this.#count}`, talkerId: idOf(act.person), ...contentOf(act) }
    this.#sent.set(message.id, message)
    return message
  }
}

function contentOf(act: Act): Pick<MockMessage, 'type' | 'text' | 'roomId'> {
  switch (act.kind) {
    case 'report':
    case 'chat':
      return { type: 'Text', text: act.text }
    case 'list':
      return { type: 'Text', text: act.text, roomId: ROOM }
    case 'notice':
      return { type: 'Unknown', text: act.text }
    case 'quote':
      return {
        type: 'Text',
        text: `「我：${act.quoted}」\n- - - - - - - - - - - - - - -\n${act.text}`,
      }
    case 'recall':
    case 'again':
      return { type: 'Recalled', text: act.target }
    case 'photo':
      return { type: 'Image', text: '' }
    case 'sticker':
      return { type: 'Emoticon', text: '' }
  }
}
