import { getRecordByNumber, listRecords } from '../ledger/find-records.ts'
import { requireRight } from '../registry/rights.ts'
import { aboutRecords, recordShown } from '../wording/chat-receipts.ts'
import { phraseOf } from './draft-record.ts'
import { reply, type Turn } from './turn.ts'

/** “26-0443现在是多少”, “查一下26-0443”, “26-0443是什么情况”: how one record stands. */
const ASKS_HOW_IT_STANDS =
  /^(?:请问|查一?下?|看一?下?|问一?下?)?[,， ]*(?<number>\d{2}-\d{4,})(?:号|这条|那条)?(?:现在|目前|当前)?(?:是|记|报|写|登)?(?:的|了|成)?(?:多少|几|什么|啥|哪)[^,，。;；]{0,6}[?？。]*$|^(?:查|看)一?下?(?<looked>\d{2}-\d{4,})[?？。]*$|^(?<how>\d{2}-\d{4,})(?:号|这条|那条)?(?:现在|目前)?(?:的)?(?:情况|内容|状态|怎么样了?|咋样了?|怎样了?)[?？。]*$/u

const ONLY_CHANGE = /^(?:我?要?(?:改|更正|修改)(?:一?下|哈)?)[吧哦哈。!！]*$/u

/** Tells how a record stands of which only the number is told. */
export async function tellHowItStands(turn: Turn): Promise<boolean> {
  const groups = ASKS_HOW_IT_STANDS.exec(turn.words.normalize('NFKC').trim())?.groups
  const number = groups?.number ?? groups?.looked ?? groups?.how
  if (number === undefined) return false
  const record = await getRecordByNumber(turn.tx, turn.person.townshipId, number)
  requireRight(turn.person, 'see_record', record)
  await reply(turn, recordShown(phraseOf(turn, record), record.change === 'voided', record.late))
  return true
}

/** “改” and no more: what is to be changed in the last report is asked for. */
export async function askWhatToChange(turn: Turn): Promise<boolean> {
  if (!ONLY_CHANGE.test(turn.words.trim())) return false
  const { townshipId, id: reporterId } = turn.person
  const [last] = await listRecords(turn.tx, { townshipId, reporterId, limit: 1 })
  const text = last
    ? aboutRecords.changeUnclear(phraseOf(turn, last))
    : aboutRecords.nothingToCorrect
  await reply(turn, text)
  return true
}
