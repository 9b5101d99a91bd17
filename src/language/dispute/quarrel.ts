import { withNet } from '../learned/answering-net.ts'
import { gramsIn } from '../learned/grams.ts'
import { linearModel } from '../learned/linear-model.ts'
import type { QuarrelLabel } from '../learned/quarrel-label.ts'
import { QUARREL_WEIGHTS } from '../learned/quarrel-weights.ts'
import { askedOfStories } from '../learned/story-net.ts'
import { weighed } from '../learned/weighed.ts'
import { rememberingTexts } from '../text/remembering.ts'
import type { Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import type { ThingWeight } from '../words/dispute-things.ts'
import { SURNAMES } from '../words/surnames.ts'
import { readMatter, readOwnNoun, type ToldCategory } from './category.ts'
import { isCountedAs } from './labels.ts'
import { findEvents } from './status.ts'

const EXAMPLES = linearModel(QUARREL_WEIGHTS)

/** The classes of the labelled quarrels that a normalised text is like, the likeliest first. */
const likeExamples = rememberingTexts((text) =>
  withNet(EXAMPLES.rank(gramsIn(text)), 'class', askedOfStories(text)),
)

/**
 * How much a word of the lists moves what the examples say, by how much it tells; taken from quarrels that
 * neither had seen. Words that tell little are outvoted by a story that is like others.
 */
const WORD_WEIGHS: Readonly<Record<ThingWeight, number>> = {
  certain: 7,
  sure: 3.2,
  plain: 1,
  matter: 1.4,
  deed: 0,
  kin: 0,
  harm: 0,
  party: 0,
}
/** Without any word of the lists a story must be this much like the examples of one class. */
const ALIKE_MIN = 0.5

/**
 * The class of what a story quarrels over (contract 3.2): by the words of the lists, and by the labelled
 * quarrels that it is like. Undefined where neither tells.
 */
export function readQuarrel(text: string, span: Span): ToldCategory | undefined {
  const word = readMatter(text, span)
  const story = text.slice(span.start, span.end)
  const [best] = weighed(likeExamples(story), word && weightOf(word))
  if (best === undefined || best.label === 'none' || best.label === word?.code) return word
  if (word === undefined && (best.share < ALIKE_MIN || !tellsThing(text, span))) return undefined
  const piece = EXAMPLES.telling(gramsIn(story), best.label)
  const at = piece === undefined ? -1 : story.indexOf(piece)
  const told =
    at < 0 ? span : { start: span.start + at, end: span.start + at + (piece?.length ?? 0) }
  return { code: best.label, rule: 'like examples', start: told.start, end: told.end }
}

/** The class of most quarrels that are like a story; undefined where most of them quarrel over nothing. */
export function likeliestClass(text: string, span: Span): ToldCategory | undefined {
  const [best] = likeExamples(text.slice(span.start, span.end))
  return best === undefined || best.label === 'none'
    ? undefined
    : { ...span, code: best.label, rule: 'like examples' }
}

/** Whether anything is told that somebody could quarrel over. */
const tellsThing = (text: string, span: Span): boolean =>
  TELLS_THING.test(withoutOutcome(text, span).replace(OF_NO_CLASS, ''))

/** The story without what only tells how it was dealt with: “，，老万跟老贾，一上午”. */
function withoutOutcome(text: string, span: Span): string {
  const outcomes = findEvents(text, span).filter(({ name }) => OUTCOMES.has(name))
  let rest = ''
  let at = span.start
  for (const { start, end } of outcomes) {
    rest += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return rest + text.slice(at, span.end)
}

/** Promises and payments may tell what was quarrelled over; these never do. */
const OUTCOMES: ReadonlySet<StatusEvent> = new Set([
  'settled',
  'unsettled',
  'failed',
  'fruitless',
  'open',
  'later',
  'mediated',
])

/** “昨儿黑了调解一起”, “1起王家，1起李家”: days, numbers, families and what was done with a case; nothing that is quarrelled over. */
const OF_NO_CLASS = new RegExp(
  `今[天早晚日儿]|昨[天晚日儿]个?|前[天晚日儿]|黑了?|夜[里来]?|晚上|[上下中]午|早上|上头|[这那本上下]个?[周月]|(?:调解|化解|处理|受理|接到|解决|鉴定|说和|劝|调|接|谈|说|办|转|等)(?:了|到|好|成|拢|和|完)*|老?[${SURNAMES}]家|[\\d一二两三四五六七八九十]+[起件桩宗个组月日号]?|老[\u4e00-\u9fff](?=[跟和与同，。；、 ]|$)|[还有另都也又在的了共没未已正好成我们村里家那这两边跟和与同说讲写一个事回次]|[，。；：、！\\n ]`,
  'gu',
)
const TELLS_THING = /[\u4e00-\u9fff]{2}/u

/** “邻里纠纷1起”, “邻里1起” say themselves what they are, and so do words of one class and no other (假农药). */
function namesClass(text: string, code: QuarrelLabel): boolean {
  const whole = { start: 0, end: text.length }
  if (readOwnNoun(text, whole)?.code === code || isCountedAs(text, code)) return true
  const matter = readMatter(text, whole)
  return matter?.weight === 'certain' && matter.code === code
}

/** Whether the class is named, or told by a word that hardly misleads while most quarrels like it are of that class: a plant and its dirt, 庄子地. */
export function tellsClass(text: string, code: QuarrelLabel): boolean {
  if (namesClass(text, code)) return true
  const word = readMatter(text, { start: 0, end: text.length })
  return (
    word?.code === code && word.weight === 'sure' && likenessToClass(text, code) >= SURELY_ALIKE
  )
}
const SURELY_ALIKE = 0.8

/** How surely a story is of this class, by its words and the labelled quarrels that it is like, as a share of 1. */
export function likenessToClass(text: string, code: QuarrelLabel): number {
  if (namesClass(text, code)) return 1
  const whole = { start: 0, end: text.length }
  const word = readMatter(text, whole)
  if (code === 'none' && word === undefined && !tellsThing(text, whole)) return 1
  const ranked = weighed(likeExamples(text), word && weightOf(word))
  return ranked.find(({ label }) => label === code)?.share ?? 0
}

/** Labels are short: they hold nothing that misleads, and must be surely like the labelled ones. */
const LABEL_ALIKE_MIN = 0.6
const LABEL_LENGTH = { min: 2, max: 10 }
/** “引导诉讼2件”, “劝好3起” tell what was done, and no class. */
const DEALT_WITH = /[调解劝导诉转移交报未没还已化结办成好妥拢败崩谈剩余]/u

/** “发单66”, “挂横2”: what was handed out or hung up, in short. */
const HANDED_OUT = /^(?:[发散派送]?[单册页本]|[拉挂贴]?[横幅标])子?$/u

/** The class that a label before a count names (“犬吠2起”) without any word of the lists; undefined where no examples are like it. */
export function readLikelyLabel(text: string, { start, end }: Span): ToldCategory | undefined {
  const label = text.slice(start, end)
  const { length } = label
  if (length < LABEL_LENGTH.min || length > LABEL_LENGTH.max) return undefined
  if (DEALT_WITH.test(label) || HANDED_OUT.test(label)) return undefined
  // A net looks for what a story is about; of a word or two it knows less than the grams do.
  const best = EXAMPLES.best(gramsIn(label))
  return best === undefined || best.label === 'none' || best.share < LABEL_ALIKE_MIN
    ? undefined
    : { code: best.label, rule: 'like examples', start, end }
}

const weightOf = ({ code, weight }: ToldCategory) => ({
  label: code,
  weight: weight ? WORD_WEIGHS[weight] : 0,
})
