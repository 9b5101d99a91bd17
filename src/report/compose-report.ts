import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import { REPORT_TOPICS } from '../catalog/report-topics.ts'
import { natureOfUnit } from '../catalog/township-catalog.ts'
import {
  REPORT_BLOCKS,
  REPORT_OPENING,
  REPORT_PARTS,
  REPORT_PASSAGES,
  REPORT_WORDS,
  type ReportPassage,
  type ReportSentence,
} from '../wording/report-texts.ts'
import { kindOfTownship } from '../wording/township-itself.ts'
import type { Block, Inline } from './block.ts'
import type { Figure } from './figure.ts'
import { headingLevelOf, headingNumber } from './heading-number.ts'
import { type Filling, figureCodesOf, fillText, writeSentence } from './write-sentence.ts'

/** The parts that staff write themselves, kept per year. */
type TextBlock = keyof typeof REPORT_BLOCKS

/** What the built-in report is made of. */
export interface ReportContent {
  /** 白土乡人民政府 or 白土乡 with the offices that sign. */
  readonly township: string
  readonly signatories: readonly string[]
  readonly addressee: string
  readonly year: number
  /** three: without the part on 第一责任人. */
  readonly parts: 'three' | 'four'
  readonly missing: 'mark' | 'leave_out'
  /** Codes of the sections that this township's report leaves out. */
  readonly without: readonly string[]
  readonly texts: Readonly<Partial<Record<TextBlock, string>>>
  readonly figures: readonly Figure[]
  /** Tables and charts that follow the measures. */
  readonly exhibits: readonly Block[]
  /** The date below the signature, such as 2024年1月11日; empty leaves it to the pen. */
  readonly date: string
}

function fillingOf(content: ReportContent): Filling {
  const kind = kindOfTownship(content.township)
  const words = {
    年: String(content.year),
    下一年: String(content.year + 1),
    镇: kind,
    我镇: `我${kind}`,
  }
  // The built-in texts name figures by code, staff by the names that they see.
  const figures = new Map(
    content.figures.flatMap((figure) => [
      [figure.indicator, figure],
      [figure.name, figure],
    ]),
  )
  return { figures, words, missing: content.missing }
}

/** What the built-in sentences name. */
const NAMED = new Set(
  REPORT_PASSAGES.flatMap(({ sentences }) => sentences)
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ text }) => figureCodesOf(text)),
)
/** Where the catalog puts what a township counts of its own. */
const TOPIC_OF_ADDED = 'publicity'

/** One sentence for what the township added and no built-in sentence can name. */
function addedSentence({ figures }: Filling): ReportSentence {
  const added = [...new Set(figures.values())].filter(
    // A rate follows from two figures that stand in sentences already.
    ({ indicator, source }) =>
      source === 'chat' && !NAMED.has(indicator) && indicator !== RESOLVED_RATE.code,
  )
  const verbFor = (unit: string) => (natureOfUnit(unit) === 'event' ? REPORT_WORDS.held : '')
  const clauses = added.map(({ indicator, name, unit }) => ({
    text: `${verbFor(unit)}${name}{${indicator}}`,
  }))
  return { opening: REPORT_WORDS.besides, clauses }
}

/** A passage's sentences; undefined when no figure of it stands. */
function writePassage(passage: ReportPassage, filling: Filling): Inline[] | undefined {
  const added = passage.topic === TOPIC_OF_ADDED ? [addedSentence(filling)] : []
  const inlines = [...passage.sentences, ...added].flatMap((sentence) =>
    writeSentence(sentence, filling),
  )
  return inlines.length === 0 ? undefined : [passage.general, ...inlines]
}

function writePassages(topics: readonly string[], filling: Filling): Block[] {
  const written = REPORT_PASSAGES.filter(({ topic }) => topics.includes(topic)).flatMap(
    (passage) => {
      const inlines = writePassage(passage, filling)
      return inlines ? [{ heading: passage.heading, inlines }] : []
    },
  )
  return written.map(({ heading, inlines }, i): Block => {
    // Where there is no （二） there is no （一） either.
    if (written.length === 1) return { kind: 'body', inlines }
    const text = `${headingNumber(2, i + 1)}${heading}${REPORT_WORDS.stop}`
    return { kind: 'body', lead: { level: 2, text }, inlines }
  })
}

/** Text that staff wrote, one paragraph a line; lines with a heading's number get its font. */
function writeTextBlock(text: string, filling: Filling): Block[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const level = headingLevelOf(line)
      const inlines: Inline[] = fillText(line, filling)
      if (level === undefined || level === 1) return { kind: 'body', inlines }
      const end = line.search(/[。：]/)
      if (end === -1) return { kind: 'heading', level, text: line }
      const lead = { level, text: line.slice(0, end + 1) }
      return { kind: 'body', lead, inlines: fillText(line.slice(end + 1), filling) }
    })
}

/** The blocks of the whole report, in order (督察工作规定: measures, duties, shortcomings, plan). */
export function composeReport(content: ReportContent): Block[] {
  const filling = fillingOf(content)
  const fill = (text: string) => fillText(text, filling).join('')
  const isIn = ({ code }: { readonly code: string }) => !content.without.includes(code)
  const wanted = REPORT_TOPICS.filter(isIn)
  const isLeaders = (topic: { leaders: boolean }) => content.parts === 'four' && topic.leaders
  const codes = (leaders: boolean) =>
    wanted.filter((topic) => isLeaders(topic) === leaders).map(({ code }) => code as string)
  const own = (block: TextBlock) =>
    writeTextBlock(content.texts[block] ?? REPORT_BLOCKS[block], filling)
  const parts: [string, Block[]][] = [
    [REPORT_PARTS.measures, [...writePassages(codes(false), filling), ...content.exhibits]],
    ...(content.parts === 'four'
      ? ([
          [REPORT_PARTS.leaders, [...own('leaders'), ...writePassages(codes(true), filling)]],
        ] satisfies [string, Block[]][])
      : []),
    ...(['shortcomings', 'plan'] as const)
      .filter((code) => isIn({ code }))
      .map((code): [string, Block[]] => [REPORT_PARTS[code], own(code)]),
  ]
  return [
    { kind: 'title', lines: [...content.signatories, fill(REPORT_WORDS.title)] },
    { kind: 'addressee', text: content.addressee },
    { kind: 'body', inlines: fillText(REPORT_OPENING, filling) },
    ...parts.flatMap(([title, blocks], i): Block[] => [
      { kind: 'heading', level: 1, text: `${headingNumber(1, i + 1)}${fill(title)}` },
      ...blocks,
    ]),
    {
      kind: 'closing',
      sentence: REPORT_WORDS.closing,
      signatories: content.signatories,
      date: content.date,
    },
  ]
}
