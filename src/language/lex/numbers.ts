import type { Unit } from '../token.ts'
import { COUNT_UNITS, MASK_UNITS } from '../words/measures.ts'
import { longestFirst } from './alternatives.ts'
import { isWeekdayInList } from './days/more-days.ts'
import { readNumeral } from './numeral.ts'
import type { FigureRule, Finding, RuleInput } from './rule.ts'
import { tenthLength } from './tenths-of-measures.ts'

/** A space before the measure is a slip only where no word goes on behind it (340 份). */
const UNIT = new RegExp(
  `(?: (?=(?:${longestFirst(COUNT_UNITS)})(?:[，。；、！？（）…\\n]|$)))?(${longestFirst(COUNT_UNITS)})`,
  'uy',
)
type MaskSort = (typeof MASK_UNITS)[number][0]
const MASKS = MASK_UNITS.map(
  ([sort, units]) => [sort, new RegExp(`(?:多|余|来|几)?(?:${units})`, 'uy')] as const,
)
/** One look for all of them: behind most numbers none stands. */
const ANY_MASK = new RegExp(
  `(?:多|余|来|几)?(?:${MASK_UNITS.map(([, units]) => units).join('|')})`,
  'uy',
)

/** 约, 近, 怕有, 不到 in front (contract 4.4). */
const ROUGHLY_BEFORE =
  /(?:大约摸?|大概[其齐]?|大概摸|大致|约莫|估[倒到]|怕莫|总怕|挨边|挨近|奔着?|大差不差|差不离儿?|打底|目测|粗略|粗算|毛算|(?<![的个抱])毛毛|约略|约计|不止|不只|高低|望倒|瞄倒|冇得?\d+[个人份张户把]?都|没有?\d+[个人份张户把]?也|(?:没有?|冇得?|莫得|不够)[一二两三四五六七八九十百]+[个人份张户把]?(?:也|都|总)|约摸|约有|约|估计|估摸|得有|怕有|怕是|怕|恐怕|可能|差不多|将近|接近|近|不到|不足|不下|不少于|不低于|超过|超|逾|突破|至少|起码|最少|少说|快|足有|好几|上下|(?<![大中老村完镇乡幼个小])小|总有|合计约|撑死|顶多|最多|毛估)(?:着|也|倒|到)?(?:有得|有|是|来了|到了|去了|发了|共|都|得有|要有|在|着|也)?个?$/
/** 左右, 上下, 出头 behind the measure. */
const ROUGHLY_BEHIND =
  /^(?: ?(?:左右|上下|以上|出头|出点头|出个头|冒头|冒点头|带点零|(?:还|都)(?:不止|有多|要多|多)(?:一?点|些)?(?=[，。；、！ \n）]|$)|还多点|不到点|的边边?|之谱|挂零|开外|光景|样子|的样子|上下的样子|不到|多点|来往|往上|的光景|份?去了|几|多个|余|打不住)|把(?=[，。；、！ \n）]|$|\p{Script=Han}?(?:[，。；、 ]|$)|[人个户家])|\+(?!\d|(?![人个份户场次张本件条名位家起])[\u4e00-\u9fff]))/u
const RANGE = / ?(?:-{1,2}|~|至|到|或者?|、?) ?/uy

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

interface Amount {
  readonly value: number
  readonly approx: boolean
  readonly end: number
}

/** 20到30, 5-8, 十二三到十五: the lower end stands for the range. */
function readAmount(text: string, at: number): Amount | undefined {
  const first = readNumeral(text, at)
  if (!first || first.code) return undefined
  const connector = matchAt(RANGE, text, first.end) ?? ''
  if (connector.trim() === '、') return eitherOf(text, at, first, first.end + connector.length)
  // “十几二十个”: the two stand side by side.
  const beside = first.approx && /几$/.test(text.slice(at, first.end))
  if (!connector.trim() && !beside) return first
  const last = readNumeral(text, first.end + connector.length)
  if (!last || last.code || last.value <= first.value || !unitBehind(text, last.end)) return first
  return { value: first.value, approx: true, end: last.end }
}

/** “十五、六个人”, “三、四十户”, “15、16个”: one or the next one; “两场分别来了15、16人” counts both. */
function eitherOf(text: string, at: number, first: Amount, next: number): Amount {
  const last = readNumeral(text, next)
  if (
    !last ||
    last.code ||
    !NEXT_ONE.test(text.slice(next, last.end)) ||
    !PEOPLE_OR_SO.test(text.slice(last.end))
  )
    return first
  const front = text.slice(Math.max(0, at - EACH_REACH), at)
  if (EACH_OF_TWO.test(front)) return first
  const { value } = first
  const tens = last.value % 10 === 0 && value < 9 && last.value / 10 === value + 1
  if (tens && last.value >= 30) return { value: value * 10, approx: true, end: last.end }
  const isNext =
    last.value === value + 1 || (value > 10 && value % 10 < 9 && last.value === (value % 10) + 1)
  return isNext ? { value, approx: true, end: last.end } : first
}

const EACH_REACH = 16
const EACH_OF_TWO = /[、\d]$|分别|各|依次|[两二2](?:场|次|个|组|天|村|处|户|起)/u
const NEXT_ONE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u
const PEOPLE_OR_SO = /^ ?(?:多|来)?(?:个人|人(?!民)|个(?!月|组|村|小时)|户|份|张(?!家)|位|名)/u

const unitBehind = (text: string, at: number) => matchAt(UNIT, text, at) !== undefined

function readUnit(text: string, at: number, own: readonly string[] = []): Unit | undefined {
  const found = own.find((unit) => text.startsWith(unit, at)) ?? matchAt(UNIT, text, at)
  if (found === undefined || isHeadOfName(text, at, found)) return undefined
  const unit = found.trim()
  return { text: unit, start: at + found.length - unit.length, end: at + found.length }
}

/** “资料50人数30”: the 人 begins the next name. */
const isHeadOfName = (text: string, at: number, unit: string): boolean =>
  unit === '人' && /^数[\d：是为]/u.test(text.slice(at + 1, at + 3))

/** 20人到30人: the second number repeats the measure. */
function rangeAcrossUnit(text: string, at: number, unit: string): number | undefined {
  const connector = matchAt(RANGE, text, at)?.trim()
  if (!connector || connector === '、') return undefined
  const last = readNumeral(text, at + connector.length)
  if (!last || !text.startsWith(unit, last.end)) return undefined
  return last.end + unit.length
}

/** One Chinese digit with nothing counted behind it is a word (一直, 三轮车, 四川), unless it ends its clause. */
const STANDS_ALONE = /^(?:[ ，。；、！？：）)\n|/]|$)/

function readNumber(input: RuleInput): Finding | undefined {
  const { text, at } = input
  if (goesOnWithDays(input) || isWeekdayInList(input)) return undefined
  if (isPair(text, at) || isLabel(text, at) || isOverRound(text, at)) return undefined
  const amount = readAmount(text, at)
  if (!amount) return readCodeNumber(input)
  const unit = readUnit(text, amount.end, input.now.measures)
  const masked = readMask(text, at, amount, unit?.text.length ?? 0)
  // 1.8栋: there is no tenth of a house, the 1 numbers a list.
  if (masked?.kind === 'mask' && masked.sort === 'place' && !Number.isInteger(amount.value))
    return undefined
  if (masked) return masked
  if (!unit && isWord(text, at, amount.end)) return undefined
  return {
    kind: 'number',
    value: amount.value,
    approx: isRough(text, at, amount, unit),
    ...(unit ? { unit } : {}),
    length: amount.end - at,
  }
}

/** 我俩, 他仨, 我跟支书俩: those who did it. */
const isPair = (text: string, at: number): boolean =>
  /[俩仨]/.test(text.charAt(at)) &&
  (/[我咱你恁他她们]/.test(text.charAt(at - 1)) ||
    WITH_ME.test(text.slice(Math.max(0, at - 8), at)))
const WITH_ME = /[我咱](?:跟|和|同|与)(?:[^，。；\n了过调办开搞发送]){1,5}$/u

/** 人数十四: the label and its number, and no dozens. */
const isLabel = (text: string, at: number): boolean =>
  text.charAt(at) === '数' && /[人户次件场份总]/.test(text.charAt(at - 1))

/** 二百挂零: a little more than the round number before it, and no figure of its own. */
const isOverRound = (text: string, at: number): boolean =>
  text.charAt(at) === '零' && text.charAt(at - 1) === '挂'

/** 腊月廿一、廿二三天: the 廿二 is a day; 周一三五各: so are 三 and 五. */
const goesOnWithDays = ({ text, at, previous }: RuleInput): boolean =>
  previous?.kind === 'date' &&
  ((/^[、和]$/.test(text.slice(previous.end, at)) && /[初廿]/.test(text.charAt(at))) ||
    (previous.end === at &&
      previous.rule.startsWith('weekday') &&
      /^[二三四五六日天]{2,5}(?:各|都|分别|每|均)/u.test(text.slice(at, at + 7))))

/** A measure of contract 4.6 at least as long as the one that counts. */
function readMask(
  text: string,
  at: number,
  amount: Amount,
  unitLength: number,
): Finding | undefined {
  let sort: MaskSort | undefined
  let words = ''
  if (matchAt(ANY_MASK, text, amount.end) === undefined) return undefined
  for (const [name, pattern] of MASKS) {
    const found = matchAt(pattern, text, amount.end) ?? ''
    if (found.length > words.length) [sort, words] = [name, found]
  }
  if (!sort || words.length < unitLength) return undefined
  if (isNextTime(text.slice(amount.end + words.length), amount.value, words)) return undefined
  // 5.9上午, 6.3晚 are days.
  if (/\.\d/.test(text.slice(at, amount.end)) && /^(?:早|上午|下午|晚|夜)/.test(words))
    return undefined
  return {
    kind: 'mask',
    sort,
    value: amount.value,
    length: amount.end + words.length + tenthLength(text, amount.end + words.length, words) - at,
  }
}

/** “来了三十一个下午又去走户”, “到了二十三个星期五…”: what follows the people is told of the time behind them. */
const isNextTime = (behind: string, value: number, words: string): boolean =>
  (value > 1 && /^个(?:[上下]午|晚上)$/.test(words) && COUNTED_THEN.test(behind)) ||
  isTooMany(behind, value, words)

/** “上午5个下午8个”: the next part of the day has a number of its own. */
const COUNTED_THEN =
  /^(?:又|也|还|再|来|到|有|是|问|接待|了)*(?:\d+|[一二两三四五六七八九十百]+)[个人名位]/u

const isTooMany = (behind: string, value: number, words: string): boolean =>
  value >= SO_MANY_TIMES &&
  (/^个(?:[上下]午|晚上|半天)$/.test(words) ||
    (/^个(?:星期|礼拜)$/.test(words) && /^[一二三四五六日天]/.test(behind)))
/** Nobody counts so many afternoons. */
const SO_MANY_TIMES = 7

function isWord(text: string, at: number, end: number): boolean {
  if (end - at > 1 || /[\d俩仨]/.test(text.charAt(at))) return false
  if (/[是为“]/.test(text.charAt(at - 1)) && /^(?:[”那这而却不]|$)/.test(text.slice(end)))
    return false
  const inName = /[一二三四五六七八九十张李王]/.test(text.charAt(at - 1))
  return inName || !STANDS_ALONE.test(text.slice(end, end + 1))
}

function isRough(text: string, at: number, amount: Amount, unit: Unit | undefined): boolean {
  const end = unit?.end ?? amount.end
  return (
    amount.approx ||
    (unit !== undefined && rangeAcrossUnit(text, end, unit.text) !== undefined) ||
    ROUGHLY_BEFORE.test(text.slice(Math.max(0, at - 7), at)) ||
    ROUGHLY_BEHIND.test(text.slice(end, end + 8))
  )
}

/** 幺二三四八: a number that is read digit by digit is a telephone number. */
function readCodeNumber({ text, at }: RuleInput): Finding | undefined {
  const numeral = readNumeral(text, at)
  return numeral?.code ? { kind: 'mask', sort: 'phone', length: numeral.end - at } : undefined
}

/** Numerals with their measures (contract 4.4); measures of contract 4.6 make them masks. */
export const NUMBER_RULE: FigureRule = {
  name: 'number',
  starts: '0123456789零一二两三四五六七八九十百千万廿卅卌几数半上好俩仨壹贰叁参肆伍陆柒捌玖拾佰仟',
  pattern: /(?=.)/uy,
  read: readNumber,
}

const SHARED_OUT =
  /(?:(?:每|一|各)(?:人|户|家|个人)|人手)(?:都|各)?(?:发|送|给|领|得|拿)(?:了|到|给)?$/u

const HUNG = /(?:拉|挂|扯|贴|悬|绷|摆|立|写|刷)(?:了|起了?|出了?|上了?|上去了?)$/u
const ONE_HUNG =
  /^(?:条(?!幅)|[幅张块])(?!的)[^，。；、 \n\d]{0,8}?(?:横幅|标语|条幅|海报|展板|挂图|宣传画)(?![\d一二两三四五六七八九十])/u

/** The 个 of “每人发了个布袋” is one, and the 条 of “拉了条横幅”. */
export const IMPLIED_ONE_RULE: FigureRule = {
  name: 'one, implied',
  starts: '个把条本份张块件顶支双套幅',
  pattern: /[个把条本份张块件顶支双套幅](?=\p{Script=Han}[\p{Script=Han}\d“])/uy,
  read: ({ match, text, at }) => {
    const front = text.slice(Math.max(0, at - 8), at)
    return SHARED_OUT.test(front) || (HUNG.test(front) && ONE_HUNG.test(text.slice(at)))
      ? {
          kind: 'number',
          value: 1,
          approx: false,
          unit: { text: match[0], start: at, end: at + 1 },
        }
      : undefined
  },
}

/** 摆摊宣传发折页80份，有个大姐来问…: where something was told and counted, who came with a question was answered. */
const AT_STALL =
  /(?:宣传|普法|摆摊|设点|讲座|院坝会|坝坝会|法治|咨询台)[^。\n]*(?:[\d一二两三四五六七八九十百])[^。\n]*$/u

const CAME_ASKING = /^个[^，。；]{1,10}(?:来|过来|上来|跑来|找来)(?:问|咨询|打听)/u

/** 有个老哥来问宅基地，俺给他说了: one who asked and was answered. */
export const ONE_ASKED_RULE: FigureRule = {
  name: 'one, without the numeral',
  starts: '个',
  pattern:
    /个(?=\p{Script=Han}{1,14}?[，]?(?:来|跑来|过来|上来|找来|专门|当场)?(?:问(?!题)|咨询|打听))/uy,
  read: ({ text, at }) =>
    /(?:(?<![没还])有|来了)$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !text.includes('？') &&
    (/(?:给|跟|同)(?:他|她|人家)[^，。；]{0,4}[说讲解摆]|解答|答[了复]/.test(text.slice(at)) ||
      (AT_STALL.test(text.slice(0, at)) && CAME_ASKING.test(text.slice(at))))
      ? {
          kind: 'number',
          value: 1,
          approx: false,
          unit: { text: '个', start: at, end: at + 1 },
          length: 1,
        }
      : undefined,
}

/** 几场, 好多份, 一些, 多次: no number at all (contract 4.1) */
export const VAGUE_RULE: FigureRule = {
  name: 'quantity without a number',
  starts: '几好很不多若许一大数',
  pattern: new RegExp(
    `(?:好几|好多|很多|不少|许多|若干|一些|好些|大量|大批|多|几|数)(?=(?:${longestFirst(COUNT_UNITS)}))(${longestFirst(COUNT_UNITS)})`,
    'uy',
  ),
  read: ({ match, at }) => {
    const unit = match[1] ?? ''
    const end = at + match[0].length
    return {
      kind: 'vague',
      unit: { text: unit, start: end - unit.length, end },
      length: match[0].length - unit.length,
    }
  },
}
