import { matchesOf } from '../patterns/matches.ts'
import {
  BEHIND_DONE_TO,
  BELONGINGS,
  BODIES,
  DONE_TO,
  LEADS_TO,
  MEDIATE,
  NO_NAMES,
  PARTY_DEEDS,
  ROLES_BEFORE,
  SELDOM_IN_A_NAME,
  TITLES,
} from '../words/party-contexts.ts'
import { DOUBLE_SURNAMES, NEVER_IN_A_NAME, QUARREL_WORDS, SURNAMES } from '../words/surnames.ts'

/** Where a name stands in a text, in UTF-16 units. */
export interface FoundName {
  readonly name: string
  readonly start: number
}

/** “白果村”, “东升合作社” */
const PLACE_OR_BODY = '.{1,3}(?:村|社区|镇|乡|县|组|寨|湾|坪|法院|公司|作社)'
const SURNAME = `(?!${NO_NAMES}|.(?:${TITLES})|${PLACE_OR_BODY})(?:${DOUBLE_SURNAMES.join('|')}|[${SURNAMES}])`
const LETTER = `(?:(?![${NEVER_IN_A_NAME}])\\p{Script=Han})`
/** 张大山, 欧阳明; also 张某, 李某某, as mediators write who keep names to themselves. */
const NAME = `${SURNAME}(?:某某?|${LETTER}{1,2})`
/** As short as what stands behind it allows: “张三为…” is no 张三为. */
const SHORT_NAME = `${SURNAME}(?:某某?|${LETTER}{1,2}?)`

/** Of three letters, which is how most are written; needs less around it than a shorter one. */
const GIVEN = `(?:(?![${SELDOM_IN_A_NAME}])${LETTER})`
const LONG_NAME = `(?:(?:${DOUBLE_SURNAMES.join('|')})${GIVEN}{1,2}|${SURNAME}${GIVEN}{2})`

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u')

/** Whether a word is a person's name by its shape. */
export const isName = (word: string): boolean => WHOLE_NAME.test(word)

const BEHIND =
  '(?=$|[^\\p{Script=Han}]|[和与跟同、为因的在就都也把被向给找欠借打骂吵闹争占家两俩三]|双方|二人|之间|夫妻|父子|母子|兄弟|发生|达成|今天|昨天|握手|关于|一案|一直|多年|长期|素有|曾|由于|经|一起(?!调|劝|去|做|开|排))'
/** Where a name may begin: a clause, or behind a word for who somebody is. */
const BEGIN = `(?<=^|[^\\p{Script=Han}\\d]|${ROLES_BEFORE})`
/** What tells surely enough who quarrels, so that the file of a case may name them. */
const PARTIES = [
  /** “张大山和李小水为屋檐水吵架” */
  `(?<a>${SHORT_NAME})(?:家)?(?:和|与|跟|同|、|找|告|骂|把|向)(?<b>${SHORT_NAME})${BEHIND}`,
  /** “张大山欠李小水工钱” */
  `(?<a>${SHORT_NAME})(?:家)?(?:欠了?|借了?|打了?|打伤了?|赔偿?给?|占了?)(?<b>${NAME})`,
  /** “吃了李小水的苞谷” */
  `(?:吃|占|打|撞|咬|踩|砍|伤|欠|挖|堵)了(?<a>${SHORT_NAME})(?=的|家)`,
  /** “村民张大山”, “申请人李小水” */
  `(?:${ROLES_BEFORE})[:：是为有\\s]*(?<a>${SHORT_NAME})${BEHIND}`,
  /** “张大山13800000000”, “李小水(女,38岁)”, “王大贵（3组）” */
  `(?<a>${SHORT_NAME})(?=[,，(（:：\\s]*(?:[男女](?=$|[^\\p{Script=Han}]|性)|电话|手机|身份证|1[3-9]\\d{9}|\\d{17})|[(（](?:\\d+|[一二三四五六七八九十]+)(?:组|社|岁))`,
].map((pattern) => new RegExp(pattern, 'gdu'))

/** What may be a party's name, and is hidden for that. */
const HINTS = [
  /** “张大山要求赔偿”, “李小水不同意” */
  `${BEGIN}(?<a>${SHORT_NAME})(?:家)?(?=${PARTY_DEEDS})`,
  /** “被张大山打伤”, “赔李小水500元” */
  `(?:${DONE_TO})(?<a>${SHORT_NAME})(?=${BEHIND_DONE_TO})`,
  /** “王大贵的牛吃了苞谷” */
  `${BEGIN}(?<a>${SHORT_NAME})(?:家)?的?(?=(?:${BELONGINGS}))(?<=的|家)`,
  /** “张大山与李小水离婚纠纷”, “张大山诉李小水” */
  `${BEGIN}(?:${LEADS_TO})?(?<a>${SHORT_NAME})(?:家)?(?:和|与|跟|同|、|向|诉|撞了?|打了?)(?<b>${LONG_NAME})(?!${MEDIATE})`,
  /** “撞了李小水，” */
  `(?:打伤|打了|撞伤|撞了|咬伤|咬了|骂了|推倒)(?<a>${LONG_NAME})`,
  /** “…和李小水的女儿” */
  `[和与跟同](?<a>${LONG_NAME})(?=(?:家)?的)`,
  /** “邻居李小水砌墙” */
  `(?:${ROLES_BEFORE})(?<a>${LONG_NAME})`,
  /** “关于张大山”, “劝李小水把路让出来” */
  `(?:${LEADS_TO})(?<a>${LONG_NAME})(?=[家把和与跟同、的也，,。；]|那[起件]|诉|一案|一事|结清|道歉|先|两家)`,
  /** “张大山:对方先骂的” */
  `${BEGIN}(?<a>${LONG_NAME})(?=[:：])`,
  /** “张大山与砖厂”, “砖厂和张大山” */
  `${BEGIN}(?<a>${SHORT_NAME})(?:和|与|跟|同)(?=${BODIES})`,
  `(?:公司|合作社|超市|厂|店|村委会|居委会|学校|工程队|施工队|项目部|工地)(?:和|与|跟|同|欠)(?<a>${SHORT_NAME})${BEHIND}`,
].map((pattern) => new RegExp(pattern, 'gdu'))

const QUARREL = new RegExp(QUARREL_WORDS)

/**
 * Names of parties in a message about a quarrel, as far as the words around them tell; in other
 * messages none, because there a name is that of a reporter or a place.
 */
export const findPartyNames = (text: string): FoundName[] => find(text, PARTIES)

/** The same, with what is only likely to be a party's name. */
export const findLikelyNames = (text: string): FoundName[] => find(text, [...PARTIES, ...HINTS])

function find(text: string, patterns: readonly RegExp[]): FoundName[] {
  if (!QUARREL.test(text) && !/1[3-9]\d{9}|\d{17}[\dXx]/.test(text)) return []
  const found = new Map<number, FoundName>()
  for (const match of patterns.flatMap((pattern) => matchesOf(pattern, text)))
    for (const one of namesOf(match)) if (!found.has(one.start)) found.set(one.start, one)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const namesOf = ({ groups, indices }: RegExpExecArray): FoundName[] =>
  ['a', 'b'].flatMap((key) => {
    const [name, span] = [groups?.[key], indices?.groups?.[key]]
    return name && span ? [{ name, start: span[0] }] : []
  })
