import { SURNAMES } from './surnames.ts'

/** 老邓家, 覃家, 小罗: how people of the village are called. */
const PARTY = `(?:[老小][${SURNAMES}]家?|老(?![人大二三四幺师板公])\\p{Script=Han}家|[${SURNAMES}]家)`
/** What may stand before them: 今天, 下午, 把, 还有, 后来. */
const LEAD =
  '(?:今天|昨天|前天|今早|昨晚|一早|早上|上午|中午|晌午|下午|晚上|我|我们|把|将|给|又|再|还有|另外|然后|后来|接着|还)*'

/** A clause that opens with somebody of the village. */
export const OPENS_WITH_PARTY = new RegExp(`^${LEAD}(?<who>${PARTY})`, 'u')

/** “老邓家屋檐水那起”, “老谢欠化肥钱那个”, “老荆要工钱的纠纷”: a clause that opens with a case and its name. */
export const NAMES_CASE = new RegExp(
  `^${LEAD}(?<name>${PARTY}[^，。；：\\n ]{0,16}?(?:[那这](?:[起桩事场]|件事?|档子?事?|个(?=[，。；：\\n ]|$|[劝调说讲谈没已成还转也跑今昨]))|的[^，。；：\\n 的]{0,6}(?:纠纷|矛盾|官司|案子)|的事情?(?=[，。；：\\n ]|$|[劝调说讲谈没已成还转也跑今昨])))`,
  'u',
)

/** “欠钱那个”, “漏水的那家”, “那个打架的”: a clause that opens with a case and what it is about. */
export const NAMES_MATTER = new RegExp(
  `^${LEAD}(?:有|(?<group>[一二三四五六七八九十\\d]{1,2}组))?(?<name>(?!老|小|刚|上|这|前)[^，。；：\\n \\d那]{2,7}?那(?:[起桩家户对]|件事?|个(?!人|月|时|老|大))|那(?:个|起|家|件)[^，。；：\\n \\d那]{1,6}?的(?=[^，。；：\\n]))`,
  'u',
)

/** “老李家和老王家吵架”, “老周跟老郑也扯”: a clause that opens with those who quarrel. */
export const PAIR_QUARRELS = new RegExp(
  `^${LEAD}(?<name>(?:${PARTY})?(?:和|跟|与|同)${PARTY})(?:家)?(?:也|又|还|都)?在?(?:为|因为?)?[^，。；：\\n没不]{0,8}?(?:吵|闹|争|扯|打|骂|红脸|干仗|干架|不和|不对付)`,
  'u',
)
/** The pair before has quarrelled too. */
export const QUARRELS_TOO = /^[^，。；：\n]{3,14}?(?:也|又|还)/u
/** How all of them ended: “都劝好了”, “两家都没谈拢”. */
export const ENDED_ALL = /[，。；\n ](?:两[起家边头]|两个|最后|后来|今天|给|我|把|他们)*(?:都|全|全部|均)[^，。；\n]{1,12}[。！]?$/u

/** The families that a name holds. */
export const FAMILIES = new RegExp(PARTY, 'gu')

/** “跑了三家”, “劝了俩，”, “三家人前后脚来村上”: verbs and what stands between the number and the first of them. */
export const CASES_BEFORE = /(?:跑|走|去|到|进|看|来|调|劝|说|谈|接|管|理|处理|化解|解决|报|办|有|^|[，。；：\n 天])(?:解|和|待|到|成|好|拢)*(?:了|过)?$/u
export const CASES_BEHIND = /^(?:人家?|矛盾|纠纷|扯皮的?|闲?事情?儿?)?[^，。；：\n]{0,8}[，。：\n ]/u

/** “跑了三家说和”, “吵架的有3家”: families that quarrel, behind which their number is divided. */
export const FAMILIES_AT_ODDS = /[调劝吵闹争]|说[和合]|扯(?:皮|筋)|纠纷|矛盾|打架|离婚|来找|找来/u
/** Homes that were visited, and nobody's quarrel. */
export const FAMILIES_VISITED =
  /入户|走访|宣传|普法|慰问|回访|咨询|发(?:放|了|单|资料|传单)|排查(?!出)|签(?:了)?(?:责任书|承诺书|倡议)/u
