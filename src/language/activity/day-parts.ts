/** 早上7点, 晚上7：30: the hour behind a part of the day. */
const CLOCK =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:点(?:半|钟|多|过|[\d一二三四五十]{1,3}分?)?|：\d\d)/gu
export const withoutClocks = (text: string): string => text.replace(CLOCK, '')

/** How many parts of the day are told side by side: 早晚, 一早一晚, 早中晚, 早上7点晚上8点. */
export const dayParts = (told: string): number | undefined => {
  const text = withoutClocks(told)
  if (/早[、，]?[中午][、，]?晚|早上、?中午、?晚上/.test(text)) return 3
  const listed = (PARTS_LISTED.exec(text) ?? PLACES_BY_PART.exec(text))?.[0]
  if (listed) return listed.match(ONE_PART)?.length
  return TWO_PARTS.test(text) ? 2 : undefined
}
export const PART =
  '(?:大?清早|早[起上晨]|大早|[上头前]午|[上下头前后]半?晌|[上下前后]半天|晌午|中午|[下后]午|傍[晚黑]|擦黑|晚[上间黑]|黑[喽了家]|夜[里间])'
const ONE_PART = new RegExp(PART, 'g')

/** 早起、晌午、黑喽; 上半天下半天: parts of the day, one by one. */
const PARTS_LISTED = new RegExp(`${PART}(?:[、，和跟及 ]*${PART})+`)
/** 上午桥头下午街尾: where one was at each part of the day. */
const PLACES_BY_PART = new RegExp(
  `(?:${PART}在?(?:(?![各都到去]|(?<=[\\d一二三四五六七八九十])点)\\p{Script=Han}){1,6}?[、，和跟 ]?){2,4}(?=各)`,
  'u',
)
const TWO_PARTS =
  /一?早[、，和]?一?晚|上午、?和?下午|上下午|(?:早|清|天)[上晨早亮][、和跟]?(?:傍晚|晚上|晚间|晚边|夜里|夜间|天黑|下午|黄昏)|(?:白天|晌午|中午)[、和跟]?(?:傍晚|晚上|夜里)|早饭[、和跟]?晚饭/
