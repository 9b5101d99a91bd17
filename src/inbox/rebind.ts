import { looksLikeBindingCode, redeemBindingCode } from '../registry/binding-code.ts'
import { binding } from '../wording/chat-talk.ts'
import { reply, type Turn } from './turn.ts'

/**
 * A code from an account that somebody is bound to already: the telephone was handed on, or the
 * wrong person was bound. From now on whoever the code was made for stands behind it.
 *
 * @throws Problem `code_invalid`
 */
export async function rebind(turn: Turn): Promise<boolean> {
  const { tx, words, direct, person, message, at: now } = turn
  if (!direct || !looksLikeBindingCode(words)) return false
  const { channel, senderId } = message
  const bound = await redeemBindingCode(tx, { channel, senderId, code: words, now })
  const isSame = bound.id === person.id && bound.townshipId === person.townshipId
  await reply(turn, isSame ? binding.done(bound.name, 0) : binding.moved(person.name, bound.name))
  return true
}
