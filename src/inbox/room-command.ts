import { bindRoom, unbindRoom } from '../registry/room.ts'
import type { Village } from '../registry/township.ts'
import { roomReplies } from '../wording/chat-rooms.ts'
import { reply, type Turn } from './turn.ts'

/** “绑定本群 白果村”, “把本群绑定到白果村”, “本群是白果村的群”. */
const BIND = [
  /^绑定(?:本|这个?|此)群(?:到|为|给)?[:：,，\s]*(?<village>\S{0,12}?)(?:的?群)?$/,
  /^(?:把|将)?(?:本|这个?|此)群(?:绑定)(?:到|为|给)?[:：,，\s]*(?<village>\S{0,12}?)(?:的?群)?$/,
  /^(?:本|这个?|此)群(?:是|属于)(?<village>\S{2,12}?)的?群?$/,
]
const UNBIND =
  /^(?:(?:解绑|解除绑定|取消绑定)(?:本|这个?|此)群|(?:本|这个?|此)群(?:解绑|解除绑定|取消绑定))$/
const TAIL = /[了吧。!！\s]*$/
const TOWNSHIP = /^(?:全镇|全乡|全街道|镇上|乡上|镇里)$/

/**
 * Binds the group in which it is said to a village or the township, or unbinds it. A group is known
 * by the platform's id alone, never by its name; where ids change with a login, it is said again.
 * False when the message is no such order.
 *
 * @throws Problem `not_allowed` when the sender may not
 */
export async function orderRoom(turn: Turn): Promise<boolean> {
  const text = turn.message.body.normalize('NFKC').trim().replace(TAIL, '')
  const unbinds = UNBIND.test(text)
  const bound = unbinds ? undefined : BIND.map((one) => one.exec(text)).find(Boolean)
  if (!unbinds && !bound) return false
  if (turn.direct) await reply(turn, roomReplies.onlyInRoom)
  else if (unbinds) await unbind(turn)
  else await bind(turn, bound?.groups?.village ?? '')
  return true
}

const actOf = ({ message, person, at }: Turn) => ({
  ...{ channel: message.channel, roomId: message.conversationId, person, now: at },
})

async function unbind(turn: Turn): Promise<void> {
  const was = await unbindRoom(turn.tx, actOf(turn))
  await reply(turn, was ? roomReplies.unbound : roomReplies.notBound)
}

async function bind(turn: Turn, named: string): Promise<void> {
  const village = villageMeant(turn, named)
  if (village === undefined) return reply(turn, roomReplies.nobody(named))
  await bindRoom(turn.tx, actOf(turn), village?.id ?? null)
  await reply(turn, roomReplies.bound(village?.name ?? turn.township.name))
}

/** Null for the township; without a name the sender's own; undefined where nothing has the name. */
function villageMeant(turn: Turn, named: string): Village | null | undefined {
  const { villages, person, township } = turn
  if (named === '') return villages.find(({ id }) => id === person.villageId) ?? null
  if (named === township.name || TOWNSHIP.test(named)) return null
  const short = (name: string) => name.replace(/(?:村|社区)$/, '')
  const [found, ...more] = villages.filter(
    ({ name }) => name === named || short(name) === short(named),
  )
  return more.length > 0 ? villages.find(({ name }) => name === named) : found
}
