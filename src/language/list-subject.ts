import type { DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import { findMentions, type Mention } from './activity/mentions.ts'
import type { ReadContext } from './context.ts'
import { classOfTitle } from './dispute/title-class.ts'
import { lexIn } from './lex/lex.ts'

/** What the title of a list says that all its lines are about. */
export interface ListSubject {
  /** “11月20日入户宣传接龙”: what the lines count, where they don't say it themselves; else empty. */
  readonly counted: string
  /** Whether “零” in a line is a zero report. */
  readonly disputes: boolean
  /** “欠薪日报”: the class of the disputes. */
  readonly category: DisputeCategoryCode | undefined
}

export function readSubject(title: string, context: ReadContext): ListSubject {
  const category = classOfTitle(title)?.code
  const disputes = OF_DISPUTES.test(title) || category !== undefined
  return { counted: subjectOf(title, context), disputes, category }
}

/** A list of disputes: “零” in a line of it is a zero report. */
const OF_DISPUTES = /纠纷|矛盾|零报告/u

/** “11月20日入户宣传接龙”: what all lines are about, where they don't say it themselves. */
export function subjectOf(title: string, context: ReadContext): string {
  const [only, other] = findMentions(lexIn(context, title), context)
  const theme = only?.indicator.code === 'publicity_event'
  return only && !other && !theme && (isMatter(only) || isStock(only)) ? only.text : ''
}

/** An event, an act or a round of visits: what a line can be about. */
const isMatter = ({ indicator: { code, nature } }: Mention): boolean =>
  nature === 'event' || nature === 'act' || code === 'door_to_door'

/** Materials and people of a kind: what the numbers of a line count that stand without a name. */
const isStock = ({ indicator: { code, nature } }: Mention): boolean =>
  nature === 'thing' || code === 'stewards_trained' || code === 'consultations'

/**
 * What is said before a line: the subject of the list, unless the line names its own. “新增2名，培训1场19人” below
 * 法律明白人: the first number has no name, whatever follows.
 */
export function leadOf(counted: string, line: string, context: ReadContext): string {
  if (counted === '') return ''
  const [subject] = findMentions(lexIn(context, counted), context)
  const own = findMentions(lexIn(context, line), context)
  if (!subject || !isStock(subject)) return own.some(isMatter) ? '' : counted
  const [first = ''] = line.split(/[，,。；;、]/u)
  return own.some(({ start, indicator }) => start < first.length || indicator === subject.indicator)
    ? ''
    : counted
}
