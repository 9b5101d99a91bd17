/** How fast the means of slopes and of their squares follow (Kingma and Ba 2015, Adam). */
const FOLLOWS = { slope: 0.9, square: 0.999 }
const TINY = 1e-8

interface Followed {
  readonly weights: Float32Array
  readonly slope: Float32Array
  readonly mean: Float32Array
  readonly square: Float32Array
}

/** Moves weights down their slopes, each by a step of its own (Adam). */
export class Descent<Name extends string> {
  /** What the next step goes down; set to nothing by it. */
  readonly slopes: Readonly<Record<Name, Float32Array>>
  private readonly parts: readonly Followed[]
  private steps = 0

  constructor(weights: Readonly<Record<Name, Float32Array>>) {
    const names = Object.keys(weights)
    const parts = new Map(
      Object.entries<Float32Array>(weights).map(([name, own]) => [
        name,
        {
          weights: own,
          slope: new Float32Array(own.length),
          mean: new Float32Array(own.length),
          square: new Float32Array(own.length),
        },
      ]),
    )
    this.parts = [...parts.values()]
    // Object.fromEntries forgets that the names are those of the weights.
    this.slopes = Object.fromEntries(
      names.map((name) => [name, parts.get(name)?.slope ?? new Float32Array()]),
    ) as Record<Name, Float32Array>
  }

  step(length: number): void {
    this.steps += 1
    const meanOf = 1 - FOLLOWS.slope ** this.steps
    const squareOf = 1 - FOLLOWS.square ** this.steps
    for (const { weights, slope, mean, square } of this.parts)
      for (let at = 0; at < weights.length; at++) {
        const down = slope[at] ?? 0
        // A token that no text of the batch holds stays where it is.
        if (down === 0) continue
        const m = FOLLOWS.slope * (mean[at] ?? 0) + (1 - FOLLOWS.slope) * down
        const v = FOLLOWS.square * (square[at] ?? 0) + (1 - FOLLOWS.square) * down * down
        mean[at] = m
        square[at] = v
        weights[at] = (weights[at] ?? 0) - (length * m) / meanOf / (Math.sqrt(v / squareOf) + TINY)
        slope[at] = 0
      }
  }
}
