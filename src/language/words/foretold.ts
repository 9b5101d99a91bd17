/** What may stand between a day and the announcing of something on it: 在群里, 就, 用喇叭. */
const HOW =
  '(?:就|早就|已经?|我们?|咱们?|村里|社区|镇里|在|用|到|从|[早晚上下中]午?上?|(?:微信|村民|业主|工作)?群[里头上内]?|(?:大?喇叭|广播)[里头上]?)*'
/** What is announced: 院坝会, 讲座, 入户. */
const WHAT = '(?:那|这)?[个场堂次]?[^，。；\\d]{0,5}(?:会|座|课|培训|电影|校园|企业|下乡|演出|入户|走访|排查)'

/**
 * “前天通知的坝坝会今天开了”, “昨天在群里通知了大家，今天开了…”: on the day before it only was announced or agreed what was
 * held later.
 */
export const FORETOLD = new RegExp(
  `^${HOW}(?:(?:发了?通知|通知|预告|安排|布置|计划|商量|约|定|说|喊)(?:好|妥|下|下来)?(?:了|过)?(?:要开|要讲|要搞|要办)?的${WHAT}|(?:发|贴)?了?(?:通知|预告|招呼)(?:好|下去|到户)?(?:了|过)?(?:大家|村民|群众|各组|各户|一声)*[，。；])`,
  'u',
)

/** “…的讲座今天上午讲了”: what was foretold was held. */
export const HELD_NOW =
  /(?:今[天早晚日]|[上下]午|刚才?|昨[天晚日])[^，。；\d]{0,6}(?:讲|开|办|搞|放|演|上|做)(?:了|完)/u
