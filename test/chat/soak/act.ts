/** Something that happens on a platform, in the ways that people and platforms behave. */
export type Act =
  | { readonly kind: 'report' | 'chat' | 'notice'; readonly person: number; readonly text: string }
  | { readonly kind: 'list'; readonly person: number; readonly text: string }
  | {
      readonly kind: 'quote'
      readonly person: number
      readonly target: string
      readonly text: string
      readonly quoted: string
    }
  | { readonly kind: 'again'; readonly person: number; readonly target: string }
  | {
      readonly kind: 'recall'
      readonly person: number
      readonly target: string
      /** The words of the message that is taken back. */
      readonly quoted: string
    }
  | { readonly kind: 'photo' | 'sticker'; readonly person: number }

/** What was done, and what the ledger must say of it afterwards. */
export interface Done {
  readonly act: Act
  /** The platform's id; that of the first delivery for a second one. */
  readonly id: string
  readonly at: Date
  /** Of leaflets, for a report; unlike every other number, so that replies can be told apart. */
  readonly leaflets?: number
}

/** How many of a hundred events are of a kind, in the order in which they are drawn. */
const SHARES = [
  ['report', 40],
  ['list', 15],
  ['chat', 10],
  ['again', 9],
  ['photo', 7],
  ['quote', 6],
  ['recall', 5],
  ['sticker', 4],
  ['notice', 4],
] as const

const FIRST_NUMBER = 1001

/** Draws events: mixed, and the same ones in every run. */
export class Drawer {
  readonly #people: number
  #seed = 20_230_305
  #number = FIRST_NUMBER

  constructor(people: number) {
    this.#people = people
  }

  #draw(below: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((this.#seed / 2_147_483_648) * below)
  }

  /**
   * The next event. `settled` are reports that surely arrived and that nothing has touched since;
   * one that is recalled or corrected is taken out of them.
   */
  next(settled: Done[], done: readonly Done[]): { readonly act: Act; readonly leaflets?: number } {
    const person = this.#draw(this.#people)
    const kind = this.#kind()
    if (kind === 'report') return this.report(person)
    if (kind === 'list') {
      const { leaflets } = this.report(person)
      const text = `今天做了:\n1. 发宣传资料${leaflets}份\n2. 院坝会1场`
      return { act: { kind, person, text }, leaflets }
    }
    if (kind === 'chat') return { act: { kind, person, text: '大家辛苦了' } }
    if (kind === 'notice')
      return { act: { kind, person, text: '你已添加了对方,现在可以开始聊天了' } }
    if (kind === 'photo' || kind === 'sticker') return { act: { kind, person } }
    if (kind === 'again') {
      const one = done[this.#draw(done.length)]
      return one ? { act: { kind, person: one.act.person, target: one.id } } : this.report(person)
    }
    const [one] = settled.splice(this.#draw(settled.length), 1)
    if (one?.act.kind !== 'report') return this.report(person)
    if (kind === 'recall')
      return { act: { kind, person: one.act.person, target: one.id, quoted: one.act.text } }
    const leaflets = this.#number++
    return {
      act: {
        kind,
        person: one.act.person,
        target: one.id,
        text: `资料改成${leaflets}份`,
        quoted: one.act.text,
      },
      leaflets,
    }
  }

  /** A report with a number of its own. */
  report(person: number): { readonly act: Act; readonly leaflets: number } {
    const leaflets = this.#number++
    return { act: { kind: 'report', person, text: `发宣传资料${leaflets}份` }, leaflets }
  }

  #kind(): (typeof SHARES)[number][0] {
    let left = this.#draw(100)
    for (const [kind, share] of SHARES) {
      if (left < share) return kind
      left -= share
    }
    return 'report'
  }
}
