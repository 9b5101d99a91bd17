/*
 * How the rounds of a screening, or of a loudspeaker, are told one by one: at a part of the day, at a place, by whoever went.
 */

/** Measures of what is done all around, or said from beginning to end. */
export const ROUND_UNITS = /^(?:次|回|遍|道|趟|圈|轮)$/u

const WHEN =
  '(?:大?清早|早[上晨起饭]|[上头前]午|[头前上下后]半?晌|晌午|[上下]半天|中午|[下后]午|傍[晚黑]|擦黑|下黑|晚[上间边黑]|夜里|黑了|天黑|早|午|晚)'
const PLACE =
  '(?:村民小组|小?组|社|队|院子|院坝|屋场|湾|塆|寨子?|坝子?|片区?|网格|自然村|院落|地方|点位?|路口|街|村)'
/** 二组, 三个组, 下头四个组, 一个组, 每个湾, 上头, 那边 */
const WHERE = `(?:(?:\\d{1,2}|[一二三四五六七八九十两]{1,3}|[每各哪])个?${PLACE}|\\p{Script=Han}[头边](?:那边)?|那[边头])`
const AGAIN = '(?:又|再|也|还|各|就|都|是)'
const DEED = '(?:放|播|喊|响|转|跑|走|念|讲|去|排查|摸排|走访)(?:了|过|完|嘞)?'

/** 早上一遍, 下午又放了两回, 三组一趟, 他跑下头四个组: what stands right in front of the number of rounds. */
export const ROUND_FRONT = new RegExp(
  `(?:${WHEN}|${WHERE}|又)(?:那|的)?${AGAIN}*(?:${DEED})?${AGAIN}*$`,
  'u',
)
