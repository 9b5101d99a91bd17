import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { Problem } from '../lib/problem.ts'
import { templateFaults, templateParts } from '../wording/report-template.ts'

/** The joined text of one paragraph, and where it stands. */
export interface DocxParagraph {
  /** 正文, 页眉, 页脚 or 脚注. */
  readonly part: string
  /** Counted from 1 within its part. */
  readonly number: number
  readonly text: string
}

const MEGABYTE = 1024 * 1024
const FILE_MAX = 10
const UNPACKED_MAX = 50

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, templateParts.document],
  [/^word\/header\d*\.xml$/, templateParts.header],
  [/^word\/footer\d*\.xml$/, templateParts.footer],
  [/^word\/(footnotes|endnotes)\.xml$/, templateParts.notes],
]

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** The characters behind `&lt;`, `&#x4e2d;` and `&#20013;`. */
const unescapeXml = (text: string) =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name] ?? whole
  })

/** Reads one member as it unpacks and stops when all together grow too large, whatever the zip claims. */
async function unpack(file: JSZip.JSZipObject, budget: { left: number }): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of new Readable().wrap(file.nodeStream())) {
    const bytes = Buffer.from(chunk)
    budget.left -= bytes.length
    if (budget.left < 0)
      throw new Problem('template_faulty', templateFaults.bomb(UNPACKED_MAX), 'template')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function openZip(bytes: Uint8Array): Promise<JSZip> {
  if (bytes.length > FILE_MAX * MEGABYTE)
    throw new Problem('template_faulty', templateFaults.tooBig(FILE_MAX), 'template')
  try {
    return await JSZip.loadAsync(bytes)
  } catch {
    throw new Problem('template_faulty', templateFaults.notDocx(), 'template')
  }
}

/**
 * The XML of one part of a .docx.
 *
 * @throws Problem `template_faulty` as `readDocxText` does
 */
export async function readDocxPart(bytes: Uint8Array, name: string): Promise<string> {
  const file = (await openZip(bytes)).file(name)
  if (!file) throw new Problem('template_faulty', templateFaults.notDocx(), 'template')
  return unpack(file, { left: UNPACKED_MAX * MEGABYTE })
}

/** The text of paragraphs, runs joined: Word splits `{宣传资料}` into runs as it likes. */
function paragraphsOf(xml: string, part: string): DocxParagraph[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph], i) => ({
    part,
    number: i + 1,
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\b[^>]*\/>/g)]
      .map(([, text]) => (text === undefined ? ' ' : unescapeXml(text)))
      .join(''),
  }))
}

/**
 * The text of a .docx by paragraph: body, headers, footers, notes. Nothing in it is executed.
 *
 * @throws Problem `template_faulty` when it is no .docx, over 10 MB, over 50 MB unpacked, or
 * declares entities
 */
export async function readDocxText(bytes: Uint8Array): Promise<DocxParagraph[]> {
  const zip = await openZip(bytes)
  if (!zip.file('word/document.xml'))
    throw new Problem('template_faulty', templateFaults.notDocx(), 'template')
  const budget = { left: UNPACKED_MAX * MEGABYTE }
  const paragraphs: DocxParagraph[] = []
  for (const file of Object.values(zip.files)) {
    if (file.dir) continue
    const xml = await unpack(file, budget)
    if (/\.(xml|rels)$/.test(file.name) && /<!(DOCTYPE|ENTITY)/i.test(xml))
      throw new Problem('template_faulty', templateFaults.doctype(), 'template')
    const part = PARTS.find(([pattern]) => pattern.test(file.name))
    if (part) paragraphs.push(...paragraphsOf(xml, part[1]))
  }
  return paragraphs
}
