import { matchesOf } from '../patterns/matches.ts'
import type { Figure, NumberToken } from '../token.ts'
import { MORE_OR_FEWER } from '../words/comparisons.ts'

/** The rule of a difference from what this message does not tell: how many it was must be asked. */
export const DIFFERENCE_OPEN = 'difference: open'
/** From an occasion to how many came to it. */
const TOLD_REACH = 14

/** “头场二十七个人 第二场比头场少五个”: how many came, told by how many more or fewer they were than at the other occasion. */
export function settleDifferences(text: string, figures: readonly Figure[]): Figure[] {
  const settled = [...figures]
  for (const match of matchesOf(MORE_OR_FEWER, text)) {
    const at = match.index + match[0].length
    const index = settled.findIndex(({ start }) => start === at)
    const number = settled[index]
    if (!number || !isCounted(number)) continue
    const told = toldOf(text, settled, number, match)
    if (
      told &&
      isToldBeside(text, settled, index, sumOf(told, number, match.groups?.more === '多'))
    ) {
      settled[index] = {
        ...number,
        kind: 'mask',
        sort: 'name',
        rule: 'mask: difference that is told',
      }
      continue
    }
    settled[index] = told
      ? { ...number, ...sumOf(told, number, match.groups?.more === '多'), rule: 'difference' }
      : { ...number, rule: DIFFERENCE_OPEN }
  }
  return settled
}

/** “比上午少9个，28人”, “28人，比上午少9个”: how many came is told beside the difference, which then counts nothing. */
function isToldBeside(
  text: string,
  figures: readonly Figure[],
  index: number,
  { value }: { readonly value: number },
): boolean {
  const number = figures[index]
  const isNumber = ({ kind }: Figure): boolean => kind === 'number'
  return [figures.slice(0, index).findLast(isNumber), figures[index + 1]].some((beside) => {
    if (!number || beside?.kind !== 'number' || beside.value !== value) return false
    const [first, second] = beside.start < number.start ? [beside, number] : [number, beside]
    return BESIDE.test(text.slice(first.end, second.start))
  })
}
/** No more than the clause that compares. */
const BESIDE =
  /^\p{Script=Han}{0,2}[，、（ ](?!\p{Script=Han}{0,6}[一二两三四五六七八九十\d]+[场组]).{0,12}$/u

const isCounted = (figure: Figure): figure is NumberToken =>
  figure.kind === 'number' && COUNTED.test(figure.unit?.text ?? '')
const COUNTED = /^(?:个|人|名|位|人次|个人|户|份|本|张)$/u
const OF_PEOPLE = /^(?:个|人|名|位|人次|个人)$/u

const isAlike = (one: NumberToken, other: NumberToken): boolean => {
  const [unit = '', measure = ''] = [one.unit?.text, other.unit?.text]
  return unit === measure || (OF_PEOPLE.test(unit) && OF_PEOPLE.test(measure))
}

function sumOf(told: NumberToken, by: NumberToken, more: boolean) {
  const value = more ? told.value + by.value : told.value - by.value
  return { value: Math.max(value, 0), approx: told.approx || by.approx }
}

/** How many were told of the other occasion: right behind its name, else the only number of that kind before. */
function toldOf(
  text: string,
  figures: readonly Figure[],
  number: NumberToken,
  { index: before, groups }: RegExpExecArray,
): NumberToken | undefined {
  const { other = '' } = groups ?? {}
  const numbers = figures
    .filter(isCounted)
    .filter((one) => one.end <= before && isAlike(one, number))
  const named = text.slice(0, before).lastIndexOf(other)
  const behind = numbers.find(({ start }) => start >= named + other.length)
  if (named >= 0 && behind && behind.start - named - other.length <= TOLD_REACH) return behind
  return named < 0 && numbers.length === 1 ? numbers[0] : undefined
}
