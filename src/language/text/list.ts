import type { Roster } from '../reading.ts'
import type { Span } from '../token.ts'

/** One entry of a 接龙 list, as it was sent. */
export interface ListEntry extends Span {
  /** The village that the line names, itself or by its person; undefined when neither is known. */
  readonly village: string | undefined
  /** What the entry tells, without its number, village and person. */
  readonly text: string
}

/** A list that a group fills in line by line (contract 9); spans are of the message as sent. */
export interface GroupList {
  readonly title: string
  readonly entries: readonly ListEntry[]
}

const HEAD = /^\s*(?:#|【|\[)?\s*接龙/u
/** 1. ① 1️⃣ 一、 - ·, and a bare 1 with a space */
const MARK =
  /^[ \t]*(?:\d{1,3}\s*(?:[.．、)）:：](?!\d)|\ufe0f?\u20e3)|\d{1,2}[ \t]+(?=\p{Script=Han})|[①-⑳]|[一二三四五六七八九十]{1,3}、|[-·•])\s*/u
/** ——白果村—— as the head of a block */
const BLOCK =
  /^[ \t]*(?:-{2,}|—{1,}|=+|【)\s*(?<name>[^\s\-—=】]{2,12})\s*(?:-{2,}|—{1,}|=+|】)[ \t]*$/u

/** “1 三塘村 向家富 …”: a number without a dot, where a name stands behind it. */
const BARE_MARK = /^[ \t]*\d{1,2}[ \t]+(?=\p{Script=Han})/u

function opensWithName(text: string, names: readonly string[]): boolean {
  const mark = BARE_MARK.exec(text)?.[0]
  return mark !== undefined && names.some((name) => text.startsWith(name.slice(0, 2), mark.length))
}

interface Line extends Span {
  readonly text: string
}

function linesOf(source: string): Line[] {
  let start = 0
  return source.split('\n').map((text) => {
    const line = { text, start, end: start + text.length }
    start = line.end + 1
    return line
  })
}

/** Splits a 接龙 list; undefined where the message is none. */
export function readList(source: string, roster: Roster): GroupList | undefined {
  if (!HEAD.test(source)) return undefined
  const lines = linesOf(source)
  const blocks = lines.some(({ text }) => BLOCK.test(text))
  const names = [...roster.people.map(({ name }) => name), ...roster.villages]
  const opens = ({ text }: Line) =>
    blocks ? BLOCK.test(text) : MARK.test(text) || opensWithName(text, names)
  const first = lines.findIndex(opens)
  if (first < 0) return undefined
  const title = source.slice(0, lines[first]?.start ?? 0)
  return {
    title,
    entries: groupsOf(lines.slice(first), opens).map((g) => entryOf(g, source, roster)),
  }
}

/** Lines without a mark belong to the entry before them. */
function groupsOf(lines: readonly Line[], opens: (line: Line) => boolean): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && !opens(line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

function entryOf(lines: readonly Line[], source: string, roster: Roster): ListEntry {
  const start = lines[0]?.start ?? 0
  const end = lines.at(-1)?.end ?? start
  const whole = source.slice(start, end)
  const named = nameIn(whole, roster)
  const head = MARK.exec(whole)?.[0].length ?? 0
  const from = named ? Math.max(head, named.end) : head
  const rest = whole.slice(from)
  const text = rest.replace(/^[\s\-—=】：:，,、/|｜（(]+/u, '').replace(/^[）)]/u, '')
  return { village: named?.village, text, start: end - text.length, end }
}

/** The village at the head of an entry, by its name or by the name of somebody who lives there. */
function nameIn(whole: string, roster: Roster): { village: string; end: number } | undefined {
  const firstLine = whole.split('\n', 1)[0] ?? ''
  const person = roster.people.find(({ name }) => firstLine.includes(name))
  const personEnd = person ? firstLine.indexOf(person.name) + person.name.length : 0
  for (const village of roster.villages) {
    const short = village.replace(/(?:村|社区)$/u, '')
    const at = firstLine.indexOf(short)
    if (at < 0) continue
    const end = at + (firstLine.startsWith(village, at) ? village.length : short.length)
    return { village, end: Math.max(end, personEnd) }
  }
  return person?.village ? { village: person.village, end: personEnd } : undefined
}
