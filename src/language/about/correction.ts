import type { ReadContext } from '../context.ts'
import { compile } from '../dispute/patterns.ts'
import { type Lexed, masksOf } from '../lex/lexed.ts'
import type { Change, Correction } from '../reading.ts'
import {
  CORRECTION_SIGNS,
  EARLIER_REPORT,
  HOW_TO,
  NOT_THEN,
  OMITTED,
  SUPPLEMENT,
} from '../words/corrections.ts'
import { JUST_NOW } from '../words/references.ts'
import {
  readAgreementChange,
  readBecomes,
  readCategoryChange,
  readDateChange,
  readStatusChange,
  readVillageChange,
} from './changed-kinds.ts'
import { readNumberChanges } from './changed-numbers.ts'
import { without } from './rest.ts'
import { readTarget, type ToldTarget } from './target.ts'

const WRONG = compile(CORRECTION_SIGNS.wrong)
const CHANGE = compile(CORRECTION_SIGNS.change)
const DIFFERENCE = compile([...CORRECTION_SIGNS.more, ...CORRECTION_SIGNS.less, ...OMITTED])
const EARLIER = compile(EARLIER_REPORT)
/** A correction says what is wrong at once; later in a report the sender mends a figure of the same message. */
const OPENING = 14
const LENGTH_MAX = 120

/** What a message changes in an earlier report; undefined when it is none of that. */
export function readCorrection(lexed: Lexed, context: ReadContext): Correction | undefined {
  if (!speaksOfChange(lexed)) return undefined
  const told = readTarget(lexed, context)
  const changes = readChanges(lexed, told, context)
  return changes.length > 0 ? { intent: 'correct', target: told.target, changes } : undefined
}

function speaksOfChange(lexed: Lexed): boolean {
  const { text } = lexed
  if (
    text.length > LENGTH_MAX ||
    (SUPPLEMENT.test(text) && !JUST_NOW.test(text)) ||
    HOW_TO.test(text)
  )
    return false
  if (opensWith(text, WRONG) || opensWith(text, CHANGE) || NOT_THEN.test(text)) return true
  if (/^(?:我|俺)?(?:刚才|刚刚|刚|昨天|前天)?(?:少|多)(?:报|算|写|填|记|录|统计)/.test(text))
    return true
  const earlier = masksOf(lexed, 'record').length > 0 || text.search(EARLIER) >= 0
  if (!earlier) return false
  return [WRONG, CHANGE, DIFFERENCE].some((signs) => text.search(signs) >= 0) || takesUp(lexed)
}

const opensWith = (text: string, words: RegExp): boolean => {
  const at = text.search(words)
  return at >= 0 && at < OPENING
}

/** “上次那起土地纠纷今天调好了”, “上个月受理的那件谈崩了”. */
const CASE_BEFORE =
  /(?:上次|上回|前次|头回|上个?月|上周|上个?星期|前天|昨天|前几天|先前|之前|前头|早先|月初|年初|一直|还没调好|没谈拢)(?:的|我|俺|受理|接|调|说|挂|在)*那(?:一)?[起件桩宗]/u

/** “昨天报的那起今天调成了”: a case is taken up again under a reference to its report (contract 2.2). */
const takesUp = ({ text }: Lexed): boolean =>
  /(?:报|登记|上报|录|填|说|记)(?:的|嘞|哒|过的|咧|哩)[^，。]{0,12}那(?:一)?[起件桩个条宗]|\d{2}-\d{4}/u.test(
    text,
  ) ||
  CASE_BEFORE.test(text) ||
  /不是[^，。！？]{1,10}[，。 ]?(?:是|应该是)|是[^，。！？]{1,12}[，。 ]?不是/u.test(text)

function readChanges(lexed: Lexed, told: ToldTarget, context: ReadContext): Change[] {
  const rest = without(lexed, told.spans)
  const becomes = readBecomes(rest, told)
  const status = aboutDispute(told) ? readStatusChange(rest, context) : []
  const numbers = readNumberChanges(rest, told, context)
  const village = readVillageChange(rest, context)
  const date = status.length > 0 ? [] : readDateChange(rest, context)
  const dispute = aboutDispute(told)
    ? [...readCategoryChange(rest), ...readAgreementChange(rest)]
    : []
  const changes = [...becomes, ...status, ...numbers, ...date, ...village, ...dispute]
  // “又跑了一趟” beside a new status is no figure to change.
  return changes.length === 1 ? changes : changes.filter((change) => !isBareNumber(change))
}

/** “是3场”: a figure for which neither the thing nor the wrong figure is told. */
const isBareNumber = ({ unit, from }: Change): boolean => unit !== undefined && from === undefined

/** A target that is an activity has no status, category or agreement. */
const aboutDispute = ({ target }: ToldTarget): boolean =>
  typeof target === 'string' || target.indicator === undefined
