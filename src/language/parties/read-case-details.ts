import { matchesOf } from '../patterns/matches.ts'
import { isName } from './names.ts'

/** Somebody who quarrels, as told. */
interface ToldParty {
  readonly name: string
  /** 申请人 or 被申请人, where it was told. */
  readonly side?: 'applicant' | 'respondent'
  readonly gender?: string
  readonly age?: number
  readonly nation?: string
  readonly occupation?: string
  readonly phone?: string
  readonly idNumber?: string
  readonly address?: string
}

/** What a mediator tells for the file of a case. */
export interface CaseDetails {
  readonly parties: readonly ToldParty[]
  /** 纠纷事实. */
  readonly facts?: string
  /** 协议内容. */
  readonly terms?: string
  /** 履行方式、期限. */
  readonly fulfilment?: string
}

type Part = 'applicant' | 'respondent' | 'party' | 'facts' | 'terms' | 'fulfilment'

const LABELS: readonly (readonly [Part, string])[] = [
  ['respondent', '被申请人|被告|乙方'],
  ['applicant', '申请人|原告|甲方'],
  ['party', '双方当事人|当事人(?:双方)?|当事双方'],
  ['facts', '(?:纠纷)?(?:事实|经过|简要情况|情况|起因)|事由'],
  ['terms', '协议内容|达成(?:的)?协议|调解协议|约定'],
  ['fulfilment', '履行(?:方式|期限|时间)(?:[和、及]期限)?'],
]
const LABEL = new RegExp(
  LABELS.map(([part, words]) => {
    const isParty = part === 'party' || part === 'applicant' || part === 'respondent'
    // “当事人张大山” needs no colon; “约定” and its like are words of any sentence without one.
    return `(?<${part}>${words})${isParty ? '(?:信息|分别)?(?:是|为|有)?\\s*:?' : '\\s*:'}`
  }).join('|'),
  'gu',
)

/** Whether a message tells of parties first of all, perhaps behind the number of a case. */
const LEADS =
  /^\s*(?:\d{2}-\d{4,})?\s*(?:这起|那起|的|补充|补|登记|:|,|，|。|\s){0,4}(?:双方当事人|当事人|当事双方|申请人|被申请人|甲方|乙方|协议内容|纠纷事实|纠纷情况|履行方式|履行期限)/u

/** One width for all signs, and telephone numbers in one piece. */
const plain = (text: string) =>
  text.normalize('NFKC').replaceAll(/(?<=1\d{2})[- ](\d{4})[- ](?=\d{4}(?!\d))/g, '$1')

/** Whether a message is about the file of a case and nothing else. */
export const tellsCaseDetails = (text: string): boolean => LEADS.test(plain(text))

/** The parties and facts that a text tells under their labels; undefined where there are none. */
export function readCaseDetails(text: string): CaseDetails | undefined {
  const sections = sectionsOf(plain(text))
  const parties = sections.flatMap(({ part, words }) =>
    part === 'party' || part === 'applicant' || part === 'respondent'
      ? readParties(words, part === 'party' ? undefined : part)
      : [],
  )
  const said = (part: Part) => sections.find((section) => section.part === part)?.words
  const [facts, terms, fulfilment] = [said('facts'), said('terms'), said('fulfilment')]
  if (parties.length === 0 && !facts && !terms && !fulfilment) return undefined
  return {
    parties,
    ...(facts ? { facts } : {}),
    ...(terms ? { terms } : {}),
    ...(fulfilment ? { fulfilment } : {}),
  }
}

function sectionsOf(text: string): { part: Part; words: string }[] {
  const marks = matchesOf(LABEL, text)
  return marks.flatMap((mark, at) => {
    const part = LABELS.find(([name]) => mark.groups?.[name] !== undefined)?.[0]
    const words = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length)
    return part ? [{ part, words: words.replace(/[\s,;。.、]+$/u, '').trim() }] : []
  })
}

/** Ends of names of whoever is no person. */
const BODY = /(?:公司|合作社|厂|店|超市|村委会|居委会|学校|卫生室|工程队|施工队|村民小组)$/
const ATTRIBUTES: readonly (readonly [keyof Omit<ToldParty, 'side' | 'age' | 'name'>, RegExp])[] = [
  ['idNumber', /(?<!\d)([1-9]\d{16}[\dXx]|[1-9]\d{14})(?!\d)/],
  ['phone', /(?<!\d)(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/],
  ['nation', /([\p{Script=Han}]{1,4}族)/u],
  ['gender', /^(?:性别:?)?(男|女)性?$/u],
  [
    'occupation',
    /^(?:职业:?\s*)(.+)$|^(务农|农民|个体户?|工人|教师|退休|打工|司机|医生|无业|学生|干部)$/u,
  ],
  [
    'address',
    /^(?:家住|现住|住址|住所|地址|住)(?:在|于|:|是)?\s*(.+)$|^(.*[村组寨镇乡街路号社区县])$/u,
  ],
]

/** “张大山,男,45岁,电话138…;李小水,女” */
function readParties(words: string, side: ToldParty['side']): ToldParty[] {
  const parties: ToldParty[] = []
  for (const piece of words.split(
    /[;,、。()\s]+|(?<=\p{Script=Han})[和与及跟](?=\p{Script=Han})/u,
  )) {
    const { name, rest } = splitName(piece, parties.length === 0)
    if (name) parties.push({ name, ...(side ? { side } : {}) })
    const last = parties.at(-1)
    if (last && rest) parties.splice(-1, 1, { ...last, ...attributeOf(rest) })
  }
  return parties
}

/** A piece may be a name, something told of the one before, or both (“张大山13800000000”). */
function splitName(piece: string, first: boolean): { name?: string; rest?: string } {
  if (/族$/.test(piece)) return { rest: piece }
  if (BODY.test(piece) && first) return { name: piece }
  if (/[村组寨镇乡街路社区县]$/.test(piece)) return { rest: piece }
  if (isName(piece)) return { name: piece }
  const [, before = '', behind = ''] =
    /^(\p{Script=Han}{2,4}?):?((?:电话|手机|身份证)?号?码?:?\d.*|男.*|女.*)$/u.exec(piece) ?? []
  return isName(before) ? { name: before, rest: behind } : { rest: piece }
}

function attributeOf(piece: string): Partial<ToldParty> {
  const age = /(\d{1,3})\s*(?:周?岁)/.exec(piece)?.[1]
  const told: Partial<ToldParty> = age ? { age: Number(age) } : {}
  for (const [key, pattern] of ATTRIBUTES) {
    const match = pattern.exec(piece)
    const value = match?.[1] ?? match?.[2]
    if (value) return { ...told, [key]: value }
  }
  return told
}
