import { SURNAMES } from './surnames.ts'

const ELDER =
  '(?:老(?:人|爹|娘|汉|父|母|太|头|爷|奶|伯|婆|族长|支书|党员|主任|队长|长辈|组长|兵|者|寿星|先生|阿婆|阿公|祖)|(?:大|太)(?:爷|娘|妈|伯|公|婆)|奶奶|爷爷|婆婆|公公|阿[婆公]|[婆公爹爷奶伯嬢婶娘](?![一-龥]?[费钱款])|族长|长辈|母亲|父亲|高龄|寿星)'

/** “九十一的丁老太”, “八十多的曾奶奶”: right behind an age. */
export const AGE_BEHIND = new RegExp(
  `^[多来几]?(?:的(?:[\\u4e00-\\u9fff]{0,2})|老?[${SURNAMES}]?)${ELDER}`,
  'u',
)
/** “六十好几的人了”, “快七十的人，”: an age, whatever stands before it. */
export const AGE_OF_ONE = /^(?:好几|多|来|几)?(?:岁)?的人(?:了|哒|啦|嘞|喽|吧)?(?=[，。；！？ \n]|$)/u
/** “八十大寿”, “66岁生日”, “六十寿酒”: a feast that is called by its age. */
export const FEAST_BEHIND =
  /^(?:岁|周岁|虚岁)?的?(?:大?寿(?!险)|生日|整生|满生|生酒)/u
/** “都七十六了” */
export const AGE_BEFORE = /(?:年过|年近|年逾|高寿|高龄|活到|活了|岁数|今年都?|人都|[我他她](?:今年)?都|快|已经)$/u
export const AGE_SAID = /^(?:多|好几)?(?:了|高龄|的人)/u

const GROWN = '(?:[2-9]\\d|10\\d|[二三四五六七八九]十[一二三四五六七八九]?)'
const EACH_OF_TWO = `(?:一个|(?:男|女|老|小|大)的|(?:哥哥|弟弟|姐姐|妹妹|婆婆|媳妇|爹|娘|儿子|老[${SURNAMES}]))(?:都|也|今年|快|才|刚)*`
/** “一个六十三，一个五十八”, “男的62，女的58”: how old the two are, where nothing is paid and not both are round. */
export const AGES_OF_TWO = new RegExp(
  `${EACH_OF_TWO}(?<one>${GROWN})(?:岁|了|多)*(?:[，、 ]|(?=女的))${EACH_OF_TWO}(?<other>${GROWN})(?:岁|了|多)*(?=[，。；！ \\n]|$|[一两三]个|娃|结婚|离|都|过不)`,
  'gu',
)
/** Before two ages stands nothing of money. */
export const PAYS = /(?:[赔补退付给出还欠收掏摊罚奖借扣交要](?:了|钱|款)*|钱|费|款|账)[^，。；\n]{0,4}[，：、 ]?$/u

/** “血压气到180”, “音量不超过55”, “尾号368”: what is measured or numbered, and is never money. */
export const MEASURED_BEFORE =
  /(?:(?:播放|点击|浏览|阅读|观看|围观|点赞|转发|评论|粉丝)(?:量|数)?(?:都|也|就|已经?|快|超|过|破|到|达|有|了|上|涨|是|：)*|(?:血压|血糖|体温|高烧|音量|分贝|噪[音声]值?|水表|电表|车速|时速|海拔|水位|(?:宽|高|长|深|厚)度|间距|净宽|[路巷沟墙]面?[宽高])[^，。；\n\d赔付给退元费钱款]{0,7}|(?:尾号|车牌号?|门牌号?|编号|工号|单号|房号|电话|手机号?|微信号|[国省县乡]道)(?:是|为|：|[A-Z])*)$/u
/** Right behind what is measured, or numbered. */
export const MEASURED_BEHIND = /^ ?(?:号(?![前后底])|分贝|码(?!头)|迈|℃|[国省县乡]道|路(?:公交|车)|次列车|箱|窝|方(?![面便才的法向案]))/u
/** “降到50以下”: a limit; sums of so little are told to the yuan. */
export const LIMIT_BEHIND = /^(?:以下|以上|以内|之内)/u

/** Lengths, in which small numbers behind 让 and 退 are told as well: “占了18公分，退回去20”. */
export const LENGTH = /(?:公分|厘米|米|尺|寸|cm|m)$/u
export const WIDTH = /(?:路面?|巷子?|沟|墙|过道|通道)宽/u
export const DRAWN_BACK =
  /(?:让|退|挪|缩|留|移|占|拆|砍|矮)(?:了|出|回|进|到|掉|去|上|下|够|足)*[^，。；\n\d元钱]{0,2}$/u

/** Who lives behind a door number acts: “，802要4500”. */
export const DOOR_ACTS =
  /^(?:那[家户边]|这[家户边]|两?家)?(?:说|讲|嫌|骂|漏|渗|滴|泡|要(?!回)|只?肯|不[肯认愿同服让]|又|也(?:说|不|没|同意|签|道歉|满意|原谅|认|点头)|都|道歉|道了歉|认(?:了|账|错)|养|把|跟|和|与|赔(?!偿款|款)|先|开始|没|答应|同意|装|种|敲|跳|欠费|补交|才|半夜|天天|睡|放|为|因|当(?:面|场)[付给赔]给)/u
/** Words that only a door number stands behind. */
export const DOOR_BEFORE =
  /(?:\d[栋幢]|单元|号楼|楼[上下]|对门|隔壁|住户|业主|住在?|(?:漏|滴|渗|流|淌|泡|淹|吵|熏|溅|掉)(?:到|进|湿|了|在)+)$/u
/** And words that only stand behind one: “902的地漏”, “1203室”. */
export const DOOR_BEHIND =
  /^(?:室|号?房间|住户|业主|租客|房东|户主|的(?![\u4e00-\u9fff]{0,4}[费钱款账货物])[\u4e00-\u9fff])/u
const BESIDE = '(?:和|跟|与|、|同|给|赔给?|对|找|骂|漏到)'
/** “302和402”, “705赔605”: of two doors, when the other is one. */
export const DOOR_NEXT = new RegExp(`(?<door>\\d{3,4})${BESIDE}$`, 'u')
export const NEXT_DOOR = new RegExp(`^${BESIDE}(?<door>\\d{3,4})(?!\\d)`, 'u')

/** “花了十几万修的新屋”: what a house had cost that others quarrel beside. */
export const SPENT_BEFORE = /(?:花|用)(?:了|掉|脱)?[^，。；\n\d]{0,2}$/u
export const BUILT_BEHIND = /^(?:元|块钱?)?(?:才|刚|新)?(?:修|盖|起|建|砌|装修)(?:的|了|起|好)[^，。；\n]{0,3}(?:屋|房|楼|院|宅|墙|门楼|别墅)/u

/** “三十年前划的界”: how long ago it was, where nobody hands it over. */
export const YEARS_AGO = /^(?:多|来|几)?年前/u

/** “补了八千尾苗”: a measure of things that nobody reports. */
export const OF_THINGS = /[尾只头棵株斤根捆担匹窝羽吨袋箱桶蔸盒]/u
/** “一斤三十五收”: a price for each. */
export const PER_WEIGHT = /(?:一|每|\/)(?:公?斤|方|吨|平米?|度|立方)/u
