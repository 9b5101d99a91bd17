/**
 * Characters that any pattern needs, numbered as they come up, so that the tables of the patterns are
 * small and close together: looking them up for every message is what reading costs most.
 */
const numberOfUnit = new Uint16Array(0x1_0000)
let numbers = 0

/** One mark for each numbered character that the text looked at last holds. */
let marks = new Uint8Array(0x1000)
let looked = ''
let held: number[] = []

/** The number of a UTF-16 unit, from 1 on; the same for as long as the program runs. */
export function numberUnit(unit: number): number {
  const known = numberOfUnit[unit] ?? 0
  if (known > 0) return known
  numbers += 1
  numberOfUnit[unit] = numbers
  looked = ''
  if (numbers >= marks.length) marks = new Uint8Array(2 * marks.length)
  return numbers
}

/** The numbers of the characters that a text holds, each once; the text looked at last is remembered. */
export function numbersIn(text: string): readonly number[] {
  if (text === looked) return held
  for (const number of held) marks[number] = 0
  held = []
  for (let at = 0; at < text.length; at++) {
    const number = numberOfUnit[text.charCodeAt(at)] ?? 0
    if (number === 0 || marks[number] === 1) continue
    marks[number] = 1
    held.push(number)
  }
  looked = text
  return held
}

/** Whether the text that `numbersIn` looked at last holds a character. */
export const isHeld = (number: number): boolean => marks[number] === 1
