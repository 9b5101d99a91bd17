import { DOUBLE_SURNAMES, NEVER_IN_A_NAME, QUARREL_WORDS, SURNAMES } from '../words/surnames.ts'

/** Where a name stands in a text, in UTF-16 units. */
export interface FoundName {
  readonly name: string
  readonly start: number
}

const SURNAME = `(?:${DOUBLE_SURNAMES.join('|')}|[${SURNAMES}])`
const LETTER = `(?:(?![${NEVER_IN_A_NAME}])\\p{Script=Han})`
/** 张大山, 欧阳明; also 张某, 李某某, as mediators write who keep names to themselves. */
const NAME = `${SURNAME}(?:某某?|${LETTER}{1,2})`
/** As short as what stands behind it allows: “张三为…” is no 张三为. */
const SHORT_NAME = `${SURNAME}(?:某某?|${LETTER}{1,2}?)`

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u')

/** Whether a word is a person's name by its shape. */
export const isName = (word: string): boolean => WHOLE_NAME.test(word)

const BEHIND =
  '(?=$|[^\\p{Script=Han}]|[和与跟同、为因的在就都也把被向给找欠借打骂吵闹争占家两]|双方|二人|之间|夫妻|父子|母子|兄弟|发生|达成|今天|昨天|握手|关于|一案|一起(?!调|劝|去|做|开|排))'
const PARTIES = [
  /** “张大山和李小水为屋檐水吵架” */
  `(?<a>${SHORT_NAME})(?:家)?(?:和|与|跟|同|、|找|告|骂|把|向)(?<b>${SHORT_NAME})${BEHIND}`,
  /** “张大山欠李小水工钱” */
  `(?<a>${SHORT_NAME})(?:家)?(?:欠了?|借了?|打了?|打伤了?|赔偿?给?|占了?)(?<b>${NAME})`,
  /** “吃了李小水的苞谷” */
  `(?:吃|占|打|撞|咬|踩|砍|伤|欠|挖|堵)了(?<a>${SHORT_NAME})(?=的|家)`,
  /** “村民张大山”, “申请人李小水” */
  `(?:村民|居民|群众|老人|业主|户主|当事人|申请人|甲方|乙方|丈夫|妻子)[:：是为有\\s]*(?<a>${SHORT_NAME})${BEHIND}`,
  /** “张大山13800000000”, “李小水(女,38岁)” */
  `(?<a>${SHORT_NAME})(?=[,，(（:：\\s]*(?:男|女|电话|手机|身份证|1[3-9]\\d{9}|\\d{17}))`,
].map((pattern) => new RegExp(pattern, 'gdu'))

const QUARREL = new RegExp(QUARREL_WORDS)

/**
 * Names of parties in a message about a quarrel, as far as the words around them tell; in other
 * messages none, because there a name is that of a reporter or a place.
 */
export function findPartyNames(text: string): FoundName[] {
  if (!QUARREL.test(text) && !/1[3-9]\d{9}|\d{17}[\dXx]/.test(text)) return []
  const found = new Map<number, FoundName>()
  for (const match of PARTIES.flatMap((pattern) => [...text.matchAll(pattern)]))
    for (const one of namesOf(match)) if (!found.has(one.start)) found.set(one.start, one)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const namesOf = ({ groups, indices }: RegExpExecArray): FoundName[] =>
  ['a', 'b'].flatMap((key) => {
    const [name, span] = [groups?.[key], indices?.groups?.[key]]
    return name && span ? [{ name, start: span[0] }] : []
  })
