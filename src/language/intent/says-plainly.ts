import { isMatterTalkedOver } from '../dispute/matters-talked-over.ts'
import type { Reading, ReadRecord } from '../reading.ts'
import { OFFICE_HOURS } from '../words/chat.ts'
import { THING_HEADED, THING_TALKED_OVER } from '../words/matters-talked-over.ts'
import { ONLY_ASKED } from '../words/missing-reports.ts'
import { CALLS_FOR_PICTURES, HEADED_PLAN, WANTS_PRINTED } from '../words/plans.ts'
import { wishesWell } from './small-talk.ts'

/** A heading, a mere question or a call for pictures leaves no doubt, whatever the message is like. */
export const saysPlainly = (text: string, reading: Reading): boolean =>
  (reading.intent === 'chat' && (OFFICE_HOURS.test(text) || wishesWell(text))) ||
  (reading.intent === 'query' && ONLY_ASKED.test(text)) ||
  (reading.intent === 'plan' && (HEADED_PLAN.test(text) || WANTS_PRINTED.test(text))) ||
  (reading.intent === 'report' &&
    reading.records.length > 0 &&
    (CALLS_FOR_PICTURES.test(text) ||
      (THING_HEADED.test(text) && reading.records.some(isGivenUp)) ||
      tellsMatter(
        text,
        reading.records.some(({ kind }) => kind === 'dispute'),
      )))

/** “借条的事，教她去法庭立案了”: where a dispute ended without peace is no talk about it. */
const isGivenUp = (record: ReadRecord): boolean =>
  record.kind === 'dispute' && (record.status === 'failed' || record.status === 'referred')

/** Whether a matter is told to have been talked over: somebody's, or the thing of a dispute that was read. */
export const tellsMatter = (text: string, ofDispute: boolean): boolean =>
  isMatterTalkedOver(text, { start: 0, end: text.length }) ||
  (ofDispute && THING_TALKED_OVER.test(text))
