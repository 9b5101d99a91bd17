import { Converter } from 'opencc-js/t2cn'
import type { Span } from '../token.ts'

/** A text in one spelling, with the way back to what was sent. */
export interface Normalised {
  readonly text: string
  /** For each unit of `text`, and its end, the offset in the source. */
  readonly offsets: readonly number[]
}

const toSimplified = Converter({ from: 't', to: 'cn' })

/** One spelling for punctuation that people type in many. Every value is one character. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  '﹐': '，',
  '､': '、',
  '﹑': '、',
  ';': '；',
  ':': '：',
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
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f\u20e3✔✅🔸🔹]+/uy
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const KEYCAP = /[0-9](?=\ufe0f?\u20e3)/y
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

/** ４，５６５: all in full width. */
const WIDE_THOUSANDS = /^[０-９]，[０-９]{3}(?![０-９])/u

const isThousands = (source: string, at: number) =>
  /^,\d{3}(?!\d)/.test(source.slice(at, at + 5)) &&
  /\d$/.test(source.slice(Math.max(0, at - 1), at))

/** Simplified characters of the same length; a phrase that changed length is converted by character. */
function simplify(source: string): string {
  const all = toSimplified(source)
  if (all.length === source.length) return all
  return [...source]
    .map((char) => {
      const simple = toSimplified(char)
      return simple.length === char.length ? simple : char
    })
    .join('')
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** Full width to half width, and the punctuation of the table. */
function spell(char: string, source: string, at: number): string {
  if (char === ',' && isThousands(source, at)) return char
  if (char === '，' && WIDE_THOUSANDS.test(source.slice(at - 1, at + 5))) return ','
  const code = char.charCodeAt(0)
  const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : char
  if (CONTROL.test(half)) return ' '
  return PUNCTUATION[half] ?? half
}

/**
 * Brings a message into one spelling: simplified characters, half-width digits, one kind of each
 * punctuation mark, no emoji, no stickers ([强]), dictated 逗号 as a comma. List numbers in keycaps
 * and circles become `1、`.
 */
export function normalise(source: string): Normalised {
  const simple = simplify(source)
  const offsets: number[] = []
  let text = ''
  const put = (chars: string, from: number) => {
    for (const char of chars) {
      if (char === ' ' && (text.endsWith(' ') || text.endsWith('\n'))) continue
      // A measure of ten thousands belongs to the numeral that a space tore off (7 万5 千).
      if (/[十百千万亿余]/.test(char) && /[\d一二三四五六七八九十百千] $/.test(text)) {
        text = text.slice(0, -1)
        offsets.pop()
      }
      text += char
      offsets.push(from)
    }
  }
  let at = 0
  while (at < simple.length) {
    const char = simple.charAt(at)
    const listed = CIRCLED.indexOf(char) + 1
    const spoken = SPOKEN.find(([said]) => simple.startsWith(said, at))
    const keycap = matchLength(KEYCAP, simple, at)
    const gone =
      matchLength(STICKER, simple, at) ||
      (/[0-9#*]/.test(char) ? 0 : matchLength(INVISIBLE, simple, at))
    if (listed > 0) put(`${listed}、`, at)
    else if (spoken) put(spoken[1], at)
    else if (keycap > 0) put(`${char}、`, at)
    else if (gone === 0) put(spell(char, simple, at), at)
    at += spoken ? spoken[0].length : Math.max(1, gone)
  }
  offsets.push(source.length)
  return { text, offsets }
}

/** The span of the source that a span of the normalised text came from. */
export function sourceSpan(
  { offsets }: Normalised,
  { start, end }: Span,
): readonly [number, number] {
  const last = offsets[end - 1] ?? 0
  return [offsets[start] ?? 0, Math.min(offsets[end] ?? last + 1, Math.max(last + 1, 0))]
}
