import { gramsIn } from '../learned/grams.ts'
import { linearModel } from '../learned/linear-model.ts'
import { STORY_WEIGHTS } from '../learned/story-weights.ts'
import type { ReadRecord } from '../reading.ts'
import { rememberingTexts } from '../text/remembering.ts'
import type { Span } from '../token.ts'

const EXAMPLES = linearModel(STORY_WEIGHTS)

/** Shorter talk holds too little to be judged by what it is like. */
const LENGTH_MIN = 25
/** Of labelled messages that were not learned from all stories are so much like the others, and hardly any talk. */
const ALIKE_MIN = 0.97

/** What is so little like the stories is none: of labelled messages hardly any story is, and most of what only sounds like one. */
const ALIKE_LEAST = 0.05

/** Whether a stretch is like the messages that tell one dispute, whatever words it uses. */
export const isLikeStories = (text: string, span: Span): boolean =>
  span.end - span.start >= LENGTH_MIN &&
  isVaried(text.slice(span.start, span.end)) &&
  likenessOf(text, span) >= ALIKE_MIN

/** A key that was leant on tells nothing, whatever it is like. */
export const isVaried = (text: string): boolean =>
  new Set(text.match(/\p{Script=Han}/gu)).size >= DIFFERENT_MIN
const DIFFERENT_MIN = 6

/** Whether a stretch is like the messages that tell no dispute, although it uses the words of one. */
export const isUnlikeStories = (text: string, span: Span): boolean =>
  likenessOf(text, span) < ALIKE_LEAST

/** What is so much like the stories tells a dispute, also where only something else was read in it. */
const UNREAD_FROM = 0.9

/** Work on cases sounds like them, and so does why somebody was helped to legal aid: “老板不赔，今天帮他家申请法律援助1件”. */
const ABOUT_CASES: ReadonlySet<string> = new Set([
  'follow_up_visits',
  'dispute_screening',
  'legal_aid',
])

/** Whether a report without any dispute tells one after all: “厂里叫她不用来了。我陪她去讲，叫她下周一回来上班”. */
export const tellsUnreadStory = (text: string, records: readonly ReadRecord[]): boolean =>
  records.every(
    (record) =>
      record.kind === 'activity' &&
      record.lines.every(({ indicator }) => !ABOUT_CASES.has(indicator)),
  ) &&
  text.length >= LENGTH_MIN &&
  likenessOf(text, { start: 0, end: text.length }) >= UNREAD_FROM

/** How many of the messages that a text is like tell a dispute, as a share of 1. */
export const likenessToStories = (text: string): number =>
  likenessOf(text, { start: 0, end: text.length })

const likenessOf = (text: string, { start, end }: Span): number => likeness(text.slice(start, end))

/** Several rules ask for the same stretch. */
const likeness = rememberingTexts((text) => EXAMPLES.judge(gramsIn(text)).shareOf('story'))
