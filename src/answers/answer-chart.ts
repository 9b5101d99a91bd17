/** Bars for a picture: one for each label, or several side by side. */
export interface AnswerChart {
  readonly title: string
  /** Bars that lie, for more names than stand beside each other. */
  readonly lying?: true
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** One bar for each label. */
export const barsOf = (
  title: string,
  bars: readonly (readonly [label: string, value: number])[],
): AnswerChart => ({
  title,
  labels: bars.map(([label]) => label),
  series: [{ name: title, values: bars.map(([, value]) => value) }],
})
