import { guarded } from '../patterns/guarded.ts'
import { SURNAMES } from './surnames.ts'

/** 王大爷家, 老周家, 三组李婶, 罗家和贺家, 张家两口子: whose matter it is; officials have matters of their own. */
const KIN = '(?:大爷|大叔|大伯|大娘|大妈|大姐|大哥|老汉|老师傅|师傅|奶奶|爷爷|婆婆|婆|爷|叔|伯|婶子?|嫂子?|姨|哥|姐|妈|娘)'
const PARTY = `(?:[老小][${SURNAMES}]家?|[${SURNAMES}][一二三四五幺]?${KIN}家?|[${SURNAMES}]家|[${SURNAMES}]老[大二三四五幺]家?)`
const PARTIES = `${PARTY}(?:[和跟与、同]${PARTY}|两口子|两家|(?:两|几)?(?:兄弟|弟兄|姊妹|妯娌|婆媳|父子)(?:伙|俩|两个)?)?`

/** “没谈成”, “还是没谈下来”, “谈崩了”, “说不拢”, “谈成了”: how a talk went. */
const TALK = '(?:谈|说|讲|劝|调|调解|商量|协商|扯|摆|搞|弄|办|整)'
const WELL = '(?:成功|成|拢|好|妥|下来|通|归一|一致|平|和|出(?:个)?(?:结果|名堂|眉目))'
const NOT = '(?:没有|没能|没|未能|未|冇|莫得)'
const WENT = `(?:${NOT}${TALK}得?${WELL}|${TALK}不(?:拢|成|好|下来|通|到一[块起堆])|${TALK}崩|${TALK}(?:得|到)?${WELL}了|${NOT}(?:个|有|得)?(?:结果|着落|说法)|归一了|了了|解决了|化解了|了结了|摆平了|黄了)`

/**
 * “王大爷家那个事今天没谈成”, “老周和老秦的事说好了”: somebody's matter, not said to be any quarrel, that was talked over, and how
 * the talk went.
 */
export const MATTER_TALKED_OVER = guarded(
  new RegExp(
    `(?:^|[，。；！、：\\n ]|今天|今儿|昨天|前天|上午|下午|晚上|[组湾坝湾院村]的?|我|们|把|把那|去|给|还有)${PARTIES}屋?里?(?:的|那|这|的那)(?:个|件|起|桩|档子|摊子|点|场)?事情?儿?(?![后前务])[^。；？\\n]{0,18}?${WENT}(?!没|吗|么|不)`,
    'u',
  ),
)

/** “今天去老李家，话没说拢”, “上午到老秦家劝，没劝下来”: a visit to make peace. */
export const VISIT_TO_MEDIATE = guarded(
  new RegExp(
    `(?:去|到|上|跑|在)了?(?:趟|一趟|一回)?${PARTIES}(?:屋里|屋头|里)?[^。；？\\n]{0,8}[，、 ](?:话|双方|两家|两边|两头|两口子|他们|两个人?|劝了[^，。；\\n]{0,6}[，、 ])(?:都|还是|还|也|就是|今天|又)*${NOT}${TALK}得?${WELL}(?!没|吗|么)`,
    'u',
  ),
)

/** “今天又为那条沟去了一趟，双方都签字了”: a thing that some quarrel over, and what both sides came to. */
export const VISIT_FOR_THING = guarded(
  new RegExp(
    `为[那这](?:一?[条点个块堵口道蔸棵笔]|几[条块堵棵])[^，。；？\\n]{1,6}?(?:[去跑来]|上门|调|劝|谈)[^。；？\\n]{0,12}[，、 ](?:双方|两[家边头户]|他们)(?:都|还是|也|就|今天|最后)*(?:签了?字|签了?协议|没意见|同意了|${NOT}${TALK}得?${WELL}|${TALK}${WELL}了)`,
    'u',
  ),
)

/** “今天去老谢家调分家，没分好”: a visit that names what it was about, and what came of it. */
export const VISIT_OVER_MATTER = guarded(
  new RegExp(
    `(?:去|到|上|跑|在)了?(?:趟|一趟|一回)?${PARTIES}(?:屋里|屋头|里)?(?:调|劝|说|谈)(?:解|了|一下)?(?:[^，。；？\\n]{1,8})[，、 ](?:还是|还|也|又|都)*${NOT}[分调谈说劝讲弄搞扯定]得?${WELL}(?!没|吗|么)`,
    'u',
  ),
)

/**
 * “租房押金的事没说成”, “院墙的事，今天只说到一半”: a thing, told as what was talked over, and how the talk went. Of what is told of a
 * dispute it says that it happened; by itself it may be any arrangement.
 */
export const THING_TALKED_OVER = guarded(
  new RegExp(
    `(?:^|[，。；！：\\n ]|今天|昨天|上午|下午)[\\u4e00-\\u9fff]{2,10}?的?(?:那|这)?(?:个|件|起|桩|档子|点)?(?:事情?儿?|账|扯皮|纠纷)(?![后前务])[^。；？\\n]{0,10}?(?:${WENT}|${NOT}${TALK}得?${WELL}|(?:只|才|刚)${TALK}[到了]一?[半个]|${TALK}到?一半)`,
    'u',
  ),
)

/** “来了个找我要工钱的，…答应明天打过来”, “有个讨账的来找我，当面给了”: somebody who came for his money, and what was got out of it. */
export const CAME_FOR_MONEY = guarded(
  /(?:来了|有|碰到|遇到)(?:一?个|[两三几]个)(?:[^，。；？\n]{0,8})(?:要|讨)(?:工钱|工资|账|货款|钱|欠款)的(?:来找我|来村[里上])?[，、 ][^？\n]{0,24}?(?:答应|给(?:了|清)|付(?:了|清)|结(?:了|清)|还(?:了|清)|打(?:了)?过来|转(?:了)?过来)(?![吗么不没])/u,
)

/** “老段收猪少给了500，叫回来补了”, “老唐卖肉短了秤，退了20”: what was wrong between two and put right. */
export const PUT_RIGHT = guarded(
  new RegExp(
    `${PARTY}[^，。；？\\n]{0,14}(?:少[给付结算找称](?!了?我)|短了?(?:秤|斤|工|钱)|多[收算要]|赖)了?[^，。；？\\n]{0,10}[，、 ](?:我|我们|把)?(?:叫|喊|让|劝|找|说)?[^，。；？\\n]{0,6}(?:补|退|还)(?:了|齐|清|上|给)`,
    'u',
  ),
)

/** “借条的事，教她去法庭立案了”: headed by the thing that a dispute is about. */
export const THING_HEADED =
  /(?:^|[。；\n])[\u4e00-\u9fff]{2,8}的(?:那个?)?(?:事情?儿?|账|扯皮)(?![后前务])[，、 ]/u
