import { SURNAMES } from './surnames.ts'

const DAY = '(?:今天|今儿个?|今日|昨天|昨儿个?|昨日|前天|(?:周|星期|礼拜)[一二三四五六日天])'
const HOUR = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})点(?:半|钟|多|过)*'
const MEAL = '吃?(?:罢|了|过|完)?(?:早|晌午|中午|午|晚|夜|宵夜)饭(?:后|罢|吃完|过后)?|饭后'
const TIME =
  '一大?早(?:起来)?|清早|大清早|早起|早上|早晨|早间|上午|上昼|前晌|中午|晌午|下午|下昼|后晌|后半天|前半天|擦黑|傍晚|天黑|晚上|晚黑|晚边|晚间|夜里|晚夕|半夜'
/** What moves the sender on to the next place. */
const ON =
  '(?:先|又|再|后|接着|然后|随后|完了|顺道|顺便|顺路|转头|回头|出门|出来|跟着|回来|回到|回去|转来)*(?:又|再)?(?:跑|到|去|上|下|在|拐到|绕到|转到|走到)?(?:了|的)?'
const FRONT = '(?<=^|[，。；：！、 \\n])'
const HAN = '(?=[，：、 ]?[\\u4e00-\\u9fff\\d])'

/**
 * Heads by which stories of one message are told one after another: those of one series are alike. By the time of the
 * day, by the place, by their order, by how they ended.
 */
export const SEQUENCES: readonly RegExp[] = [
  new RegExp(`${FRONT}${DAY}?(?:(?:${TIME})(?:${HOUR})?|${HOUR}|${MEAL})${HAN}`, 'gu'),
  new RegExp(
    `${FRONT}(?:${TIME})?${ON}(?:(?:[一二三四五六七八九十]{1,2}|\\d{1,2})组|[上下]?村部|[东西南北]头|村[东西南北头尾])(?!长|的?人|干部|和|跟|与)${HAN}`,
    'gu',
  ),
  new RegExp(
    `${FRONT}(?:先说|再说|后说|再讲|先讲|再报|先报)(?:个|一?[件个])?[\\u4e00-\\u9fff]{1,5}的`,
    'gu',
  ),
  new RegExp(
    `${FRONT}(?:好|坏|成|没成|大|小|难|易|先来|后来|老|新|重|轻|头|末)的?(?:那|这)?(?:头|个|件|桩|起|边|家|拨|档)?的?(?:呢|嘛)?[：，]`,
    'gu',
  ),
  new RegExp(`${FRONT}(?:先来|后来|早来|晚来|先到|后到)的(?=[\\u4e00-\\u9fff])`, 'gu'),
  new RegExp(`${FRONT}(?:这是)?其[一二三四]${HAN}`, 'gu'),
  new RegExp(`${FRONT}一边(?=[^，。；]{0,4}(?:是|家))`, 'gu'),
  new RegExp(`${FRONT}${DAY}[那]?(?:天)?(?:上午|下午|晚上)?(?:调|接|来|劝|处理|说|报)(?:到|了|起|着)?的(?:是|那)`, 'gu'),
]

/** “王阿姨…；陈大爷…”, “老孟 地边 成⏎老孟家 婆媳 没成”: sentences or lines that begin with somebody's name. */
export const PERSONS = new RegExp(
  `(?<=^|[；。\\n]|^[^。；\\n]{0,30}：)(?<who>[${SURNAMES}](?:阿姨|大爷|大妈|大娘|大叔|大伯|大姐|大哥|叔|伯|婶子?|嫂子?|婆婆|奶奶|爷爷|师傅|老板|老汉|女士|先生|老师|某某?)|老[${SURNAMES}](?=家|和|跟|与|[ ，]))`,
  'gu',
)

/** What stands in front of the first: nothing, or what ends there. */
export const CLAUSE_FRONT = /(?:^|[，。；：！、 \n])$/u
