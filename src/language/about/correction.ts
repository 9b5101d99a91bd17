import type { ReadContext } from '../context.ts'
import { compile } from '../dispute/patterns.ts'
import { datesOf, type Lexed, masksOf } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Change, Correction, Target } from '../reading.ts'
import {
  ASKS_FOR_AGREEMENT,
  ASKS_FOR_DAY,
  ASKS_FOR_STATUS,
  FIELD_AMISS,
  MISREPORTED_NUMBER,
  NAMES_CASE,
  OPEN_NO_LONGER,
  OPENS_PLAINLY,
  RECORD_MISWRITTEN,
  TOO_MANY_OR_FEW,
  ZERO_TAKEN_BACK,
} from '../words/asked-changes.ts'
import {
  ADDS_FIELD,
  ADDS_ONLY,
  AMISS,
  ASKS_HOW_MANY,
  ASKS_TO_COUNT,
  CORRECTION_SIGNS,
  EARLIER_REPORT,
  FIGURES_FIRST,
  HELD_ELSEWHERE,
  HELD_OTHERWISE,
  HOW_TO,
  KIND_FOR_KIND,
  LACKS_SOMETHING,
  MORE_OF_IT,
  NO_CHANGE,
  NOT_A_REPORT,
  OMITTED,
  OPENS_MENDING,
  OPENS_THAT_CASE,
  REPORTS_NOW,
  SLIP_TOLD,
  SOME_OF_REPORTED,
  SUPPLEMENT,
  TOLD_HERE,
  VISITED_AGAIN,
} from '../words/corrections.ts'
import { FORETOLD, HELD_NOW } from '../words/foretold.ts'
import { FELL_THROUGH } from '../words/plans.ts'
import { JUST_NOW, OPENS_WITH_CASE } from '../words/references.ts'
import { pointsAtCase } from './case-before.ts'
import {
  readAgreementChange,
  readBecomes,
  readCategoryChange,
  readDateChange,
  readVillageChange,
} from './changed-kinds.ts'
import { readNumberChanges } from './changed-numbers.ts'
import { readStatusChange } from './changed-status.ts'
import { deniesOther } from './denied-figure.ts'
import { describedNumbers } from './described-numbers.ts'
import { withoutKept } from './kept-records.ts'
import { without } from './rest.ts'
import { readStruck } from './struck.ts'
import { readTarget, type ToldTarget } from './target.ts'
import { WHOLE_MESSAGES } from './whole-messages.ts'

const WRONG = compile(CORRECTION_SIGNS.wrong)
const CHANGE = compile(CORRECTION_SIGNS.change)
const DIFFERENCE = compile([
  ...CORRECTION_SIGNS.more,
  ...CORRECTION_SIGNS.less,
  ...OMITTED,
  ...AMISS,
])
const EARLIER = compile(EARLIER_REPORT)
/** A correction says what is wrong at once; later in a report the sender mends a figure of the same message. */
const OPENING = 14
const LENGTH_MAX = 120

/**
 * What a message changes in an earlier report; undefined when it is none of that. Who is sure already that
 * it changes something says so.
 */
export function readCorrection(
  lexed: Lexed,
  context: ReadContext,
  surely = false,
): Correction | undefined {
  const none = [NO_CHANGE, ASKS_TO_COUNT].some((words) => words.test(lexed.text))
  if (none || tellsOfSome(lexed.text) || (!surely && !speaksOfChange(lexed))) return undefined
  const told = readTarget(withoutKept(lexed), context)
  const changes = readChanges(lexed, told, context)
  return changes.length > 0
    ? { intent: 'correct', target: asItStands(told.target, changes), changes }
    : undefined
}

/** “我报的院坝会，你记成讲座了”, “网购那起，不是合同是消费”: the record is still what it was taken for, and not found as what it becomes. */
function asItStands(target: Target, changes: readonly Change[]): Target {
  if (typeof target === 'string') return target
  const { indicator, category, ...rest } = target
  const isNew = changes.some(
    (change) =>
      (indicator !== undefined && change.becomes === indicator) ||
      (category !== undefined && change.category === category),
  )
  if (!isNew) return target
  return Object.keys(rest).length > 0 ? rest : 'last'
}

function speaksOfChange(lexed: Lexed): boolean {
  const { text } = lexed
  if (text.length > LENGTH_MAX || HOW_TO.test(text) || NOT_A_REPORT.test(text)) return false
  if (isReportOfItsOwn(text) || wasForetold(lexed) || wasHeldOtherwise(text) || asksHowMany(text))
    return false
  if (WHOLE_MESSAGES.some((form) => form.test(text)) || opensWith(text, WRONG, CHANGE)) return true
  if (readStruck(lexed).length > 0 || deniesOther(lexed)) return true
  const earlier =
    masksOf(lexed, 'record').length > 0 || text.search(EARLIER) >= 0 || OPENS_WITH_CASE.test(text)
  if (!earlier) return false
  return [WRONG, CHANGE, DIFFERENCE].some((signs) => text.search(signs) >= 0) || takesUp(lexed)
}

/** “给俺算成没调成”, “交通事故那起的钱写少了”: whatever else it tells, it says by name what is to be changed. */
export const asksPlainly = ({ text }: Lexed): boolean =>
  (TOO_MANY_OR_FEW.test(text) && MISREPORTED_NUMBER.test(text)) ||
  OPENS_PLAINLY.test(text) ||
  [ASKS_FOR_STATUS, RECORD_MISWRITTEN, FIELD_AMISS, OPEN_NO_LONGER, ZERO_TAKEN_BACK].some((words) =>
    words.test(text),
  )

/** “屋场会没开成，改成走户宣传”: what was changed is the plan, and nothing was reported before. */
const isPlanChanged = (text: string): boolean => FELL_THROUGH.test(text) && text.search(EARLIER) < 0

/** A correction means the whole of a record (contract 7), so what is told of some of its cases is none. */
export const tellsOfSome = (text: string): boolean =>
  SOME_OF_REPORTED.test(text) ||
  (SOME_OF_THEM.test(text) && text.search(WRONG) < 0 && text.search(CHANGE) < 0)

/** What is put right was told by the same message: “展板摆了6块，数错了，是8块”. */
export const isToldHere = (text: string): boolean =>
  FIGURES_FIRST.test(text) || TOLD_HERE.some((words) => words.test(text))

const isReportOfItsOwn = (text: string): boolean =>
  isToldHere(text) ||
  isPlanChanged(text) ||
  tellsOfSome(text) ||
  (VISITED_AGAIN.test(text) && text.search(WRONG) < 0) ||
  (REPORTS_NOW.test(text) && !JUST_NOW.test(text)) ||
  (isSupplement(text) && !OPENS_CHANGE.test(text))

/** “前天说的那个讲座今天上午讲了，来了52人”: what was announced was held. */
const wasForetold = (lexed: Lexed): boolean =>
  datesOf(lexed).some(({ end }) => {
    const behind = lexed.text.slice(end)
    return FORETOLD.test(behind) && HELD_NOW.test(behind)
  })

/** “昨日屋场会冇开成，落大雨，改成走户宣传”: what was done in its place, or at another time, is a report. */
const wasHeldOtherwise = (text: string): boolean =>
  HELD_ELSEWHERE.test(text) ||
  (HELD_OTHERWISE.some((words) => words.test(text)) &&
    !RECORD_FIELD.test(text) &&
    text.search(WRONG) < 0 &&
    text.search(EARLIER) < 0)

const RECORD_FIELD = /日期|日子|时间|村名|类别|状态|金额/u

/** “俺报的，这个月调成的有几起”: asks, and says of nothing that it was wrong. */
const asksHowMany = (text: string): boolean => ASKS_HOW_MANY.test(text) && text.search(WRONG) < 0

/** A late report is one of its own, unless it says of which it is a part, or what of a record it adds. */
const isSupplement = (text: string): boolean =>
  SUPPLEMENT.test(text) &&
  !/\d{2}-\d{4}/u.test(text) &&
  !ADDS_FIELD.test(text) &&
  !JUST_NOW.test(text) &&
  !MORE_OF_IT.test(text) &&
  !LACKS_SOMETHING.test(text)

/** 更改一下, 更正: what follows is a change even where it says 补上. */
const OPENS_CHANGE = /^(?:更改|更正|修改|订正|改一[下哈])/u

/** A message that opens as a correction and can't be read as one must not be recorded as a report. */
export const opensAsCorrection = (lexed: Lexed): boolean =>
  lexed.text.length <= LENGTH_MAX &&
  !HOW_TO.test(lexed.text) &&
  ([OPENS_MENDING, ADDS_ONLY, SOME_OF_REPORTED].some((form) => form.test(lexed.text)) ||
    saysWrong(lexed))

/** An earlier report is named and called wrong, whatever was meant instead. */
const saysWrong = (lexed: Lexed): boolean =>
  speaksOfChange(lexed) &&
  lexed.text.search(WRONG) >= 0 &&
  (lexed.text.search(EARLIER) >= 0 || JUST_NOW.test(lexed.text))

const opensWith = (text: string, ...lists: readonly RegExp[]): boolean =>
  lists.some((words) => {
    const at = text.search(words)
    return at >= 0 && at < OPENING
  })

/** “那6起化解了4起”, “那两起，一起成了”, “之前报的邻里纠纷3起，今天化解2起”: of several cases some; what is told of each is a report of its own. */
const SOME_OF_THEM = guarded(
  /报送?的[^，。！？\d那]{1,8}(?:几|[\d一二两三四五六七八九十]+)[起件桩宗][，、 ](?:今[天日]|现在?|目前|已经?|其中|里头?|有)*(?:调|谈|说|劝|化|解|转|移交|签)[^。！？\d]{0,6}?[\d一二两三四五六七八九十]+[起件桩宗]|(?:那|的)(?:几|[\d一二两三四五六七八九十]+)[起件桩宗](?![^。！？]*不是)[^。！？]{0,20}?(?:调|谈|说|劝|化|解|转|移交|成|签|剩|还有|另)[^。！？\d]{0,6}?[\d一二两三四五六七八九十]+[起件桩宗]|那(?:几|[\d二两三四五六七八九十]+)[起件桩宗][，、 ]?(?:今天|现在|其中|里头?|有)*[\d一二两三四五六七八九十]+[起件桩宗](?:今天|已经?|也)?(?:成|好|调|谈|说|劝|化|解|转|签|没|还)|那(?:几|[\d二两三四五六七八九十]+)[起件桩宗][^。！？]*?[，、 ][一1][起件](?!人)[^，。！？]{1,10}?[，、 ]?另?[一1][起件](?!人)/u,
)

/** “刚才那起婆媳的，补一句，…”: the message opens with what it is about. */
const OPENS_WITH_RECORD =
  /^[^，。！？]{0,4}(?:刚才|刚刚|将才|方才|刚)我?(?:报|说|发|登记)?(?:的|嘞)?那一?[起件桩条个][^，。！？ ]{0,8}[，。 ]/u

/** “上面那条纠纷转司法所了”: the record before gets a new end. */
const SETTLED_SINCE =
  /(?:上面|刚才|前面|上一|前一|刚刚|刚报的|这)(?:的|那|一)*[起件桩条个](?:的|纠纷|矛盾|案子|事)*[^，。]{0,10}(?:转|移交|调成|调好|谈拢|谈成|和好|握手言和|签了|办结|化解|谈崩|起诉)/u

const takesUp = ({ text }: Lexed): boolean =>
  pointsAtCase(text) ||
  /\d{2}-\d{4}/u.test(text) ||
  SETTLED_SINCE.test(text) ||
  OPENS_WITH_RECORD.test(text) ||
  OPENS_THAT_CASE.test(text) ||
  KIND_FOR_KIND.test(text) ||
  /不是[^，。！？]{1,10}[，。 ]?(?:是|应该是)|没[有得][^，。！？]{1,10}[，。 ](?:只|才|就|是)[有得是来到发]?[\d一二两三四五六七八九十百]|不是[^，。！？]{1,8}[，。 ](?:[昨前今]天|\d{1,2}[号日]|上?(?:周|星期|礼拜)[一二三四五六日天])[^，。]{0,4}的|是[^，。！？]{1,12}[，。 ]?不是/u.test(
    text,
  )

function readChanges(lexed: Lexed, told: ToldTarget, context: ReadContext): Change[] {
  const struck = readStruck(lexed)
  if (struck.length > 0) return struck
  const rest = without(lexed, [
    ...told.spans,
    ...slipsTold(lexed),
    ...daysOfReport(lexed),
    ...describedNumbers(lexed.text),
  ])
  const becomes = readBecomes(rest, told)
  const village = readVillageChange(rest, context)
  const described = village.length > 0 && DESCRIBED_BY_NUMBER.test(lexed.text)
  const numbers = described ? [] : readNumberChanges(rest, told, context)
  const ofCase = aboutDispute(told) && !isOfActivity(lexed, becomes, numbers)
  const day = readDateChange(rest, context, told)
  const status = ofCase && !asksForOther(lexed, day) ? readStatusChange(rest, context, told) : []
  const date = status.length > 0 ? [] : day
  const dispute = ofCase ? [...readCategoryChange(rest), ...readAgreementChange(rest)] : []
  const all = [...becomes, ...status, ...numbers, ...date, ...village, ...dispute]
  const changes = all.length > 1 ? newClass(all, told) : all
  // “又跑了一趟” beside a new status is no figure to change, nor are the people who came to terms.
  const figures = status.length > 0 ? changes.filter((change) => !isPeople(change)) : changes
  return figures.length === 1 ? figures : figures.filter((change) => !isBareNumber(change))
}

/** What counts leaflets or becomes a lecture is no dispute, whatever its excuse tells. */
const isOfActivity = (
  { text }: Lexed,
  becomes: readonly Change[],
  numbers: readonly Change[],
): boolean =>
  becomes.length > 0 ||
  (numbers.some((change) => change.indicator !== undefined && !isPeople(change)) &&
    !NAMES_CASE.test(text))

/** “6月2号就调归一了，日子改一下”, “只是口头说好，改成口头”: the day or the paper is asked for, and no new status. */
const asksForOther = ({ text }: Lexed, day: readonly Change[]): boolean =>
  !ASKS_FOR_STATUS.test(text) &&
  (ASKS_FOR_AGREEMENT.test(text) || (day.length > 0 && ASKS_FOR_DAY.test(text)))

/** “前天报的那起车祸，改成移交交警”: the class that it has already is no change. */
const newClass = (changes: readonly Change[], { target }: ToldTarget): Change[] =>
  changes.filter(
    ({ category }) =>
      category === undefined || typeof target === 'string' || category !== target.category,
  )

/** “刚才报的传单80张，不是发我们双河的”: its one number only says which record is meant. */
const DESCRIBED_BY_NUMBER =
  /^[^，。\d]{0,8}(?:报|发|登|记|填)(?:的|嘞)[^，。\d]{0,8}\d+[^，。\d]{0,3}[，。 ]\D*$/u

/** “9月8日所报李某与赵某地界纠纷，…已达成和解”: when it was reported. */
const daysOfReport = (lexed: Lexed) =>
  datesOf(lexed).filter(({ end }) => /^(?:我[村社]区?)?[所上]报/u.test(lexed.text.slice(end)))

const slipsTold = ({ text }: Lexed) =>
  matchesOf(SLIP_TOLD, text).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))

/** “是3场”: a figure for which neither the thing nor the wrong figure is told. */
const isBareNumber = ({ unit, from }: Change): boolean => unit !== undefined && from === undefined

const isPeople = ({ indicator }: Change): boolean => indicator === 'attendance'

/** A target that is an activity has no status, category or agreement. */
const aboutDispute = ({ target }: ToldTarget): boolean =>
  typeof target === 'string' || target.indicator === undefined
