/** 哦, 呃: sounds of one who thinks again. */
export const INTERJECTION = '(?:哦|噢|喔|啊|呃|额|嗯|唉|哎[呀哟]?|欸|诶)'
/** 讲错, 数岔: words that only tell that a figure was wrong. */
const WRONG =
  '(?:[说讲打写报数算记看弄搞填输][错岔]|错了|口误|嘴瓢|手滑|更正|订正)'
/** 啊不, 不不: no, and not 不是 with what it is not. */
const NO = `(?:${INTERJECTION}[，、 ]?不(?![是对要得])|不不)`
/** Words by which the sender stops and puts a figure right. */
export const STOPS = `(?:不对|不是|${WRONG}|数漏|漏数|等一?[下哈]|等等|${NO})`
/** Words that take a figure back. */
export const MENDS = new RegExp(`实际|实到|其实|不对|不是|应该是|${WRONG}|${NO}`, 'u')
/** “2场，呃，3场”: nothing but a pause between two figures in the same measure. */
export const PAUSES = new RegExp(`^[，、 ](?:${INTERJECTION}|等一?[下哈]|等等)+[，、 ]$`, 'u')
/** “哦不是”, “，不是，”: 不是 by itself, which denies the figure before it and none behind. */
export const NOT_SO = new RegExp(
  `^[，、 ]?(?:${INTERJECTION}+[，、 ]?(?:不对)?[，、 ]?不是[，、 ]?|[，、 ]不是的?[，、 ])$`,
  'u',
)
/** “二十二家，对，二十二家”: the same figure once more, to be sure of it. */
export const CONFIRMS = new RegExp(
  `^[，、 ]?(?:${INTERJECTION}[，、 ]?)*(?:对的?|没错|是的?|确实|确定|就是)[，、 ]?(?:就?是)?$`,
  'u',
)
/** “二十一家，等一下我看看本子，二十二家”: the list is looked up, and what it says is right. */
export const LOOKS_UP = new RegExp(
  `^[，、 ]?(?:(?:${INTERJECTION}|等一?[下哈]|等等)[，、 ]?|我|再|先)*[看翻查瞧核](?:一?[下哈眼]|[看翻查了对])*(?:那个|我的)?(?:小?本子?|本本|笔记本?|签到[表本册]?|登记[表本册]|记录|名册)[，、 ]?(?:应该)?是?$`,
  'u',
)
/** “六条--等哈我数数--”, “，让我想想，”: the sender thinks again, or counts once more. */
export const COUNTS_OVER = new RegExp(
  `^[，、。…\\- ]+(?:${INTERJECTION}[，、 ]?|等一?[下哈]|等等|等|[让容]|慢点|莫忙|稍等|我|再|先|重新|[，、 ])*(?:[数点清算想看核瞧]一?[数点清算想看核瞧]?(?:一?[下哈遍看]|清楚?|过)?)[哈啊看嘛]?[，、。…\\- ]+(?:哦|噢|喔|应该)?[，、 ]?(?:应该)?是?$`,
  'u',
)
/** “那就报二十九”, “写七十多吧”, “，报28”: what the sender settles on, up to its figure. */
export const SETTLES_ON =
  /(?:^|[，。；、！…\- \n])(?:哦|嗯|我们?|咱们?|还是|干脆|最后|那么?|你们?|给我|帮我|就|都|统一)*(?:报|写|记|填|登|按照?|照)(?:成|作|个|上|起)?$/u
/** “按签到33个报”, “以31为准”: by which count, around the figure. */
export const RECKONED_BY = /[，、 ](?:还是|就|那就)?(?:按照?|以|照)(?:签到|点名|实到|花名册|名册|登记|签名|签字)?(?:表|册|本|簿)?(?:上)?的?$/u
export const RECKONED_SO = /^(?:个|人|名)*(?:为准|来?报|算|来)(?:了|吧|哈|的)*(?=[，。；！\n]|$)/u
/** “听组长的”, “信会计的”: whose count stands, behind all of them. */
export const BY_WHOM =
  /^[^。；\n\d]{0,4}[，、 ](?:那|就|还是|都)*(?:听|依|信|按|照)(?<source>[^，。；\d]{1,4})的(?:吧|哈)?(?=[，。；！\n]|$)/u
/** “，以签到表为准”, “按点名册来”: by which of the figures, behind it. */
export const BY_SOURCE =
  /^[^。；\n\d]{0,8}[，、 ](?:那|就|还是|都)*(?:以|按照?|照)(?<source>[^，。；\d]{2,6}?)(?:上)?的?(?:为准|来|算|报|填)(?:了|吧|哈)?(?=[，。；！\n]|$)/u
const NUMERAL = '[\\d零一二三四五六七八九十百千两]'
const MEASURE = '(?:人次|个人|[个人名位份本张条场次户家件块起])'
/** “资料不是三十是二十三份”: which figure is wrong and which is right, up to the right one. */
export const NOT_BUT = new RegExp(
  `不是${NUMERAL}+${MEASURE}?[，、 ]?(?:而是|应该是|是|才是|来的是)$`,
  'u',
)
/** Another time or place than the one that is reported. */
const ELSEWHERE =
  '(?:上(?:一?次|一?回|一?场|一?周|个?月|个?星期|个?礼拜|学期|半年|午)|昨[天日晚]|前[天日晚]|去年|早上|上半年|头(?:一?次|一?回|一?场|天)|[那别]的?(?:一?次|一?回|一?场|个?村|个?组|天)|隔壁村?|另一?场)'
/** “32个，不对，32是上次的，这次是”: a figure told again only to say whose it is, up to the right one. */
export const DISOWNED = new RegExp(
  `(?<!${NUMERAL})(?<wrong>${NUMERAL}+)(?!${NUMERAL})${MEASURE}?[^，。；、\\d\\n]{0,6}[，。、 ](?:${INTERJECTION}|${STOPS}了?|[，、 。！])*\\k<wrong>${MEASURE}?(?:那?是|算)${ELSEWHERE}的?(?:人数|数字?)?[，。；、 ](?=(?:今[天日晚儿]|这(?:一?次|一?回|一?场|周|个?月|个?学期|学期|个?星期)|本[次周月场]|现在|实际|应该|我们)*(?:的|才|应该)?(?:是|来了?|到了?|有|开了?|发了?|才)*${NUMERAL})`,
  'gu',
)
