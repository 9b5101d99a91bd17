import { type Ranked, softMax } from './linear-model.ts'

/** Keeps a label that no example speaks for within reach of words that tell it. */
const SHARE_MIN = 1e-3

/**
 * What the examples say together with words that tell one of the labels: `weight` is what they add to the
 * logarithm of its share. The likeliest label first.
 */
export function weighed<Label extends string>(
  ranked: readonly Ranked<Label>[],
  told: { readonly label: Label; readonly weight: number } | undefined,
): readonly Ranked<Label>[] {
  const shares = softMax(
    ranked.map(
      ({ label, share }) => Math.log(share + SHARE_MIN) + (label === told?.label ? told.weight : 0),
    ),
  )
  return ranked
    .map(({ label }, at) => ({ label, share: shares[at] ?? 0 }))
    .sort((a, b) => b.share - a.share)
}
