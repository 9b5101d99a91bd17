import { guarded } from '../patterns/guarded.ts'

/** The sender's last report. */
export const JUST_NOW =
  /刚才|刚刚|方才|将才|头先|适才|刚(?:报|发|填|录|写|说|登|记|上报|那)|(?:上|前)(?:面|头)?的?(?:一|那)?条/u

/** Right behind a day: the day on which something was reported. */
export const REPORTED_BEHIND =
  /^(?:一?大?清?早(?:上|起)?|上午|头晌|前晌|中午|晌午|下午|后晌|下晌|擦黑|傍晚|晚上|晚黑|黑[了喽]|黑里|夜里|夜头|半夜)?(?:我|咱)?们?(?:村里?|村上|社区)?(?:给你|跟你|向你|给恁)?(?:报送?|登记|上报|录|填|发|说|记|交|写)(?:的|嘞|过|了|哩|上|给|(?=那))/u

/** Says that the record is a dispute. */
export const DISPUTE_NOUN = /纠纷|矛盾|调解|扯皮|案子|案件|官司|纠分/u

const NOT_YET = '(?:还|仍|当时|一直)?(?:没|未|没有|冇|莫得)能?'
const DONE =
  '(?:谈拢|谈成|谈妥|谈好|调拢|调成|调好|调解好|调下来|说拢|说成|说好|解决|化解|办结|了结|结案|搞定|归一|搞归一|处理完|处理好|弄好|扯清|完|结)'
const GOING =
  '(?:(?:还|仍|正|一直)(?:在|挂|悬|拖|搁)(?:着|起|调|谈|办|处理|调解|扯|闹|吵|说|劝|磨|僵|冷静)*|(?<![现实])在(?:调|办|谈)|(?:挂|悬|拖|搁)着)'
const LEFT = '(?:剩下|余下|还剩下?)'

/** The unfinished case that a sender comes back to, beside 那起. */
export const STILL_OPEN = {
  before: new RegExp(
    `(?:${NOT_YET}${DONE}|${GOING}|${LEFT}|(?:调解|办理|处理|受理)中)(?:[”’]?(?:的|嘞))?$`,
    'u',
  ),
  behind: new RegExp(`^(?:[^，。！？ ]{0,6})?(?:${NOT_YET}${DONE}|${GOING})的`, 'u'),
} as const

/** 那 and a measure point at a record, 那2起 at one of several cases; 上一条 and 刚才那条 do too, but name only the last one. */
export const REFERENT = new RegExp(
  `(?<=(?:${NOT_YET}${DONE}|${GOING}|${LEFT})的)[\\d一两二三四五六七八九十]+[起件桩宗](?=[^，。！？\\d]{0,8}(?:都|全|均))|`+
    String.raw`(?:那|这)(?:几|[\d一二两三四五六七八九十]+)[起件桩宗]|(?<=(?:报|登记)(?:的|嘞|哩)[^，。！？\d那]{0,8})(?:几|[\d一二两三四五六七八九十]+)[起件桩宗](?=[^，。！？\d]{0,10}，?(?:今天|现在|如今)?(?:都|全|均))|(?:那|这)一?(?:条(?!子)|起|场|个(?=[^月星礼数])(?!人数|金额|日期|时间|钱|日子|地点|村|名)|回|次|件|桩|笔|单(?![子位页独纯身价])|趟|堂|宗)|那(?=院坝会|坝坝会|讲座|纠纷|培训)|(?<=的)(?:记录|数据|信息)(?=[，。撤删取作销]|$)|(?<=(?:报|登记|录|发|填)(?:的|嘞|哩))(?:条|场|起)(?=[\u4e00-\u9fff])`,
  'gu',
)

const TO_OFFICE =
  '(?:镇|乡|街道|司法所|司法局|派出所|公安|交警|法院|法庭|仲裁|劳动|上头|上面|上级|综治|信访)[^，。！？ 那]{0,5}'

/** “昨天转交司法所的那起”: the case that was handed on; 司法所转来的那起 came from there and is none of the ledger. */
const HANDED_ON = `(?:(?:转交|移交|移送|转|交|报|送|推)(?:给|到|去|了|至)*${TO_OFFICE}|(?<!院|所|镇|乡|里|上|局|庭|县|法官|民警)(?:转交|移交|移送)(?:出去)?了?|(?:所|院|庭|公安|交警|民警|镇里|镇上)(?:那边)?(?:接手|接管|接过去|立案|在办)了?)的?`

/** “调解失败的那起”, “谈崩的那件” */
const BROKEN_OFF = '(?:(?:调解|调处|协商)(?:失败|不成|未果)|[谈说调]崩)了?的'

/** 没调成 is how a mediation ended, 还没调成 that it goes on. */
const FRUITLESS = '(?<![还仍尚都]|一直|暂时|当时)(?:没有?|未)能?(?:调成功?|调解成功?)的'
export const FRUITLESS_BEHIND = new RegExp(`^[^，。！？ ]{0,6}?${FRUITLESS}`, 'u')

/** How a case stood that the sender comes back to, told before 那起. */
export const STOOD_BEFORE = {
  referred: new RegExp(`${HANDED_ON}$`, 'u'),
  failed: new RegExp(`${BROKEN_OFF}$`, 'u'),
  fruitless: new RegExp(`${FRUITLESS}$`, 'u'),
} as const

/** Such a case, taken up again. */
export const ENDED_BEFORE = new RegExp(
  `(?:${HANDED_ON}|${BROKEN_OFF})那(?:一|几|[\\d二两三四五六七八九十]+)?[起件桩宗]`,
  'u',
)

const SEVERAL = '(?:一|几|[\\d二两三四五六七八九十]+)?'
const WHEN =
  '(?:上次|上回|前次|头回|上个?月|上个?(?:周|星期|礼拜)[一二三四五六日天]?|(?:周|星期|礼拜)[一二三四五六日天]|前天|昨天|昨个|昨儿|前儿|前几天|前些天|头几天|先前|之前|以前|前头|早先|月初|年初)'
/** 10月19日, 3号, 十二号: told as a date. */
const DATED = '(?:\\d{1,2}月)?(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号]'
/** “没调好的”, “前天还在扯的”, “还剩的”: what tells which case is meant. */
const STOOD = `(?:${WHEN}?[^，。！？\\d]{0,4}?(?:${NOT_YET}${DONE}|${GOING}|${LEFT})(?:的|嘞)?)`
const CAME_FROM =
  '(?:所|院|法庭|镇里|镇上|民警|上面|上头|县里)[^，。！？]{0,2}(?:转|交|派|分|送)(?:过|下)?来?的那'
/** “司法所转来的那起”: it came from there, and is none of the ledger. */
export const CAME_FROM_OFFICE = new RegExp(CAME_FROM, 'u')
const CAME_IN = `(?![^，。！？]{0,12}${CAME_FROM})`

/**
 * The message opens with a case that was told before: when it was or how it stood, and 那起, 那个案子, or their
 * number alone (“没办结的2起都办结了”).
 */
export const OPENS_WITH_CASE = new RegExp(
  `^(?:我|咱)?${CAME_IN}(?:` +
    [
      `(?:${STOOD}|${WHEN}(?:[^，。！？\\d]{0,8}的)?)那${SEVERAL}[起件桩宗](?!人)`,
      // “10月19日那起山林的，今天把字签了”
      `${DATED}的?那一?[起件桩宗](?!人)[^，。！？\\d]{0,8}[，。 ]?(?:[^，。！？\\d]{0,4})(?:今天|今日|今早|今儿|刚才|终于|总算)`,
      `(?:${STOOD}|${WHEN})那${SEVERAL}(?:个|家|对)(?:[^，。！？\\d]{1,8}(?:纠纷|矛盾|案子|的)|纠纷|矛盾)(?=[，今昨现也都终总已])`,
      `[^，。！？\\d]{0,6}那${SEVERAL}(?:个|[起件桩宗])(?:老|旧)?(?:案子|案件|官司)`,
      // “那个欠钱的今天还清了”
      '那个[^，。！？\\d]{1,6}的(?=(?:今天|昨天|刚刚|刚才|终于|总算)[^，。！？]{0,6}(?:还清|付清|结清|谈[拢成好](?!一?笔|生意)|说[拢成好]|调[拢成好]|和好|办结|结案|化解|了结|签))',
      `那${SEVERAL}[起件桩宗](?!人)[^，。！？\\d]{0,8}(?:的|，)?(?:今天|昨天|现在|今儿|昨儿|刚刚|终于|总算)`,
      `[\\u4e00-\\u9fff]{1,3}家的?那${SEVERAL}[起件桩宗](?:今天|昨天|现在|今儿|昨儿|终于|总算|也|都|又?(?:反悔|变卦)|又[闹吵打扯])`,
      `${WHEN}?[^，。！？\\d]{0,4}?(?:${NOT_YET}${DONE}|${GOING}|${LEFT})的[\\d一两二三四五六七八九十]+[起件桩宗][^，。！？\\d]{0,8}(?:都|全|均)`,
    ].join('|') +
    ')',
  'u',
)

/** In front of 那条: the last report, whatever else the clause names. */
export const LAST_BEFORE =
  /(?:(?:刚才|刚刚|方才|将才|头先|刚)我?[发报填说]?|上面|前面|前头|上头|先头|进|到|(?<![邻镇县乡市区所院])里)的?$/u

/** The noun behind 报的 stands for the record where a field of it follows. */
export const REPORTED_NOUN =
  /(?:报|登记|录|填|发|报送|(?:刚才|刚刚|方才|昨天|前天|[上下]午)我?[说讲])(?:的|嘞)(?<noun>[^，。！？ 的]{2,8}?)(?=的?(?:(?:听众|听课|听讲|参会|到会|与会|受众|到场|参加)的?(?:人)?[数次]|人数|日期|日子|时间|地点|到场|参加|来的人|金额|类别|状态|村名)|(?:不是|(?:应该|应当|其实|实际)?是)(?:在[^，。！？]{1,8}(?:村|社区|[开搞办做弄讲放发]的)|(?:我|咱)们村|本村|(?:今|昨|前)天|上?上?个?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}(?:月|号|日))|(?<=纠纷|矛盾|一事|一案)，(?:经|今[天日儿早]|昨[天日儿]|现|已|双方|刚|终于|总算))/gu
/** “院坝会，就是我早上报的那场，…”: what opens the message is told again by its report. */
export const TOLD_AGAIN =
  /^(?<noun>[^，。！？：\d]{2,8})[，：、 ](?:就是|是)?我?[^，。\d]{0,5}?(?:报|登记|填|录|发)的?那一?[个场条起次件单堂][，。 ]/u
/** The noun behind 报的 at the end of its clause. */
export const REPORTED_ALONE =
  /(?:报|登记|录|填|发|报送)(?:的|嘞)(?:那[条场次个])?(?<noun>(?!不|是|应|那)[^，。！？ 的\d]{2,8})(?=[，： ])/gu
/** What a record has beside its noun. */
export const PART_OF_RECORD =
  /人数|人次|户数|次数|场次|份数|数量|日期|日子|时间|地点|村名|到场|到会|参加|(?:来|听)的人/u
/** “报的那条工伤”, “报送的征地”: what was reported is a case where its words tell a quarrel. */
export const REPORTED_CASE = /(?:报|登记|录|填|报送)(?:的|嘞)(?:那?[条个])?[^，。]{2,8}$/u

/** 上一条, 前一次: the record before this message. */
export const LAST_ONE = /(?:上|前|这|那|最后)面?的?一(?:条|次|个|回|起|场)/gu

/** What of a record can be put right beside its number. */
const OTHER_FIELD =
  '的?(?:类别|类型|性质|种类|分类|日期|日子|时间|村名|地点|地方|状态|协议|金额|赔偿款?|案由|结果)'
/** “今天上报的调解1起，类型更正为消费”: the number says which record is meant, and something else of it is put right. */
export const DESCRIBED_BY = guarded(
  new RegExp(
    `(?:报|登记|登|录|填|发)(?:的|嘞|了)[^，。；\\d改]{0,8}(?<number>(?:\\d+|[一二两三四五六七八九十]+)(?:起|件|桩|宗|场|次|条|份|户|人次|个))(?:纠纷|矛盾|活动|讲座)?[，。： ]${OTHER_FIELD}`,
    'gu',
  ),
)
