import { z } from 'zod'

const total = z.strictObject({ quantity: z.number(), approx: z.boolean() })
const texts = z.record(z.string(), z.array(z.string()))

/** What a scenario expects; what is absent is not compared. */
export const Expectation = z.strictObject({
  totals: z.record(z.string(), total).optional(),
  villages: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  disputes: z
    .strictObject({
      received: z.number(),
      resolved: z.number(),
      open: z.number(),
      failed: z.number(),
      referred: z.number(),
    })
    .optional(),
  /** How many records stand outside closed periods. */
  late: z.number().optional(),
  waiting: z.number().optional(),
  photos: z.number().optional(),
  /** By step: texts that a reply must hold; none for no reply at all. */
  replies: texts.optional(),
  /** By step: texts that no reply may hold. */
  silent: texts.optional(),
})
export type Expectation = z.infer<typeof Expectation>

/** The last line of a replay. */
export interface Books {
  readonly totals: Record<string, { quantity: number; approx: boolean }>
  readonly villages: Record<string, Record<string, number>>
  readonly disputes: Record<string, number>
  readonly late: readonly string[]
  readonly waiting: number
  readonly photos: number
}

/** What is not as expected, in words. */
export const findFaults = (
  want: Expectation,
  replies: ReadonlyMap<string, string>,
  books: Books,
): string[] => [
  ...differs('totals', want.totals && sorted(want.totals), sorted(books.totals)),
  ...differs('disputes', want.disputes, books.disputes),
  ...differs('late', want.late, books.late.length),
  ...differs('waiting', want.waiting, books.waiting),
  ...differs('photos', want.photos, books.photos),
  ...Object.entries(want.villages ?? {}).flatMap(([village, sums]) =>
    Object.entries(sums).flatMap(([code, quantity]) =>
      differs(`${village} ${code}`, quantity, books.villages[village]?.[code] ?? 0),
    ),
  ),
  ...Object.entries(want.replies ?? {}).flatMap(([step, texts]) =>
    unsaid(step, texts, replies.get(step) ?? ''),
  ),
  ...Object.entries(want.silent ?? {}).flatMap(([step, texts]) =>
    texts
      .filter((text) => replies.get(step)?.includes(text))
      .map((text) => `step ${step}: a reply holds “${text}”`),
  ),
]

const differs = (name: string, wanted: unknown, got: unknown): string[] =>
  wanted === undefined || JSON.stringify(wanted) === JSON.stringify(got)
    ? []
    : [`${name}: want ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`]

const unsaid = (step: string, texts: readonly string[], said: string): string[] =>
  texts.length === 0
    ? differs(`reply to ${step}`, '', said)
    : texts
        .filter((text) => !said.includes(text))
        .map((text) => `step ${step}: no reply holds “${text}”: ${said}`)

const sorted = (totals: Books['totals']) =>
  Object.entries(totals)
    .filter(([, { quantity }]) => quantity !== 0)
    .sort(([a], [b]) => a.localeCompare(b))
