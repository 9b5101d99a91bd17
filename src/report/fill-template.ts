import {
  MimeType,
  type ScopeDataArgs,
  type TemplateContent,
  type TemplateData,
  TemplateHandler,
} from 'easy-template-x'
import { Problem } from '../lib/problem.ts'
import { templateFaults, VILLAGE_LOOP } from '../wording/report-template.ts'
import type { ChartPicture } from './draw-chart.ts'
import { lintTemplate, type TemplateCheck } from './lint-template.ts'
import { readDocxText } from './read-docx-text.ts'

/** What a placeholder becomes. */
export type TemplateValue = string | ChartPicture

/** Values by the names that may stand between braces. */
export interface TemplateValues {
  readonly anywhere: ReadonlyMap<string, TemplateValue>
  /** One for each village, for the loop {#各村}…{/各村}. */
  readonly villages: readonly ReadonlyMap<string, string>[]
}

const WIDTH_PIXELS = 560

function contentOf(value: TemplateValue) {
  if (typeof value === 'string') return value
  const [width, height] = value.size
  return {
    _type: 'image',
    source: Buffer.from(value.png),
    format: MimeType.Png,
    width: WIDTH_PIXELS,
    height: Math.round((WIDTH_PIXELS * height) / width),
    altText: value.title,
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const ownOf = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined

/**
 * The value of a tag, looked up in the loop around it and then outside. Only own properties are
 * looked at: the library's resolver would print functions for {constructor}.
 */
function resolveStrictly({ strPath, data }: ScopeDataArgs): TemplateContent | TemplateData[] {
  const path = strPath.map(String)
  const key = path.at(-1) ?? ''
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const scope = path.slice(0, depth).reduce<unknown>(ownOf, data)
    const value = ownOf(scope, key)
    // Everything in the data was put there by `fillTemplate`.
    if (value !== undefined) return value as TemplateContent | TemplateData[]
  }
  throw new Problem('template_faulty', templateFaults.unknown(key, []), 'template')
}

/** Checks a template against the names that these values have. */
export async function checkTemplate(
  template: Uint8Array,
  values: TemplateValues,
): Promise<TemplateCheck> {
  const inVillages = new Set(values.villages.flatMap((village) => [...village.keys()]))
  const anywhere = new Set(values.anywhere.keys())
  return lintTemplate(await readDocxText(template), { anywhere, inVillages })
}

/**
 * Fills a township's own .docx; also the preview of a template that is being made.
 *
 * @throws Problem `template_faulty` with all faults, a line each
 */
export async function fillTemplate(
  template: Uint8Array,
  values: TemplateValues,
): Promise<Uint8Array> {
  const { faults } = await checkTemplate(template, values)
  if (faults.length > 0) throw new Problem('template_faulty', faults.join('\n'), 'template')
  const handler = new TemplateHandler({ scopeDataResolver: resolveStrictly })
  const data = {
    ...Object.fromEntries([...values.anywhere].map(([name, value]) => [name, contentOf(value)])),
    [VILLAGE_LOOP.loop]: values.villages.map((village) => Object.fromEntries(village)),
  }
  return new Uint8Array(await handler.process(Buffer.from(template), data))
}
