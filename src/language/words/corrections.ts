import type { StatusEvent } from './dispute-statuses.ts'

/** Signs that something already reported is put right. */
export const CORRECTION_SIGNS = {
  /** The sender says that it was wrong. */
  wrong: [
    '(?:报|写|填|打|说|弄|搞|整|算|记|输|录|登|发|数|看|听|选|讲|点|抄|敲)(?:错|岔|混|串|颠倒|反(?=了|[，。 ]|$)|乱(?=了))(?:了|嘞|哒|咧|哩|数|地方)?',
    '(?:写|说|报|填|打|录)秃噜嘴?',
    '秃噜嘴?',
    '嘴瓢|口误|笔误|手误|手滑|眼花',
    '误(?:写|报|填|录|记|登|打)',
    '(?:人数|数|数字|数目|金额|日期|日子|时间|地点|村名|村|类别|类型|状态|数量|份数|场次)(?:也|都|好像|有点|是)?(?:不对|有误|错了?|不准|对不上|报错|岔了)',
    '(?<![个人份场次条张户件起位名\\d一二两三四五六七八九十百][，。 ]?)(?:不对|有误)(?=[，。 ；：]|$)',
    '(?:填|写|报|记|录|打|说)(?:成|为)(?:了)?',
    '写多了|写少了|多了?个零|少了?个零',
  ],
  /** The sender asks for the change. */
  change: [
    '更正|订正|纠正|勘误|修正|更改|变更|修改',
    '改(?:成|为|作|做|到|回|正|过来|一?下|一?哈|改|个|了|掉|嘛|哈|吧)',
    '(?:请|麻烦|帮我?|给我?|给俺|劳烦|烦请)(?:更?改|改)',
    '由~改',
    '(?:应该|应当|应|该|理应|其实|实际|实际上|正确的|原本|本来)(?:改)?(?:是|为|系|填|写|记|报)',
    '实为|应为|实是|正确(?:的)?(?:是|应|为)',
    '调整(?:为|成|到|一?下)',
    '换成',
  ],
  /** The sender gives a difference. */
  more: [
    '(?:少|漏)(?:报|算|写|填|记|录|说|登|数|加|统计|发)(?:了|嘞|哒|咧)?',
    '漏(?:了|哒|嘞|掉)',
    '(?:给我|给俺|帮我|请|麻烦|劳烦|再|还要|还得)?(?:加|添|补|追加|增加)(?:上|进去|上去|到里头|一|进)',
    '再加|加上|添上|补上|加$',
  ],
  less: [
    '多(?:报|算|写|填|记|录|说|登|数|加|统计)(?:了|嘞|哒|咧)?',
    '(?:减|扣|减少|去)(?:掉|去|一|两|下来)',
    '(?:减|扣)$',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The sender points at something reported before. */
export const EARLIER_REPORT: readonly string[] = [
  '(?:刚才|刚刚|方才|将才|头先|昨天|前天|上回|上次)[^，。]{0,8}(?:少|多|漏)(?:报|算|写|填|记|录)',
  '(?:刚才|刚刚|方才|将才|头先|适才|才刚|先头|刚)(?:我|俺)?(?:上)?(?:报|填|录|写|说|登|记|发的|少|多|漏|算|那|的那|搞错|弄错|整错|打错|发错|看错|数错)',
  '(?:上|前|这|那|最后|上面|前面|上头)(?:面|头)?(?:的)?(?:一|那)?条',
  '(?:报|登记|上报|录|填|发|记|说|交)(?:的|嘞|哒|过的|咧|哩|上来的|上去的|给你的|给您的)(?=那|这|参|人|院|讲|资|宣|传|纠|金|日|数|广|入|培|编|横|海|展|法|咨|排|回|月|周|[，。 ]|条|一)',
  '(?:编号|记录|单号|台账)(?:号)?(?:为|是)?',
  '那(?:一)?(?:条|起|场|件|桩|笔|堂|宗)',
  '(?:上回|上次|上周|昨天|昨儿|前天|前几天|早上|上午|晌午|中午|下午|晚上|今早|之前|先前|头回|那天|前头|前面)(?:我|俺)?(?:报|登记|上报|录|填|发)(?:的|嘞|哒|咧|哩|过的)',
]

/** “不是3场是2场” as the whole of a message. */
export const NOT_THEN =
  /^(?:[^，。！？]{0,6}[，。！ ])?(?:不是|不对)[^，。！？]{1,10}[，。 ]?(?:是|应该是|应是)/u
/** A late report is a report of its own, whatever was forgotten. */
export const SUPPLEMENT = /补报|补录|补记|补上|补一下|补一哈|漏报的|代报|忘报|忘了报|忘记报/u

/** Right behind these stands the figure or word that was wrong. */
export const WRONG_BEFORE =
  /(?:不是|并非|不该是|不应是|误写(?:为|成)?|误报(?:为|成)?|误填(?:为|成)?|误记(?:为|成)?|(?:写|报|填|打|记|说|录|输|登|算|搞|弄|错|数|发)(?:成|为)(?:了)?|(?<!上|里|面)(?:写|报|填|打)的是|(?:原|原来|之前|先前|原先|开始|刚才)(?:填|报|写|录|说)(?:的)?(?:是|成|为)?|(?:原|原来|原先|原本)(?:的)?(?:是|为)|（原|由|从|把|将)(?:了|是|在|去|到|这|那)?[“‘"（ ：]?$/u
/** Right in front of these stands the figure or word that was wrong. */
export const WRONG_BEHIND =
  /^[”’"） ]?(?:[人场份次件起条张户个本册元块名位回幅家]|人次|场次|块钱|元钱)?[”’"） ]?(?:是错的|错了|不对|改成|改为|改作|改到|改(?=\d|[一二两三四五六七八九十百])|换成|调整为|调成|应改)/u
/** Right behind these stands what is right. */
export const RIGHT_BEFORE =
  /(?:是|为|成|应|到|作|改|系|有|该填|填|计|换|属于|属|该|算|报)(?:了|的|在|共|：|到|去)?[“‘"（ ]?$/u

/** The day of a record is changed. */
export const DATE_FIELD = /日期|日子|时间|哪天|那天的?日|几号/u
/** The village of a record is changed. */
export const VILLAGE_FIELD =
  /村名|村(?:也|都)?(?:填|写|选|报|搞|弄|录)(?:错|岔|成|混|反)|村(?:错|岔|不对)|地方|地点|哪个村|社区名|录到|村别|所属村|(?:报|填|写|录)到[^，。]{1,6}(?:村|社区)/u
/** Money of a dispute. */
export const MONEY_FIELD: readonly string[] = [
  '金额|赔偿款?|补偿款?|赔款|数目|钱数|款项|涉案|涉及|欠款|赔了?|赔付|补偿|标的|钱|补给|退',
]

/** Names the class of a dispute anew. */
export const CATEGORY_TOLD =
  /(?:类别|类型|种类|性质|案由|分类|应该是|应当是|应是|实为|应为|其实是|实际是|是|改成|改为|改到|属于|归到?|算|该填|填成?)(?:该|应该|应|要)?(?:填成|写成|报成|选成|录成|填|是|为|改成|改为|选|归到?|：)?了?(?<said>[^，。；：！？ 、\d是改]{2,9}?)(?:类|方面|的|纠纷|矛盾)*(?=[，。；！？ 、]|$)/gu

/** Events of a story that give a record a new status; a mere 签了协议 does not. */
export const STATUS_TOLD: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'referred'])
/** “协议上写的是4500” quotes a paper and settles nothing. */
export const QUOTES_PAPER = /(?:协议|合同|条子|欠条)书?[上里]/u

/** Asks how to correct, rather than correcting. */
export const HOW_TO =
  /(?:怎么|咋个?|如何|啷个|怎样|能不能|可不可以|可以)(?:才能|给|把|去|样)?[^，。]{0,6}(?:撤|改|删|更正|修改|取消)/u
/** Says how an agreement was made. */
export const AGREEMENT_TOLD = /书面|口头/gu
