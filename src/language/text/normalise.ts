import type { Span } from '../token.ts'
import { DIALECT_CHARS, dialectAt } from './dialect.ts'
import { PARTS_OF_DAY_CHAR, partsOfDayAt } from './parts-of-day.ts'
import { simplify } from './simplify.ts'

/** A text in one spelling, with the way back to what was sent. */
export interface Normalised {
  readonly text: string
  /** For each unit of `text`, and its end, the offset in the source. */
  readonly offsets: readonly number[]
}

/** One spelling for punctuation that people type in many. Every value is one character. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  '﹐': '，',
  '､': '、',
  '﹑': '、',
  ';': '；',
  ':': '：',
  '=': '：',
  '＝': '：',
  '∶': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '［': '[',
  '］': ']',
  '"': '“',
  '｡': '。',
  '．': '.',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '－': '-',
  '−': '-',
  '•': '·',
  '・': '·',
  '‧': '·',
  '|': '|',
  '｜': '|',
  '\t': ' ',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2028': '\n',
  '\r': '\n',
  // Dialect: 冇 is 没 in every word it makes.
  冇: '没',
  〇: '零',
  '○': '零',
}

/** Spoken punctuation of dictation. */
const SPOKEN: readonly (readonly [string, string])[] = [
  ['逗号', '，'],
  ['句号', '。'],
]

const STICKER = /\[(?!.{0,3}(?:村|社区|组|日|月|周|\d))\p{Script=Han}{1,5}\]/uy
const INVISIBLE =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Default_Ignorable_Code_Point}|\u20e3|[✔✅🔸🔹])+/uy
const isControl = (char: string) => char !== '\n' && (char < ' ' || char === '\u007f')
const KEYCAP = /[0-9](?=\ufe0f?\u20e3)/y
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

/** ４，５６５: all in full width. */
const WIDE_THOUSANDS = /^[０-９]，[０-９]{3}(?![０-９])/u

const isThousands = (source: string, at: number) =>
  /^,\d{3}(?!\d)/.test(source.slice(at, at + 5)) &&
  /\d$/.test(source.slice(Math.max(0, at - 1), at))

/** A figure that stands between spaces or behind punctuation. */
const SPACED_FIGURE = /(?:^|[，。；：、（ \n])\d{1,6} $/u
/** Measures with the characters that make them the start of another word: 人手, 次日, 本村. */
export const MEASURES =
  '[人场户件]次|场(?![上口镇坝])|次(?!日)|户(?!外)|人(?![民员手家口们才材])|名(?!单)|位(?!于)|张(?![贴某家])|本(?![村周月地年组])|册(?!子)|条(?!幅)|个(?!别)|起(?!来)|期(?!间)|支(?![部书])|家(?![里庭长人])|[份幅块把件篇堂套只顶盒例桩]'
/** A measure with its noun behind it; 35 个个 goes on with something else. */
const MEASURE = new RegExp(`^(?<unit>${MEASURES})(?!\\k<unit>)\\p{Script=Han}`, 'u')
const FIGURE_REACH = 8

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** “院坝会.2组.29人.讲完”: a dot for every stop; but 一.院坝会 is a list number. */
const STOP = /^(?![零一二三四五六七八九十百])\p{Script=Han}\.[\p{Script=Han}\d]/u

/** Full width to half width, and the punctuation of the table. */
function spell(char: string, source: string, at: number): string {
  if (char === ',' && isThousands(source, at)) return char
  if (char === '，' && WIDE_THOUSANDS.test(source.slice(at - 1, at + 5))) return ','
  if (char === '.' && STOP.test(source.slice(at - 1, at + 2))) return '，'
  const code = char.charCodeAt(0)
  const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : char
  if (isControl(half)) return PUNCTUATION[half] ?? ' '
  return PUNCTUATION[half] ?? half
}

/** The normalised text while it grows. */
class Writer {
  text = ''
  readonly offsets: number[] = []
  /** The last character: looking at the end of a text that grows joins all its pieces each time. */
  private last = ''

  /** Adds characters that stand for the source from an offset on. */
  put(chars: string, from: number): void {
    for (const char of chars) {
      if (char === ' ' && (this.last === ' ' || this.last === '\n')) continue
      this.joinNumeral(char)
      this.text += char
      this.last = char
      this.offsets.push(from)
    }
  }

  /** Adds characters that are written the same, none of them a space. */
  putPlain(chars: string, from: number): void {
    this.joinNumeral(chars.charAt(0))
    this.joinMeasure(chars)
    this.text += chars
    this.last = chars.charAt(chars.length - 1)
    for (let at = 0; at < chars.length; at++) this.offsets.push(from + at)
  }

  /** 单子88④人问9: a number in a circle begins a part of its own. */
  breakBefore(from: number): void {
    if (/[\p{Script=Han}\d]$/u.test(this.text)) this.put('；', from)
  }

  /** 7 万5 千: a space does not tear 万 and 千 off their digits. */
  private joinNumeral(char: string): void {
    if (this.last !== ' ' || !/[百千万亿余]/.test(char)) return
    if (!/[\d一二三四五六七八九十百千] $/.test(this.text.slice(-2))) return
    this.dropSpace()
  }

  /** “60 人次，5 条横幅”: some phones write a space on both sides of figures. */
  private joinMeasure(chars: string): void {
    if (this.last !== ' ' || !MEASURE.test(chars)) return
    if (SPACED_FIGURE.test(this.text.slice(-FIGURE_REACH))) this.dropSpace()
  }

  private dropSpace(): void {
    this.text = this.text.slice(0, -1)
    this.last = this.text.charAt(this.text.length - 1)
    this.offsets.pop()
  }
}

/** Punctuation that is written in one way only. */
const SETTLED: ReadonlySet<number> = unitsOf('。、；：！？（）“”《》')
/** 冇, and the first of 逗号, 句号, 元月, of 早一遍晚一遍 and of words of dialects. */
const SPECIAL_HAN: ReadonlySet<number> = unitsOf(`冇逗句元${PARTS_OF_DAY_CHAR}${DIALECT_CHARS}`)

/** Most characters need no look at the tables: settled punctuation, and Han but for a few. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x4e00 || unit > 0x9fff ? SETTLED.has(unit) : !SPECIAL_HAN.has(unit)
}

function unitsOf(chars: string): Set<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)))
}

/** 元月 is the first month; 300元月底付清 is money. */
const isFirstMonth = (simple: string, at: number): boolean =>
  simple.startsWith('元月', at) &&
  !/[\d零一二两三四五六七八九十百千万亿几]/.test(simple.charAt(at - 1))

/** 3.5w, 2W, 1w2, 2k: tens of thousands and thousands, as people type them; not 4K电影, 5km. */
function typedUnit(simple: string, at: number): '万' | '千' | undefined {
  const char = simple.charAt(at)
  if (!/[wWkK]/.test(char) || !/\d/.test(simple.charAt(at - 1))) return undefined
  if (!/^(?:\d(?![a-zA-Z\d.])|(?![a-zA-Z\d]))/u.test(simple.slice(at + 1, at + 3))) return undefined
  if (/w/i.test(char)) return '万'
  return NO_THOUSANDS.test(simple.slice(at + 1, at + 4)) ? undefined : '千'
}

const NO_THOUSANDS = /^ ?(?:电影|高清|超清|画质|视频|影院|屏|电视|跑)/u

/** “院坝会——4场”, but not 1日——5日: a long dash between a name and its figure. */
const LABEL_DASH = /^(?![日号月年时点周期组天])[\p{Script=Han}）][—―–-]{2}\d/u

/** “到会×29”, and not “长×宽” or “3×5” */
const LABEL_TIMES = /^\p{Script=Han}[×✕✖]\d/u

/** 280->230, 280=>230, 280➡230 */
const ARROW = /^(?:[-—=]{1,2}[>＞]|[➡⇒➜➔⟶])/u

/** How long the mark between a name and its figure is, 0 where there is none. */
function markLength(simple: string, at: number): number {
  if (LABEL_DASH.test(simple.slice(at - 1, at + 3))) return 2
  return LABEL_TIMES.test(simple.slice(at - 1, at + 2)) ? 1 : 0
}

/** What stands for the source from an offset on, and how many of its units that takes. */
function rewrite(simple: string, at: number): readonly [written: string, taken: number] {
  const char = simple.charAt(at)
  if (isFirstMonth(simple, at)) return ['一', 1]
  const unit = typedUnit(simple, at)
  if (unit) return [unit, 1]
  const listed = CIRCLED.indexOf(char) + 1
  if (listed > 0) return [`${listed}、`, 1]
  const arrow = ARROW.exec(simple.slice(at, at + 3))
  if (arrow) return ['→', arrow[0].length]
  const mark = markLength(simple, at)
  if (mark > 0) return ['：', mark]
  const dialect = dialectAt(simple, at)
  if (dialect) return [dialect.meant, dialect.said.length]
  const parts = partsOfDayAt(simple, at)
  if (parts) return parts
  const spoken = SPOKEN.find(([said]) => simple.startsWith(said, at))
  if (spoken) return [spoken[1], spoken[0].length]
  if (matchLength(KEYCAP, simple, at) > 0) return [`${char}、`, 1]
  const sticker = matchLength(STICKER, simple, at)
  if (sticker > 0) return ['', sticker]
  const invisible = /[0-9#*]/.test(char) ? 0 : matchLength(INVISIBLE, simple, at)
  return invisible > 0 ? [pauseAt(simple, at, invisible), invisible] : [spell(char, simple, at), 1]
}

/** “全部化解✅纠纷回访11户”: a picture between words is all that parts them. */
const pauseAt = (simple: string, at: number, length: number): string =>
  PICTURE.test(simple.slice(at, at + length)) &&
  // “龙门✔无”: a tick labels.
  !/[✔☑✓]/u.test(simple.slice(at, at + length)) &&
  /\p{Script=Han}$/u.test(simple.slice(0, at).slice(-1)) &&
  /^\p{Script=Han}/u.test(simple.slice(at + length))
    ? '，'
    : ''
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/**
 * Brings a message into one spelling: simplified characters, half-width digits, one kind of each
 * punctuation mark, no emoji but a comma where one parts words, no stickers ([强]), dictated 逗号 as a comma. List numbers in keycaps
 * and circles become `1、`.
 */
export function normalise(source: string): Normalised {
  const simple = simplify(source)
  const writer = new Writer()
  let at = 0
  while (at < simple.length) {
    const start = at
    while (at < simple.length && isPlain(simple, at)) at += 1
    if (at > start) writer.putPlain(simple.slice(start, at), start)
    if (at === simple.length) break
    const [written, taken] = rewrite(simple, at)
    if (CIRCLED.includes(simple.charAt(at))) writer.breakBefore(at)
    writer.put(written, at)
    at += taken
  }
  return { text: writer.text, offsets: [...writer.offsets, source.length] }
}

/** The span of the source that a span of the normalised text came from. */
export function sourceSpan(
  { offsets }: Normalised,
  { start, end }: Span,
): readonly [number, number] {
  const last = offsets[end - 1] ?? 0
  return [offsets[start] ?? 0, Math.min(offsets[end] ?? last + 1, Math.max(last + 1, 0))]
}
