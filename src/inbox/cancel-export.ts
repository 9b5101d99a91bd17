import { cancelJobs } from '../db/jobs.ts'
import { exportReplies } from '../wording/chat-exports.ts'
import { EXPORT_JOB, nameOfOrder } from './export-files.ts'
import { reply, type Turn } from './turn.ts'

/** “取消导出”, “别导了”, “不导出报告了”. */
const CANCEL =
  /^(?:请|麻烦)?(?:先|把)?(?:取消|停止|停下|停掉|中止|终止|别|不用|不要|不)再?导出?(?:\S{0,6}?(?:报告|台账|文件))?了?$/
/** What is said of anything; meant is the export only where one is being made. */
const NO_MORE = /^(?:算了)?(?:不要了|不用了|不需要了|别做了|不做了|算了)$/
const TAIL = /[吧。,，!！\s]+/g

/**
 * Ends what is being made for the sender here, before it is sent. False where the message does not
 * ask for that.
 */
export async function cancelExport(turn: Turn): Promise<boolean> {
  const { tx, person, message } = turn
  const text = turn.words.normalize('NFKC').replace(TAIL, '')
  const isOrder = CANCEL.test(text)
  if (!isOrder && !NO_MORE.test(text)) return false
  const { channel, senderId } = message
  const asked = { townshipId: person.townshipId, channel, senderId }
  const orders = await cancelJobs(tx, EXPORT_JOB, asked)
  if (orders.length === 0 && !isOrder) return false
  const names = orders.map((order) => nameOfOrder(order, turn))
  await reply(turn, names.length > 0 ? exportReplies.cancelled(names) : exportReplies.noneRunning)
  return true
}
