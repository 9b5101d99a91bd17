import { guarded } from '../patterns/guarded.ts'
import { ALL_SORTS, PEOPLE } from './activity-cues.ts'

/** Measures of disputes that need no further sign. */
export const DISPUTE_UNITS: ReadonlySet<string> = new Set(['起', '宗', '桩', '例'])
/** Measures that disputes share with other things; they need a word of disputes beside them. */
export const SHARED_UNITS: ReadonlySet<string> = new Set([
  '件', '个', '单', '次', '场', '回', '对', '门', '宗案',
])

/** What governs a count right before it: “受理5”, “成18”, “剩1起”, “一起调成”. */
export const COUNT_VERBS =
  '(?:受理|化|留|拖|拿走|领走|收走|接走|在熬|在磨|在拖|挂|接到|接待|接访|接处|处置|劝解|调和|说服|接|收|收到|排查出|排查|摸排出|查出|发现|发生|新增|调解成功|成功调解|调成|调解|调处|调|化解|办结|解决|和解|结|成功|(?<![减降改压抹砍折涨换变])成|办|处理|协调|在调|在谈|还在谈|在办|正在调解|正在办理|正在调|还在调|手头还在调|未调解|未结|待调|转出|转交|移交|转|送|上报|引导诉讼|引导起诉|引导仲裁|去起诉|去仲裁|引导|调解不成|失败|不成|败|没成|没调成|没调好|未成|未化解|没化解|剩下|剩|还有|还剩|余|另外|另|其中|共|共计|合计|累计|总共|一共|劝拢|劝好|调好|讲和|讲拢|谈拢|话拢|说和|说拢|说成|搞定|和好|谈成|达成协议|书面|口头|纠纷|矛盾|案件|案子|搞归一|劝和|劝住|撮合|摆平|搁平|了结|登记)'

/** “人数拢共152”, “传单一百五”: so many people or things, and no disputes. */
export const OTHERS_SUMMED =
  /(?:人(?=拢|统|总|一|合|共)|人数|人次|群众|听众|观众|传单|单子|资料|册子|手册|折页|横幅|标语|海报|展板|扇子|场次)(?:也|都)?[ ：]?(?:拢共|统共|总共|一共|合计|共计|共|一总|加起来)?[ ：]?$/u

/** What follows a count that is one of disputes: “1起调好”, “一个是…”, “3件纠纷”. */
export const COUNT_FOLLOWERS =
  '(?:都|均|全|已|没|未|还|正|在|的)?(?:矛盾|纠纷|案|调|化解|办结|成|移|转|正|没|未|和好|和解|解决|不成|失败|劝|说|谈|引导|起诉|上报|报|送)'

/** Things that are counted in 起 or 件 and are no disputes of their own (contract 3.1). */
export const OTHER_COUNTED =
  '(?:[^，。；、\\d]{0,6}投诉(?!形成|引发|引起|转)|咨询|答疑|解答|援助|法援|信访|上访|回访|行为|违规行为|违法行为|违章|交通违法|警情|违停|火情|险情|文书|代写|案例|(?<!矛盾|纠纷)隐患|线索|公证|预防|防范|好事|实事|举报|建议|诉求|提案|(?<!物业)服务|救助|走访|事务|宣传品|礼品|围裙|扇子|雨伞|毛巾|物件|纪念品|帮扶|帮教|典型|庭审|(?:诈骗|盗窃|抢劫|赌博|刑事|治安|行政|毒品|涉毒|涉黑|涉诈|涉赌|电诈|走私|传销|非法集资|醉驾|酒驾)类?案件?|旁听|为例)'

/** “劝导电动车违规载人13起”, “查处违停6起”: misdeeds that were stopped, where no quarrel is named. */
export const STOPPED_BEFORE =
  /(?:劝导|劝阻|劝返|劝离|制止|纠正|查处|取缔|清理|整改|处罚|收缴|排除|消除)(?![^，。；\n]*(?:纠纷|矛盾|吵|闹|打架|斗殴|离婚|争))[^，。；\n\d]{2,12}$/u

/** 一起 and the like as adverbs: “跟支书一起去”. */
export const TOGETHER_BEFORE =
  /(?:跟|和|与|同|大家|大伙|我们|他们|俩|两人|两个人|几个|双方|都|叫|喊|(?<!申)请|拉|约|坐|弄|合|聚|拢|凑|叫到|请到|喊到|搞到|弄到|坐到|围)[^，。；：\n ]{0,8}$/u
/** 老师6人一起听, unless a noun of disputes follows. */
export const PEOPLE_TOGETHER =
  /[\d一二两三四五六七八九十百俩仨](?:个|名|位)?(?:人|老师|学生|群众|村民|干部|家长|同志)$/u
/** 大人加娃儿一起36个, 老的小的一起四十个: how many they were in all. */
export const CROWD_BEFORE = new RegExp(
  `(?:\\p{Script=Han}[加和跟同与带连][^，。；、\\d\\n]{1,4}|(?:${PEOPLE}|老师)、?(?:${PEOPLE}|老师)|${ALL_SORTS})$`,
  'u',
)
export const CROWD_BEHIND =
  /^(?:有|是|共|来了?|到了?|约|大概|怕有|将近)*(?:\d+|[一二两三四五六七八九]{0,2}[百十][一二三四五六七八九十]*)[多来余]?(?:个|人|名|位|口)/u
/** “赔秧子钱加工夫钱一起2800”: sums taken together. */
export const SUMS_BEFORE = /(?:钱|费|款|损失|误工|赔|退)[加带连][^，。；：\n\d]{1,5}$/u
export const SUM_BEHIND = /^(?:是|共|算|给|赔)?(?:[¥￥]?\d{2,}|[一二两三四五六七八九]+[百千万])/u
/** “连运费一起退了111块”, “加上误工的一起算三万六”: paid in one. */
export const ADDED_BEFORE = /(?:连|带|加|加上|算上|包括)[^，。；：\n\d]{1,8}$/u
export const PAID_AS_ONE =
  /^(?:退|赔|给|付|算|补|还|收|交|结|出|共|一共)(?:了|成|还|给|是)?(?:[¥￥]?\d{2,}|[一二两三四五六七八九]+[百千万十])/u
export const TOGETHER_BEHIND =
  /^(?:去|来|到|走|吃|喝|抽|把|给|上|努力|商量|帮|过|坐|开|谈|协商|做|劝|说|动手|干|看|听|讲|唱|跳|玩|宣传|宣讲|布置|摆摊|贴|挂|打扫|讨论|拍|包|煮|想办法|聊|喊|巡|守|走访|参加|学|配合|联合|组织|合作|抬|住|生活|打工|养|做工|入|量|踏|搭|前往|开展|发|受理的|(?:细|慢慢|一并)?报(?!警|案|的))/u

/** “一起修过水库”, “一起读过3年小学”: done in former days; “一起出的门”. */
export const EVER_TOGETHER =
  /^(?:(?:在[^，。；\n\d]{1,5})?[^，。；\n\d\u0020]{1,3}过(?!了|道|界|户|水(?!库)|路(?:的|费|人)|错|期|量|程|[节年世身])|(?:读|念|上|长)(?:到|完|大|书|学)(?=[，。；\n小初高中毕大]|$)|(?:出|走|回|去|进|上|下|到|长)(?:的|大的|的[门路家街山场坡])(?=[，。；\n ]|$|门|家|街|山|场|坡))/u
/** What tells when or how often people do something together, right before 一起. */
export const OFTEN_TOGETHER =
  /(?:年轻(?:时候|时|那会儿?)?|小(?:时候|的时候)|从小|早先|以前|从前|过去|先前|早年|当年|原先|原来|那(?:时|会儿|阵)|过年|年年|平时|平常|往常|天天|日日|月月|晚晚|夜夜|每[天日晚年场]|常常?|经常|时常|总是?|老是|现在|如今|眼下|这会儿|今后|以后|往后|明年|今年|来年|[们家俩户个人口子女孙孩娃儿伢仔崽])(?:他们|两家|两人|俩|都|也|还|又|就|能|要|是|可以|照样|照旧|仍然|常|天天|经常)*$/u
/** “一个是杀猪匠，一个是木匠”, “一个是急性子，一个是慢性子”: who they are, told behind 一个是. */
export const IS_SOMEBODY =
  /^(?![^，。；\n]*(?:兄弟|姐妹|父子|母子|夫妻|两|俩|[吵打争欠骂告赔闹伤漏撞]|纠纷|矛盾))[^，。；\n]{0,8}(?:匠|师傅|[老教厨医律]师|兵|性子|肠子|[瘸聋瞎胖矮傻嫂婶娃妹妻姨]子|老头|老汉|老婆婆|老太太|[男女老聪]人|寡妇|媳妇|屠户|贫困户|哥|姐|弟|妹|叔|伯|舅|侄儿?|嫂|员|医生|司机|老板|书记|[队组村校厂]长|会计|家门|同[学年]|战友|亲家|老乡|农民|[木泥瓦石电焊]工|光棍|脾气|嘴巴?|(?:嫁(?:过)?来|教书|开车|当(?:过)?兵|杀猪|种[地田]|打工|做生意|读书|念过书)的)(?=[，。；！ \n]|$)/u

/** What neighbours and kin do together from day to day. */
export const LIFE_TOGETHER =
  /^(?:在[^，。；\n\d]{1,5}(?:打|做|上|读|种|干|当)|送(?!检|医|法|镇|去)|下?[地田]里?|赶|去|上|下|进|出|回|到|来|走|坐|搭|骑|耍|玩|疯|长大|读|上学|念|放学|放牛|干|做|种|栽|插|收|割|打(?:牌|麻将|球|谷|工|鱼|猪草|粑|糍粑)|搓麻将|摘|采|挖|砍|捡|喂|养|看|听|摆龙门阵|摆|聊|吹牛|吹|说笑|唱|跳|吃|喝|抽烟|煮|杀(?:年)?猪|过(?:年|节|日子|早)|住|守|修|盖|搬|抬|带|接|帮|搞|学|跑|遛|散步|晒|钓|绣|织|包|做|当|练)/u

/** A dispute named without a number: “调了个借钱的”, “接了起讨工钱的”. */
export const SINGLE_COUNT =
  /(?:调解|调处|调|劝|处理|化解|搞定|解决|接|受理|碰到|遇到|遇|说和|说合|撞到|撞见|来|有)(?:了|嘞|过|到)?(?<unit>个|件|起|桩|宗)(?=[\u4e00-\u9fff])(?!月|钟|小时|人|多|阿姨|大哥|大叔|大伯|嬢嬢|孃孃|嫂|哥|叔|妹|姐|小伙|姓|师傅|老板|村民|群众|居民|业主|租客|司机|学生|村|星期|礼拜|头|半|别|体|把|身|案例|会|电话|大爷|大妈|大姐|大嫂|老|婆婆|女|男|后生|娃|亲戚|招呼|客|说法|交代|着落|盼头|台阶|干部|民警|记者|车|事故)/gu

/** Words that make several records of what was said for all of them. */
export const FOR_ALL =
  /(?:都|均|全部|全都|(?<![安完])全|皆|统统|一律|悉数|通通|俱)[^，。；：\n]{0,5}$/u

/** “调了好些邻里扯皮的事”: mediated without a number; years, times and words are none of the cases. */
export const SOME_MEDIATED =
  /(?:调|处理|化解|解决|说和|说拢|劝|摆平|接|受理|撮合)(?:解|节|处|停|好|和|拢|住|到)*(?:了|过|嘞)?(?:好些|好多|好几|许多|很多|不少|蛮多|老多|一些|些|一?点|一大?[堆批串]|好大一堆|大量|若干|各种|各类|多)(?!(?:年|天|日|个?月|个?星期|[回次遍趟时])|话|人)(?<cases>[^，。；：、！\d\n ]{0,9}?(?:事情?|纠纷|矛盾|案子?|官司|的|家长里短|鸡毛蒜皮))(?=[，。；！ \n]|$)/gu
/** Quarrels at home, by what is said of them or by their class: 鸡毛蒜皮的, 婚姻方面的. */
export const PETTY = /家长里短|鸡毛蒜皮|婆婆妈妈|婚姻(?!法|登记|证|介绍|状况)/u

/** “还有1起”: before a number, what the cases told before it leave. */
export const LEFT_BEFORE = /(?:还有|还剩|尚有|剩下?|余下?)(?:的|了)?$/u

const CASES =
  '(?<![\\d.第这那其一二两三四五六七八九十百])(?<number>\\d{1,3}|[两二三四五六七八九]|十[一二三四五六七八九]?|[二三四五六七八九]十[一二三四五六七八九]?|[俩仨])(?:[起桩宗件]|个(?=纠纷|矛盾|扯皮|事)|例)'
/** “12件”, “三起”: any number of cases. */
export const CASES_COUNTED = guarded(new RegExp(CASES, 'gu'))
/** “接到纠纷5起：”, “调了三起，其中”, “3起都成，邻里的…”: a number of cases whose parts follow. */
export const WHOLE_TOLD = guarded(
  new RegExp(
    `${CASES}(?:矛盾|纠纷|扯皮|事情?)*(?:：|[，。；]?(?:其中|里头|里面|分别)|(?=(?:(?:都|均|全)调?(?:成|好|化解)了?)?，(?![没未转送剩还成])[^，。；\\n\\d是]{1,6}的(?!是)))`,
    'gu',
  ),
)
/** “邻里2起、债务1起，共3起；”: what the parts come to in all. */
export const SUMMED_BEHIND = guarded(
  new RegExp(`(?<=\\d[起件宗桩][，、 ])(?:合计|共计|总共|一共|总计|共)${CASES}(?=[，。；])`, 'gu'),
)
/** “另有1起”, “不对，三起”: what is told beside a total, or instead of it. */
export const BESIDE_TOTAL = /另|此外|还有|外加|再加|加上|不对|错了|不是|啊不|哦不|今年|累计|以来/u

const FEW = '\\d{1,2}|[一两二三四五六七八九十]'
/** “昨天2起今天3起，…今天的还有1起没谈拢”: a day whose number is divided behind. */
export const DAY_DIVIDED = guarded(
  new RegExp(
    `(?<day>今天|昨天|前天|上午|下午|上周|这周|本周|上个?月|这个月|本月|\\d{1,2}[号日]|\\d{1,2}月|周[一二三四五六日])[^，。；\\n\\d的]{0,5}(?<whole>${FEW})[起件桩宗个][^\\n]*[，。； ]\\k<day>的[^，。；\\n\\d]{0,6}?(?<part>${FEW})[起件桩宗个]`,
    'gu',
  ),
)
/** “劝好2家，还剩1家气没消”: families that are counted as cases are, with those that are left. */
export const FAMILIES_LEFT = guarded(
  new RegExp(
    `(?:劝|调|说|谈)(?:好|成|拢|和|住|通)了?(?<done>${FEW})[家户对][^。\\n\\d]{0,8}[，、 ](?:还剩|剩下?|还有|另有?|另外)(?<left>${FEW})[家户对](?!人|口|子)`,
    'u',
  ),
)
