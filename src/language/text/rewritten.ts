/** A text in other words than were sent, with the way back to what was sent. */
export interface Rewritten {
  readonly text: string
  /** For each unit of `text`, the offset in the source. */
  readonly offsets: readonly number[]
}

/** Grows the text with the place of every unit. */
export class Lines {
  text = ''
  readonly offsets: number[] = []

  /** Adds words from a place of the source; words that stand nowhere take one place. */
  put(words: string, at: number, told = true): void {
    for (let unit = 0; unit < words.length; unit++) this.offsets.push(told ? at + unit : at)
    this.text += words
  }

  /** Takes back what ends the text. */
  drop(words: string): void {
    if (!words || !this.text.endsWith(words)) return
    this.text = this.text.slice(0, -words.length)
    this.offsets.splice(-words.length)
  }

  done(): Rewritten {
    return { text: this.text, offsets: this.offsets }
  }
}
