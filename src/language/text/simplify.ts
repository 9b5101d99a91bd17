import { Converter, Locale } from 'opencc-js/t2cn'

type Convert = (text: string) => string

/** Made when the first traditional text comes in: most townships never send one. */
let converter: Convert | undefined

function convert(text: string): string {
  const made: Convert = converter ?? Converter({ from: 't', to: 'cn' })
  converter = made
  return made(text)
}

/** One mark for each UTF-16 unit without which a text has nothing to convert. */
const marks = new Uint8Array(0x1_0000)
const mark = (unit: number) => {
  marks[unit] = 1
}

/** The lists of the library: `來 来|…`, words and characters. */
const lists: readonly (readonly string[])[] = Locale.configs.t2s?.conversionChain ?? []
const words = lists.flat().flatMap((list) => list.split('|').map((pair) => pair.split(' ')))
/** Of each that is written otherwise, the first character that differs. */
for (const [traditional = '', simple = ''] of words) {
  if (traditional === simple) continue
  const to = [...simple]
  const other = [...traditional].find((char, index) => char !== to[index])
  mark((other ?? traditional).charCodeAt(0))
}
// Characters of compatibility, and those beyond the basic plane, are brought into their usual form first.
for (let unit = 0xf900; unit <= 0xfaff; unit++) mark(unit)
for (let unit = 0xd840; unit <= 0xd87f; unit++) mark(unit)

function isSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (marks[text.charCodeAt(at)] === 1) return false
  return true
}

/** Simplified characters of the same length; a phrase that changed length is converted by character. */
export function simplify(source: string): string {
  if (isSimple(source)) return source
  const all = convert(source)
  if (all.length === source.length) return all
  return [...source]
    .map((char) => {
      const simple = convert(char)
      return simple.length === char.length ? simple : char
    })
    .join('')
}
