import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { readCategory } from './category.ts'
import { findEvents, readStatus } from './status.ts'
import { namesOtherPair } from './story-heads.ts'

/** “…成了”: whether a stretch tells more than that a quarrel was taken up. */
export function cameToSomething(text: string, span: Span): boolean {
  const status = readStatus(text, span)
  return status !== undefined && !WITHOUT_RESULT.has(status.event)
}

/** Another class than the one before (“…争地边，说好了；…欠工钱”), or others who quarrel over the same. */
export function isOtherMatter(
  { text }: Lexed,
  before: Span,
  behind: Span,
  another: boolean,
): boolean {
  const first = readCategory(text, before)
  const second = readCategory(text, behind)
  if (!second || second.rule === 'who quarrels') return false
  if (!first) return another
  return first.code !== second.code || namesOtherPair(text, before, behind)
}

/** “接到…”, “老李家和老张家也吵”: whether a stretch tells how a quarrel began. */
export const tellsBeginning = ({ text }: Lexed, span: Span): boolean =>
  findEvents(text, span).some(({ name }) => BEGINNINGS.has(name))

/** What a story of its own begins with. */
const BEGINNINGS: ReadonlySet<StatusEvent> = new Set(['quarrel', 'received', 'refused'])

/** What leaves a quarrel as it was. */
const WITHOUT_RESULT: ReadonlySet<StatusEvent> = new Set(['received', 'refused', 'mediated'])

/** “…有一家”: whether words near the start of a stretch say that somebody came, or another case. */
export const isTakenUp = (text: string, { start }: Span): boolean =>
  TAKEN_UP.test(text.slice(start, start + TAKEN_UP_NEAR))

const TAKEN_UP =
  /纠纷|矛盾|受理|接(?:到|了|警|访|报)|来(?:了|找|反映|说|告|诉|报|所|村)|找(?:我|到|上门|村)|有(?:人|个|家|户|一|两|对|位)|另|又|[两几三]家|[两几三]户|[两几]个(?!人)|一(?:起(?![去来到上走把劝坐动给])|个|家|户|对|件|桩)|村民|居民|业主|群众|[一-龥]某|小区/u
const TAKEN_UP_NEAR = 24
