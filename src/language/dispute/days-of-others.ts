import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import { findEvents } from './status.ts'

/** “…口头协议，周末他孙子要回来”, “我上个月才学会开导航”: a day behind the outcome, in a clause that tells nothing of it. */
export function isOfOtherThings(
  { text }: Lexed,
  { start, end }: Span,
  act: Span | undefined,
): boolean {
  if (act === undefined || start < act.end) return false
  const front = /[^，。；：、（\n ]*$/u.exec(text.slice(act.end, start))?.[0] ?? ''
  const clause = /^[^，。；）\n]*/u.exec(text.slice(end))?.[0] ?? ''
  const words = front + clause
  return (
    words.length >= OTHERS_MIN &&
    !OF_CASE.test(words) &&
    findEvents(text, { start: start - front.length, end: end + clause.length }).every(
      ({ name }) => name === 'later' || name === 'open',
    )
  )
}

/** Fewer words beside a day tell nothing else: “…说好了，昨天的事”. */
const OTHERS_MIN = 4
const OF_CASE =
  /[调劝谈说讲签报事案办]|[打转发][到进给][^，。；\n]{0,4}(?:卡|账|户头)|到账|[付结还退补]清|兑[付现]|解决|处理|上门|到场|现场|纠纷|矛盾|了断|记录|登记/u

/**
 * “昨晚下大雨，路烂得很。上午接到…”, “前天我感冒了”, “去年我也劝过他们一回”: the day of something that is no part of the
 * quarrel, where the message tells when it was dealt with.
 */
export function isToldBeside(lexed: Lexed, day: DateToken): boolean {
  const { text } = lexed
  if (!BESIDE_DAY.test(text.slice(day.end, day.end + 24))) return false
  return (
    datesOf(lexed).some(
      (other) => other !== day && other.future !== 'surely' && other.sort !== 'theme',
    ) || OWN_TIME.test(text)
  )
}

const BESIDE_DAY =
  /^(?:又|还|刚|才|也|都|就|早|晚|上|夜里?)*(?:(?:一直)?下(?:了|过|着|起|点|大|小|暴|毛毛|一[场天夜])*(?:雨|雪|冰雹)(?:[，。；\n ](?:路|好大|冷|没法|走)|[^，。；\n冲垮塌淹漏泡]*$)|起(?:了)?(?:雾|大风)|停(?:电|水)(?=[，。；\n]|了[，。；\n])|(?:我们?|他们?家?|她家?|老?[\u4e00-\u9fff]家)?[^，。；\n]{0,4}?(?:感冒|发烧|学(?:会|习)|培训|请假|过生日|过寿|做寿|嫁女|高考|中考|开学|放(?:寒|暑)?假|旅游|走亲戚|体检|打疫苗)|还(?:在)?(?:嚷|喊着?|闹着|说)(?:着)?要|(?:我|我们|村里|老支书)?(?:也|都|就|还)?(?:劝|调|说|来|闹|吵|约|喊|请|叫|找|去|跑)过(?:他们?|她|两家|这)?[^，。；\n]{0,4}[回次遍趟]|那[回次]|他家(?:盖|修|起|建)的?(?:房|新?屋|楼))/u
/** “上午”, “今天下午”: the time of the message's own day on which something was done. */
export const OWN_TIME =
  /(?:^|[，。；\n ])(?:今天|今早|今晚|今儿个?|刚才|刚刚)?(?:一早|早上|上午|中午|晌午|下午|傍晚|晚上)(?!要|再)/u
