import { guarded } from '../patterns/guarded.ts'
import { STOPS } from './self-corrections.ts'

/** 头 that tells the first. In 东头, 桥头, 湾头 it is the end of a place (“西头一场”), unless a number makes a measure of that (“2场头一场31人”). */
export const FIRST_ONE =
  '(?<!(?<![\\d一二两三四五六七八九十])[苗念源街村码桥渡埠山沟岩湾坎塘堰田河江井里东西南北下外屋坡寨场地岭院店门])头'

/** When cases of before were dealt with: “上次那两起”, “先前调的那家”. */
export const TIME_BEFORE =
  '(?:上[次回]|之前|以前|前头|前面|前阵子?|原先|早先|先前|上个?月|去年|年前)'

/** What cases are counted by, in a list of them. */
export const CASE_UNIT = '(?:起|件|桩|宗|单|档子?|码子?|个(?!月|人|星期|礼拜|小时|组|村|老|小工))'
/** So many, up to the longest list that anybody tells in one breath. */
const FEW = '[一两二三四五六1-6]'
const NUMBER = '(?:[一两二三四五六七八九十]{1,3}|\\d{1,2})'

/** “两场架…第一场，”: quarrels are counted so where an ordinal stands alone. */
const BOUT = '场(?=架|[，：]|是)'
const ORDINAL_WORDS =
  `(?:其(?<nth3>[一二三四1-4])(?=[是，：])|其(?<from2>[二三23])[、和]?其(?<to2>[三四五3-5])|第(?<from>[二三四五2-5])[、和跟到至]?第?(?<to>[三四五六3-6])[两三]?(?:${CASE_UNIT}|${BOUT}|家|户)|(?:第(?<nth>[一二三四五六1-6])|(?<nth2>[二三四])一|(?<first>头|(?<![之以目当年节事生])前[头面边]?(?=[一那]))(?:一|那|(?=${CASE_UNIT}))|(?<last>末了?|最后|最末|(?<![之以然最今背])后[头面边]?)(?:那|一))(?:${CASE_UNIT}|${BOUT}|家(?=[老姓]|[\\u4e00-\\u9fff]家|的?[，：是])|户))`

/** “第一起”, “头一家”, “二一件”, “末一桩”: an item by its place in the list. */
export const ORDINAL = guarded(new RegExp(ORDINAL_WORDS, 'gu'))
export const ORDINAL_HEAD = new RegExp(`^(?:和|跟|与|、|还有)?${ORDINAL_WORDS}`, 'u')

/** “头一起…，二一起…，还有一起…”: behind ordinals, one more of the list. */
export const ONE_MORE_LISTED = new RegExp(
  `(?<=[，。；：\\n ])(?:还有|再有|另外?还?有?|再)一${CASE_UNIT}(?=是|[\\u4e00-\\u9fff])`,
  'gu',
)

/** “头两起”, “前三件”, “后两桩”, “后头那件”: items by the end of the list at which they stand. */
export const PLACED_SEVERAL = new RegExp(
  `^(?<side>头|前|后|末|最后)(?:面|头|边)?(?:那|这)?(?:(?<several>[两二三四2-4]|)(?:${CASE_UNIT}|[家户](?![长人里])|(?<=[头面边][那这])个)|(?<=前|后)者)`,
  'u',
)

/** “这两桩都”, “三起都”, “也都”, “全”: what is told of all, or of as many as the number tells. */
export const OF_ALL = new RegExp(
  `^(?:最后|现在|总之)?(?:(?:这|以上|上面|上述)?(?<few>[俩仨]|${NUMBER})(?:${CASE_UNIT}|家)?)?(?:也|已经?)?(?:都|均|全)`,
  'u',
)

/** “其余”, “别的”: all of which nothing has been told yet. */
export const OTHERS = '别[的嘞]|旁的|其余|其它|其他|剩余|剩下|余下'

/** “其余两起”, “别的都”, “另外俩”: those of which nothing else is told. */
export const OF_REST = new RegExp(
  `^(?:另外?|${OTHERS}|剩)[的嘞]?[那这]?(?:(?<few>[一两二三四俩仨1-4])${CASE_UNIT}?|${CASE_UNIT}|(?=都|均|全|也|(?:已|当场|当面|现场|就地|当天|当日)[\\u4e00-\\u9fff]|(?:还|正|仍|尚)[在未没]|正))(?!(?:是|为)[^，。；]{0,3}(?:的|纠纷))`,
  'u',
)

const PHRASE = '[^，。；：、 \\n的和跟与]{1,10}?'
/** 那起, 这件, or a plain 的 behind what names an item. */
const SHOWN = `(?:的?[那这][两二三]?(?:起|件|个|桩|宗|单|档|家|户|边|头)|的)`
/** “租金的和狗叫的”, “货车那起”, “地界跟婆媳都”: what names one or several items at the head of a clause. */
export const NAMED_ITEMS = new RegExp(
  `^(?<phrases>${PHRASE}(?:${SHOWN}?(?:和|跟|与|及|、|还有)${PHRASE})*)(?:${SHOWN}(?!时候|话)|(?<bare>(?=都)))`,
  'u',
)
/** “工资一件正在谈”: what names an item stands before its number again. */
export const NAMED_COUNT = new RegExp(
  `^(?:另|还有|其中)?(?<name>[\\u4e00-\\u9fff]{2,8}?)(?:纠纷|矛盾)?(?<few>${NUMBER})${CASE_UNIT}(?=[\\u4e00-\\u9fff])`,
  'u',
)
export const SHOWN_OR_JOINED = new RegExp(`${SHOWN}?(?:和|跟|与|及|、|还有)`, 'gu')

/** “1和3都搞好了”, “2还没谈拢”, “1、2、4都成了”: items by the numbers of their list. */
export const BY_NUMBER = /^第?(?<numbers>[1-9](?:[、；，.]*(?:和|跟|与|、)[；，]?[1-9])*)(?:号|条|项|、(?=[^\d])|\.)?(?![\d月年日起件桩个家户人块元千百万%:])/u

/** “11月30日跟12月1日各调成1起”: behind the last of several days, one case on each of them. */
export const ONE_EACH_DAY = new RegExp(
  `^(?:两天|三天|都|我们?|村里|这边|[，、])*各自?(?:受理|调解|化解|调|接|劝|处理|办|说|解决)(?:成|好|和|拢|到|了)*(?:纠纷|矛盾)?[1一]${CASE_UNIT}`,
  'u',
)

/** “不对，是2起”, “说错了，三起”: a total put right in the same breath. */
export const TOTAL_PUT_RIGHT = new RegExp(
  `${FEW}${CASE_UNIT}[，。 ](?:哦|噢|喔|呃|哎)?(?:${STOPS}|不)了?[，。 ]*(?:应该|应)?是?$`,
  'u',
)

/** “一起是…”, “两起邻里的”, “一起5000”, 第三起 behind those that stand in groups: where a part of a list begins. */
export const LISTED_PART = new RegExp(
  `(?<![\\d第末后前这二三四五六七八九十百千两解理成转交报调接剩好拢败崩所院办结谈查现余送没]|头(?=一)|(?<![号日])那)(?:第[三四五六]${CASE_UNIT}|(?<number>${FEW})(?!个(?!是|为))${CASE_UNIT}(?=[\\u4e00-\\u9fff]|\\d{3,}(?![\\d.]*[个份条张人户年])|\\d[\\d.]*万)(?!都(?!是)|均|全|也|成功|不成|没[谈调说]?[成好拢]|失败|化解|转|移交|办结|和解|已|正?在[调谈办]|还在|未))`,
  'gu',
)
/** What stands behind a day that begins an item: “是”, “接1起”. */
export const DAY_ITEM = new RegExp(
  `^(?:那天|早上|上午|下午|晚上)?(?:是|(?:接|受理|调|来|有)?(?:了|到)?(?<number>${FEW})${CASE_UNIT}(?=[\\u4e00-\\u9fff]))`,
  'u',
)

/** “上午来了邻居争排水的”, “下午是欠钱的”: a part of the day that begins an item. */
export const TIME_ITEM =
  /^(?:今天|今儿|昨天|昨儿|前天)?(?:清早|一早|早上|早晨|上午|前晌|中午|晌午|下午|后晌|下晌|傍晚|擦黑|晚上|晚夕|夜里)(?:又|还|我)*(?:来|接|调|劝|有|是|碰|遇|找|处理)(?:了|到|的|个|一|起|桩|件|家|对|拨)*(?=[\u4e00-\u9fff])/u

/** “没来的那起是欠款的”, “剩下那起是…”: one of an outer total that stands outside the list. */
export const LEFT_OUT =
  /^(?:[没未][\u4e00-\u9fff]{1,3}的|剩下?的?|余下的?|另外?的?|还有)[那一](?:起|件|桩|宗|个|家)(?=[\u4e00-\u9fff，])/u

/** “均为宅基地，”, “都是邻里，” behind the total, or “是打架的” right behind it: the class of all. */
export const CLASS_OF_ALL = /(?:(?:都|均|全部|全)(?:是|为|系|属)|^(?:是|为|属于?))(?<label>[\u4e00-\u9fff]{2,8}?)(?:纠纷|矛盾|类|的|方面|扯皮|扯筋|闹架|吵嘴|争吵|琐事|小事|的事)*(?=[，。：；\n ]|$)/u

/** “两起” right behind the day or village that it is counted under: “昨天调了两起，”, “大湾村2起、”. */
export const KEYED_COUNT = new RegExp(
  `^(?:村|社区)?(?:[^，。；：、\\n\\d]{0,4}?)(?<each>各)?(?:新?(?:接|受理|调解?|处理|来|有|劝|化解|排查出|查出))?(?:了|到|成|出)? ?(?<number>${FEW}) ?(?:起|件|桩|宗)(?:纠纷|矛盾)?(?=[，、。；：！ \\n]|$|[今昨前]|\\d{1,2}[.月号日]|[\\u4e00-\\u9fff]{2,4}[村社])`,
  'u',
)
/** Between keys that are listed: “8.21、8.23”. */
export const KEYS_JOINED = /^(?:村|社区)?(?:[、，和跟与及 ]|还有)*$/u
/** “上午调一起，下午调一起”: a part of the day at the head of a clause. */
export const PART_OF_DAY =
  /(?<=^|[，。；：、！ \n])(?:清早|早上|早晨|上午|前晌|中午|晌午|下午|后晌|下晌|傍晚|擦黑|晚上|晚夕|夜里)/gu
/** Behind a key that a clause opens with, what points at its cases: “昨天的”, “白果那起”, “大湾两起”, “上午是分家”. */
export const KEY_POINTS = new RegExp(
  `^(?:村|社区)?(?:的|是(?=[\\u4e00-\\u9fff]{2})|那(?:${CASE_UNIT}|[两二三四2-4]${CASE_UNIT})?|这${CASE_UNIT}|[两二三四2-4]${CASE_UNIT}(?=都|均|全|也|已)|(?= |$))`,
  'u',
)
/** What a told total is counted by, and what its parts are. */
export const TOTAL_UNIT = /^(?:[起件桩宗单样拨家对个]|档子?|码子?|[俩仨]|\d{1,2})$/u
export const PART_UNIT = /^(?:[起件桩宗单样拨家对个]|档子?|码子?)$/u
/** What stands behind a total: no name of what else it counts (“走了四个组”). */
export const TOTAL_BEHIND =
  /^(?:矛盾|纠纷|扯皮|官司|闲?事儿?|案子?|的)*(?:[，。；：！、（ \n]|[-—]{2}|$)/u
/** “还有一起是…”: what stands in front of a number that begins its part. */
export const OPENS_PART =
  /(?:^|[，。；：！、（） \n])(?<lead>(?:再就是|另外|还有|还|另有|另|再有|其中|里头|其他)?)$/u
/** “放牛吃麦两起”: the name of a part in front of its number. */
export const PART_NAME =
  /(?:^|[，。；：！、（） \n]|[-—]{1,2}|(?<=[\d一二两三四五六七八九][起件桩宗个]?))(?:其中|还有|另外|另有|还)?(?<name>[\u4e00-\u9fff]{2,14})[ ：]?$/u
/** What stands behind the number of a part that is named before it. */
export const ENDS_NAMED_PART = /^(?:[，。；、！（）\n ]|$)/u
/** “一档 老魏家…”, “一码是…”: one of several, by a measure that counts nothing else. */
export const ONE_OF_SORTS =
  /(?<=^|[，。；：、！ \n])(?:还有|另外?)?一(?:档子?|码子?)(?= ?[\u4e00-\u9fff])(?!事儿?归)/gu
/** “成了4起——邻里2”, “没调成的2起都是闹离婚，一起…”: what stands between a sum and the parts that make it up. */
export const SUBTOTAL_GAP =
  /^(?:(?:都|全|均)?(?:是|为)(?<label>[\u4e00-\u9fff]{2,8}?)的?)?(?:纠纷|矛盾)?(?:[，：（ ]|[-—]{1,2})?(?:其中|分别是?)?[，：]?$/u

/** “四起都成了”, “上述6件全部化解”: a clause that says of all before it how many they were and how they stand. */
export const SUM_OF_ALL = new RegExp(
  `^(?:这|以上|上面|上述|总共|一共|合计|拢共|共)?${NUMBER}(?:[起件桩宗单]|个(?!人))(?:矛盾|纠纷|扯皮|事)?(?:也|已经?)?(?:都|均|全)`,
  'u',
)
