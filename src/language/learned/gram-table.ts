/** Hash of no characters, and what is multiplied with for each (FNV-1a). */
const HASH_START = 0x811c9dc5
const HASH_TIMES = 0x01000193

function hashOn(hash: number, text: string, start: number, end: number): number {
  let on = hash
  for (let at = start; at < end; at++) on = Math.imul(on ^ text.charCodeAt(at), HASH_TIMES)
  return on
}

/**
 * Tells the places of grams in a list. The list stays one string and the table is two arrays of numbers: a
 * map would hold a string for each of tens of thousands of grams, and ask for one at every look.
 */
export class GramTable {
  private readonly grams: string
  /** Where each gram begins in `grams`; the next begins one behind its end. */
  private readonly starts: Uint32Array
  /** The places of the grams, each one higher than it is, in the first free slot from that of its hash on. */
  private readonly slots: Uint32Array

  /** `grams` with tabs between them. */
  constructor(grams: string) {
    this.grams = grams
    this.starts = startsOf(grams)
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * this.starts.length)))
    for (let place = 0; place < this.size; place++) {
      const hash = hashOn(HASH_START, grams, this.startOf(place), this.endOf(place))
      let slot = this.slotOf(hash)
      while (this.slots[slot] !== 0) slot = this.slotBehind(slot)
      this.slots[slot] = place + 1
    }
  }

  get size(): number {
    return this.starts.length - 1
  }

  gram(place: number): string {
    return this.grams.slice(this.startOf(place), this.endOf(place))
  }

  /** The place of a mark with characters of a text behind it; -1 where the list does not hold them. */
  placeOf(mark: string, text: string, start: number, end: number): number {
    const hash = hashOn(hashOn(HASH_START, mark, 0, mark.length), text, start, end)
    let slot = this.slotOf(hash)
    for (let place = this.placeIn(slot); place >= 0; place = this.placeIn(slot)) {
      if (this.isAt(place, mark, text, start, end)) return place
      slot = this.slotBehind(slot)
    }
    return -1
  }

  private isAt(place: number, mark: string, text: string, start: number, end: number): boolean {
    const own = this.startOf(place)
    const behind = own + mark.length
    if (this.endOf(place) - behind !== end - start) return false
    for (let at = 0; at < mark.length; at++)
      if (this.grams.charCodeAt(own + at) !== mark.charCodeAt(at)) return false
    for (let at = start; at < end; at++)
      if (this.grams.charCodeAt(behind + at - start) !== text.charCodeAt(at)) return false
    return true
  }

  private startOf(place: number): number {
    return this.starts[place] ?? 0
  }

  private endOf(place: number): number {
    return this.startOf(place + 1) - 1
  }

  private placeIn(slot: number): number {
    return (this.slots[slot] ?? 0) - 1
  }

  /** The slots are a power of two. */
  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1)
  }

  private slotBehind(slot: number): number {
    return (slot + 1) & (this.slots.length - 1)
  }
}

function startsOf(grams: string): Uint32Array {
  const starts = [0]
  for (let tab = grams.indexOf('\t'); tab >= 0; tab = grams.indexOf('\t', tab + 1))
    starts.push(tab + 1)
  starts.push(grams.length + 1)
  return Uint32Array.from(starts)
}
