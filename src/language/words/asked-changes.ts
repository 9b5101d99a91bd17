import { guarded } from '../patterns/guarded.ts'

/** How a case is to be entered, by what it is called. */
const STATUS_NAMES = {
  failed: '(?:没有?|未)[调谈说](?:成|拢|好|妥|下来)|(?:调解)?(?:失败|不成功?)',
  open: '(?:没有?|未)(?:化解|办结|解决|了结|结)|在[调谈办]|还在|受理|(?:调解|办理|处理)中|待[调化办]',
  referred: '转交|转出|转办|转走|移交|移送|上报',
  resolved: '(?:调解)?成功|调解?[成好]|化解|办结|解决(?!问题)|了结|结案|结了|[谈说][成拢好]',
}

/** “给我算成没调成”, “改成转出”: how a case is to be entered, which no story says of itself. */
export const ASKS_FOR_STATUS = guarded(
  new RegExp(
    `(?:(?:改|换|更新|变更|更正|调整|修改)(?:成|为|作|到|回)|改一?[下哈]，(?:应该|现在)?是|(?<!别|莫|甭|不要|不能|不该)(?:帮|给|替)我?们?(?:记|算|写|登|标|归|填)(?:成|为|作|到))了?[“]?(?:已经?|还|正|仍)?(?:` +
      Object.entries(STATUS_NAMES)
        .map(([name, words]) => `(?<${name}>${words})`)
        .join('|') +
      ')',
    'u',
  ),
)

/** “其实还没签字，先记受理”: how a case is to stand until it is settled. */
export const ENTER_FOR_NOW =
  /(?:先|暂时?|还是|就)(?:给我|帮我)?(?:按|记|写|登|算|标|归|填)(?:成|为|作|到)?“?(?<open>受理|在调|在办|还在调|没调好|没办结|未办结|调解中|处理中)/u

/** “改成口头”, “换成书面协议”: how it was agreed on, and not how it ended, is to be changed. */
export const ASKS_FOR_AGREEMENT =
  /(?:改|换|更正|调整)(?:成|为|作|到|回)了?[“]?(?:口头|书面)|(?:写|报|填|记|登|录|选)成了?[“]?(?:口头|书面)/u

/** “交通事故那起的钱写少了”: a record is named, and that it was written wrongly. */
export const RECORD_MISWRITTEN = guarded(
  /^[^，。！？]{0,14}(?:那一?[起件桩宗条场个]|(?:报|登|发|填)(?:的|嘞))[^，。！？\d]{0,8}(?<!条|合同|协议|协议书|据|账)(?:写|报|记|填|登|录|打|输)(?:错|少|多|漏|反|岔|重|混)(?:了|啦|嘞)?(?=[，。！ ]|$)/u,
)

/** “昨天的零报告取消” */
export const ZERO_TAKEN_BACK = guarded(/零报告(?:给我|请|先)?(?:取消|撤|作废|删|收回|不算)/u)

/** “27号那场坝坝会日期要挪一下”: a record and what of it is wrong. */
export const FIELD_AMISS = guarded(
  /^[^，。！？]{0,14}(?:那一?[起件桩宗条场个]|(?:报|登|发|填)(?:的|嘞))[^，。！？\d]{0,6}(?:日期|日子|时间|人数|户数|类别|类型|金额|村名|数字|钱数|状态)[^，。！？\d]{0,4}(?:挪|改|换|动|调整|不对|有误|错|岔|反了|搞混|[写报填记登录](?:成|错|反|多|少|漏))/u,
)

/** “资料280→230” */
export const FROM_TO = guarded(
  /\d(?:个?人次?|[户份张条场次件起元])? ?→ ?\d+(?![\d组号点：.月日年])/u,
)

const NUMBER = '[\\d一二两三四五六七八九十百]+'
/** “讲座多了一场，去掉一场”, “减一份！传单多了一份”: what was too many or too few, and what is to be done. */
export const TOO_MANY_OR_FEW = guarded(
  new RegExp(
    `^(?=.{4,40}$)(?=.*(?:多|少|漏|重)(?:报|写|算|记|填|登|录|数)?(?:了|嘞)(?:${NUMBER}(?:人次|个人|[场份户条个张本次起件名人块趟堂回遍幅家位把桩宗])|俩|仨))(?=(?:.*[，。！ ])?(?:再|就|都|请|给我|帮我?|麻烦)*(?:减|扣|去|加|添|补)(?:(?:掉|脱|去|上|起|倒|到|进去?)(?=[，。！ ]|${NUMBER}|$)|${NUMBER}))`,
    'u',
  ),
)

/** “宣传车多报了一趟，扣一趟”: a number was reported wrongly, and nobody's money. */
export const MISREPORTED_NUMBER = guarded(
  /^(?![\s\S]*(?:钱|款|工资|老板|赔))[^。！？]{0,16}(?:多|少|漏|重)(?:报|写|算|记|填|登|录|数)了/u,
)

/** “口误口误，是调解2起，说成3起了”: the message opens with nothing but that. */
export const OPENS_PLAINLY =
  /^(?:[哎唉哦噢呃][呀哟]?[，。 ]?|不好意思[，。 ]?)?(?:更正|订正|勘误|口误|笔误|手误)(?:一?[下哈]|口误)*[：，。！ ]/u

/** “那起昨天说好了，别再挂着没办完啦”: a case that is to stand as open no longer. */
export const OPEN_NO_LONGER = guarded(
  /那一?[起件桩宗个条][^。]*(?:别|莫|不要|甭)(?:再|老|还|一直)+(?:给我)?挂(?:着|起)/u,
)

/** “不算咨询”, “不该算邻里”: what something is not, rather than that it does not count. */
export const NOT_COUNTED_AS =
  /(?:不|别|莫|甭|不要|莫要|不能|不该|不应该?)(?:给我|再|得)?(?:算|叫|归|属于?|当)(?:成|为|作|到|入|在|进|是)?$/u

/** “数了两道”, “翻本子看了三遍”: how often somebody looked. */
export const LOOKED_BEFORE = /(?<![多少漏重错])(?:数|点|看|翻|查|核|对|跑|清|问|瞧|瞄)(?:了|过|嘞)?又?$/u
export const LOOKED_MEASURE = /^[遍道趟回次眼]$/u

/** Right behind a figure: “写成五六十人吧” says how it is to be entered. */
export const ENTERED_BEHIND = /^[^，。；！？\d了]{0,3}(?:吧|就(?:行|好|可以|是)了?|得了|算了|好了)/u

/** “我报的是18人，你记成80人了”: what the sender said is right, and what the program made of it wrong. */
export const MADE_INTO_BEHIND =
  /^[^，。；！？]{0,8}[，。！ ](?:怎么|咋|结果|可|但)?(?:你|您|它|系统|机器人?|回执|上面|手机|小助手|后台|语音)[^，。；\d]{0,6}(?:记|写|录|登|算|识别|听|搞|弄|显示|打|转|填)(?:成|的|为)/u

/** “30，改40”: right behind a figure that was wrong, after a pause. */
export const CHANGED_AFTER_PAUSE =
  /^[，、 ](?:给我|帮我|请|要)?(?:改成|改为|改到|改|换成|更正为|应为|应该?是|实为)(?=[\d二两三四五六七八九十百]|一(?![下哈个点]))/u

/** “化解日期5月7日”: the day of a new status. */
export const DAY_OF_STATUS =
  /(?:化解|办结|调解|调成|签订|达成|移交|转交)的?(?:日期|时间|日子)(?:为|是|：)?$/u

/** A record of a dispute is meant as well: “人数改成30，纠纷改成化解”. */
export const NAMES_CASE =
  /纠纷|矛盾|类别|类型|案由|协议|状态|口头|书面|[那这上][一两几]?[起件桩宗]|调[解成好]|化解/u

/** “给我算成没调成” asks, “它给我写成四十二个了” tells what happened. */
export const ENTER_FOR_ME = /(?:帮|给|替)我?们?(?:记|算|写|登|标|归|填)(?:成|为|作)$/u
export const ALREADY_BEHIND = /^[^，。；！？\d]{0,2}(?:了|啦|嘞)/u

/** Surer than a mere 是 is what stands behind these. */
export const SURELY_RIGHT_BEFORE =
  /(?:改成|改为|改到|改作|改回|更正为|调整为|换成|应该?是|应当是|应为|应是|实为|实是|实际上?(?:是|有|为)?|其实(?:是|有)?|才是|就是|只(?:有|得|是|来|到|发|挂|贴|放|摆|收|讲|开|办|跑|走|印|算)了?|[，。 ](?:就|只|才)|总共|一共|→ ?)$/u

/** “去掉7个”, “刨掉三户”: a figure goes and not the record. */
export const FIGURE_GOES = guarded(
  /(?:去|减|扣|划|抹|删|刨|剔|除)(?:掉|去|除)(?![一1]个(?!人))(?:[\d一两二三四五六七八九十百]+(?:个?人次?|[户份张本把块件名位]|个(?!记录))|[一1]场)/u,
)

/** “纠纷那条莫动”, “9号的留到”, “把昨天那场又写进来了”: stays as it is, and only tells why. */
export const KEPT =
  /(?:莫|(?<![类级性])别|不要|不用|不|甭)(?:去)?(?:动|删|撤|改|变|管)|留(?:到|着|起|下|倒)|保留|把.*[又也](?:写|报|算|记|录|加)(?:进|到)|没(?:有)?(?:错|问题)|(?:是|都|也)对的?$|照旧/u

/** “日期要挪一下”, “日子改一下”: the day is what the sender wants to be changed. */
export const ASKS_FOR_DAY =
  /(?:日期|日子|时间|哪天)[^，。；！？\d]{0,6}(?:挪|改|换|动|调|错|不对|有误|岔|搞混|反了|是|为)|(?:报|写|记|填|登|搞|弄)(?:错|岔)(?:了|嘞)?(?:日期|日子|时间)/u
/** Behind a day on which nothing came of it: “5号落雨没开成”. */
export const NOT_HELD_BEHIND = /^[^。；！？\d]{0,24}?(?:没|未|冇)能?(?:开|搞|办|讲|调|做)(?:得|到)?(?:成|了|起来)?/u

/** “不是3起是4起，成功3起”: what stands behind is how many ended so. */
export const OUTCOME_BEFORE = /(?:成功|化解|调成|办结)了?$/u
