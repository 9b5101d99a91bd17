import { guarded } from '../patterns/guarded.ts'

const KINDS_OF_EVENT =
  '(?:大型|系列|主题|专题|趣味|集中|法治|普法|法律|宣传|志愿|文艺|便民|惠民|送法|实践|巡回|知识|安全|教育|反诈|禁毒|宪法|民法典)*'
const EVENTS =
  '(?:活动|宣传|讲座|课|院坝会|屋场会|坝坝会|院落会|培训会|宣讲会|演出|晚会|行动|专场|宣讲|培训|集市|竞赛|比赛|大赛|条幅|横幅|标语|海报|展板|资料|手册|折页|传单|视频|节目|字样|字)'
/** What stands behind a quotation that is the name of an event: “学法律 讲权利”主题活动, “开学第一课”法治讲座. */
export const NAMED_BEHIND = new RegExp(`^[的、]?${KINDS_OF_EVENT}${EVENTS}`, 'u')
/** The same with words between, where the quotation has no stops. */
export const LOOSELY_NAMED_BEHIND = new RegExp(`^[^，。；！？\\n]{0,10}${EVENTS}`, 'u')

/** What is unmasked or warned of; the quotations behind it name tricks. */
export const UNMASKED =
  /(?:揭露|识别|拆穿|揭开|揭秘|曝光|防范|警惕|认清|远离|剖析|细数|遇到过?的?|常见的?)[^，。；“”\n]{0,14}$/u

/** Who a speaker is, or that somebody spoke. */
export const SPOKEN =
  /(?:说|道|称|表示|感慨|感叹|叮嘱|提醒|问|喊|夸|赞|回答|告诉[^，。]{1,8})(?:道|着|了)?[：，]?$/u
export const SPOKEN_BEHIND =
  /^[，。！ ]?[^“”。\n]{0,40}?(?:说|道|表示|感慨|感叹|叮嘱|笑|夸|赞|称|讲述|回忆|问|提问|竖起)/u

/** Cases that were told of at an event, plots that were played: nothing of the sender's. */
export const TOLD_OF =
  /(?:结合|通过|以|借|剖析|讲述|讲解|讲|分享|列举|播放|再现|演绎|演示|还原|解读|围绕|引用|选取|展示)(?:了|着)?(?:[^，。；“”\n]{0,4})(?:一[起个桩名位段]|几[起个]|身边|真实|典型|发生在|本地|近年来|[两三\d]+[起个])[^，。；\n]{0,30}(?:案例|例子|故事|事例|经历|案件|教训|事件|情景|悲剧|为例)(?!(?:有|共)?(?:\d|[一二三四五六七八九十两几]+余?[个起]))|(?:公开|巡回|现场|当庭|就地|依法)(?:开庭|公开)?审理(?:了)?一?[起件][^，。；\n]{0,20}(?:案件?|纠纷)|(?:模拟|演示)(?:了|着)?(?:调解|调处|审理|庭审)[^，。；\n]{0,20}(?:纠纷|案件|矛盾|过程)|(?:讲述|再现|演绎|刻画|反映|表现|展现)(?:了|着)?[^，。；\n]{2,36}(?:故事|情景|场景|经历|过程|变化|主题)(?!(?:有|共)?(?:\d|[一二三四五六七八九十两几]+余?[个起段]))/gu

/** 劝导电动车违规载人13起, 查处乱倒垃圾2处: how order was kept, and no dispute. */
export const ORDER_KEPT =
  /(?:劝导|劝阻|制止|纠正|查处|劝离|查获|整改|整治)了?(?![^，。；\n\d]{0,20}(?:纠纷|矛盾|邻里|婚姻|家庭|打架|斗殴|吵|口角|争))[^，。；\n\d]{2,20}\d+余?(?:起|次|处|人次|例|辆)/gu

/** What an event was good for, said in a sentence of its own without any number. */
export const EFFECT =
  /^(?:通过|经过)?(?:此次|本次|这次|系列|该|此项|一系列)[^。\n\d]{0,24}(?:活动|宣传|讲座|培训|宣讲|院坝会|调解|化解|排查|回访|普法)[^。\n\d]*(?:增强|提高|提升|营造|筑牢|夯实|奠定|推动|促进|维护|受到|得到|赢得|拉近|打通|有效|取得)[^。\n\d]*$/u

/** “从类型看，山林土地类占比最高，达36%”: what the figures above show. */
export const ANALYSIS =
  /^从(?:纠纷)?(?:类型|类别|数据|情况|结构|区域|地域|分布|性质|趋势|总体|构成|成因)(?:分布|情况)?(?:上|来|方面)?(?:看|分析|说)/u

/** Opens a sentence on what is still to come, behind a report. */
export const TO_COME =
  /^(?:[^，。\n]{0,12}(?:介绍|表示|说|告诉记者)，)?(?:[（(]?[一二三四五]?[）)]?、?)(?:下一步|下步|今后|接下来|下阶段|下一阶段|下半年|明年|来年|新的一年|未来|后续|往后|下个?月|下周|下一年度|下季度|下一季度|四季度|三季度)[^。\n]*(?:将|要|继续|持续|力争|计划|拟|进一步|争取|定)/u

/** “青石镇将以此次活动为契机，压紧压实各方责任”: what the place will do, closing a bulletin. */
export const RESOLVED =
  /^[^，。；\n\d]{0,14}(?:将|要|纷纷表示|表示)(?:以|把|持续|继续|进一步|不断|常态化?|坚持|依托|加大|积极|充分)[^。\n\d]*$/u

/** “听完课后，不少姐妹仍围着主讲人不愿离去”: a later sentence of a bulletin, unless it counts, does or settles something. */
export const TELLS_A_DEED =
  /\d|(?:开展|召开|举办|举行|组织|发放|派发|悬挂|张贴|播放|推送|转发|入户|走访|回访|排查|解答|受理|赠送|培训|宣[讲传]|院坝会|坝坝会|屋场会|讲座|广播|(?:上|讲|开|送)[^，。；\n]{0,8}课(?!后)|走进|深入)|纠纷|矛盾|调[解处停]|化解|协[议商]|和[解好]|握手|赔|欠|起诉|报警|争[执吵]|吵|闹|扯皮|求助|反映|打架|签|谈|劝|零报告|[无没未]|平安/u

/** A heading of a summary over what is lacking or still to come, with all that stands below it. */
export const OUTLOOK =
  /(?<=^|[。；\n])(?:[（(]?[一二三四五六七八\d][）)]?[、.．]?)?(?:(?:工作|目前|当前)?中?存在的?(?:主要)?(?:问题|不足|困难|短板)(?:及[^。：\n]{0,8})?|(?:下一?步|下阶段|下一阶段|下个?月|下半年|下季度)的?(?:工作)?(?:打算|计划|安排|思路|措施|重点|举措|建议)|工作(?:打算|计划))[。：\n](?:(?!(?:[。；\n])[（(]?[一二三四五六七八][）)]?[、.．])[\s\S])*/gu

/** What a meeting called for, in a bulletin of what was done. */
export const CALLED_FOR =
  /^(?:会议|会上|培训|镇党委|与会|领导)[^，。\n]{0,8}(?:强调|要求|指出|部署|提出|安排)/u

/** “现行宪法于1982年12月4日通过，历经五次修正，共四章143条”: what is told of a law. */
export const OF_A_LAW =
  /^[^。\n]*(?:宪法|[^，。；\n]{2,14}法》?|条例》?)[^。\n]{0,24}(?:通过|施行|实施|生效|修正|修订)[^。\n]*(?:次修|章|\d+条|施行|生效|通过|明确|规定)[^。\n]*$/u
/** Something that was done, for whom it is told in numbers. */
export const DEED =
  /发放|开展|举办|参加|调解|到场|悬挂|张贴|入户|走访|解答|赠送|组织|召开|\d(?:人|份|户|场|名)/u
/** “雷声滚滚春耕忙，普法宣传进田间。”: two lines of one length that open a bulletin. */
export const SLOGAN = guarded(/^(?:【[^】\n]{0,20}】)?(?<one>[一-龥“”]{4,14})[，、 ](?<two>[一-龥“”]{4,14})[。！\n]/u)
/** “白果村矛盾纠纷化解率达100%”, “请各村继续保持良好势头”: a closing sentence behind figures that counts nothing. */
export const CLOSING =
  /^[^。\n\d]*率(?:均|都)?(?:达到?|为)?\d+(?:\.\d+)?[%％][^。\n\d]*$|^(?:请|望|希望|恳请)(?:各村|各社区|各位|大家)[^。\n\d]*(?:继续|保持|再接再厉|总结|巩固|重点|抓好|加强)[^。\n\d]*$/u
/** At least so much is told in figures before it. */
export const FIGURES = /\d+余?(?:场|起|件|份|户|人|名|次)[^。]*\d+余?(?:场|起|件|份|户|人|名|次)/u
