/**
 * The pieces of one or two characters that any pattern needs, numbered as they come up, so that the
 * tables of the patterns are small and close together: looking them up for every message is what reading
 * costs most.
 */
const numberOfUnit = new Uint16Array(0x1_0000)
const numberOfPair = new Map<number, number>()
let numbers = 0

/** One mark for each numbered piece that the text looked at last holds. */
let marks = new Uint8Array(0x1000)
let looked = ''
let held: number[] = []

/** For each numbered unit, one more than its first place in the text of which places were asked last; 0 for none. */
let first = new Uint32Array(0x1000)
/** For each place of that text, one more than the next place of the same unit. */
let next = new Uint32Array(0x1000)
let placed = ''

/** Two numbers as one; there are far fewer than 2¹⁵ pieces, so that it stays a small integer. */
const pairOf = (first: number, second: number): number => first * 0x1_0000 + second

function nextNumber(): number {
  numbers += 1
  looked = ''
  forgetPlaces()
  if (numbers >= marks.length) {
    marks = new Uint8Array(2 * marks.length)
    first = new Uint32Array(marks.length)
  }
  return numbers
}

function numberUnit(unit: number): number {
  const number = numberOfUnit[unit] || nextNumber()
  numberOfUnit[unit] = number
  return number
}

/** The number of a piece of one or two UTF-16 units, from 1 on; the same for as long as the program runs. */
export function numberPiece(piece: string): number {
  const first = numberUnit(piece.charCodeAt(0))
  if (piece.length === 1) return first
  const pair = pairOf(first, numberUnit(piece.charCodeAt(1)))
  const number = numberOfPair.get(pair) ?? nextNumber()
  numberOfPair.set(pair, number)
  return number
}

/** The numbers of the pieces that a text holds, each once; the text looked at last is remembered. */
export function numbersIn(text: string): readonly number[] {
  if (text === looked) return held
  for (const number of held) marks[number] = 0
  held = []
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const number = numberOfUnit[text.charCodeAt(at)] ?? 0
    if (number > 0) hold(number)
    if (number > 0 && before > 0) hold(numberOfPair.get(pairOf(before, number)) ?? 0)
    before = number
  }
  looked = text
  return held
}

function hold(number: number): void {
  if (number === 0 || marks[number] === 1) return
  marks[number] = 1
  held.push(number)
}

/** Whether a text is the one that `numbersIn` looked at last. */
export const isLookedAt = (text: string): boolean => text === looked

/** Whether the text that `numbersIn` looked at last holds a piece. */
export const isHeld = (number: number): boolean => marks[number] === 1

/** The first place of a unit in a text; -1 where it holds none. */
export function firstPlace(number: number, text: string): number {
  if (text !== placed) place(text)
  return (first[number] ?? 0) - 1
}

/** The next place of the unit that stands at a place of the text that `firstPlace` was asked of; -1 for none. */
export const nextPlace = (at: number): number => (next[at] ?? 0) - 1

/** Links the places of each unit of a text, from its end on. */
function place(text: string): void {
  forgetPlaces()
  if (text.length > next.length) next = new Uint32Array(2 * text.length)
  for (let at = text.length - 1; at >= 0; at--) {
    const number = numberOfUnit[text.charCodeAt(at)] ?? 0
    next[at] = first[number] ?? 0
    first[number] = at + 1
  }
  placed = text
}

function forgetPlaces(): void {
  for (let at = 0; at < placed.length; at++) first[numberOfUnit[placed.charCodeAt(at)] ?? 0] = 0
  placed = ''
}
