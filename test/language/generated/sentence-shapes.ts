import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Message } from '../../../src/language/reading.ts'
import type { Expected } from '../meaning.ts'
import { inChinese } from '../say-number.ts'
import { type Random, randomFrom } from './random.ts'

/** A word of a list: how it is said, and what it means under names that a reading takes up as `$list.name`. */
type Word = string | ({ readonly say: string } & Readonly<Record<string, unknown>>)

/** Ways to say one thing, and what all of them mean. */
interface Shape {
  readonly say: readonly string[]
  readonly means: unknown
  /** Who says it; each of the people when none is told. */
  readonly from?: string
  /** When; the moment of the file when none is told. */
  readonly at?: string
  /** A greeting before and a word behind would change what it means. */
  readonly bare?: true
}

interface ShapeFile {
  readonly at: string
  readonly people: readonly string[]
  readonly lists: Readonly<Record<string, readonly Word[]>>
  readonly shapes: Readonly<Record<string, readonly Shape[]>>
}

/** A message that the shapes made, with its reading. */
export interface Made extends Message {
  /** The group and the words of the shape, for the list of what was misread. */
  readonly shape: string
  readonly expect: Expected
}

type Picked = Readonly<Record<string, unknown>> & { readonly say: string }

/** One message in the making: what was picked for each slot stays the same wherever the slot stands. */
class Sentence {
  readonly picked = new Map<string, Picked>()
  private readonly lists: ShapeFile['lists']
  private readonly random: Random

  constructor(lists: ShapeFile['lists'], random: Random) {
    this.lists = lists
    this.random = random
  }

  /** Chooses among `(one|other|)` from the inside out, then fills the `{slots}`. */
  fill(template: string): string {
    const inner = /\(([^()]*)\)/u.exec(template)
    if (!inner) return template.replaceAll(/\{([^{}]+)\}/gu, (_, slot: string) => this.slot(slot))
    const chosen = this.random.pick((inner[1] ?? '').split('|'))
    const end = inner.index + inner[0].length
    return this.fill(template.slice(0, inner.index) + chosen + template.slice(end))
  }

  private slot(slot: string): string {
    const [name = '', field = 'say'] = slot.split('.')
    return this.fill(String(this.wordOf(name)[field]))
  }

  /** `thing` and `thing:2` are two words of one list; `number` is made, and `mixed-up` from it. */
  private wordOf(name: string): Picked {
    const known = this.picked.get(name)
    if (known) return known
    const made = this.make(name)
    this.picked.set(name, made)
    return made
  }

  private make(name: string): Picked {
    const [list = '', variant] = name.split(':')
    if (list === 'number') return this.say(this.random.whole(11, 200))
    if (list === 'few') return this.say(this.random.whole(2, 9))
    if (list === 'sum') return this.say(this.random.whole(2, 98) * 100)
    if (list === 'mixed-up') return this.mixUp(variant ?? 'number')
    const word = this.random.pick(this.lists[list] ?? [])
    const one = typeof word === 'string' ? { say: word } : word
    const others = [...this.picked].filter(([key]) => key.split(':')[0] === list)
    return others.some(([, other]) => other.say === one.say) ? this.make(name) : one
  }

  /** Another number that one writes by mistake: a nought too many, or some more. */
  private mixUp(name: string): Picked {
    const right = Number(this.wordOf(name).value)
    return this.say(this.random.pick([right * 10, right + 10, right + 3]), this.wordOf(name).form)
  }

  private say(value: number, form?: unknown): Picked {
    const said = form ?? this.random.pick(['digits', 'digits', 'chinese'])
    return { say: said === 'digits' ? `${value}` : inChinese(value), value, form: said }
  }

  /** The reading of a shape with what was picked in the place of `$slot.field`. */
  mean(means: unknown): unknown {
    if (typeof means === 'string') return this.meant(means)
    if (Array.isArray(means)) return means.map((one) => this.mean(one))
    if (typeof means !== 'object' || means === null) return means
    return Object.fromEntries(Object.entries(means).map(([key, one]) => [key, this.mean(one)]))
  }

  private meant(reference: string): unknown {
    const found = /^(?<minus>-?)\$(?<slot>[^.]+)\.(?<field>.+)$/u.exec(reference)?.groups
    if (!found) return reference
    const value = this.wordOf(found.slot ?? '')[found.field ?? '']
    return found.minus ? -Number(value) : this.mean(value)
  }
}

/** How the parts of a sentence are set off: as written, with a blank, or with a comma of the keyboard. */
const COMMAS = ['，', '，', '，', '，', ' ', ',']

/** So many messages of each way of saying in a file of shapes. */
export function makeMessages(file: string, each: number, seed: number): Made[] {
  const whole: ShapeFile = parse(readFileSync(file, 'utf8'))
  const random = randomFrom(seed)
  return Object.entries(whole.shapes).flatMap(([group, shapes]) =>
    shapes.flatMap((shape) =>
      shape.say.flatMap((words) =>
        Array.from({ length: each }, () => makeMessage(whole, group, shape, words, random)),
      ),
    ),
  )
}

function makeMessage(
  { at, people, lists }: ShapeFile,
  group: string,
  shape: Shape,
  words: string,
  random: Random,
): Made {
  const sentence = new Sentence(lists, random)
  const whole = shape.bare ? words : `{hello}${words}{goodbye}`
  return {
    shape: `${group}: ${words}`,
    text: sentence.fill(whole).replaceAll('，', random.pick(COMMAS)).trim(),
    at: shape.at ?? at,
    from: shape.from ?? random.pick(people),
    chat: 'dm',
    // The file holds a reading in the shape of the contract beside each way of saying.
    expect: sentence.mean(shape.means) as Expected,
  }
}
