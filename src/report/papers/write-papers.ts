import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import { paperFields, paperWords } from '../../wording/papers.ts'
import { footersOf, PAGE, STYLES, stylesOf } from '../docx-layout.ts'
import { reportTable } from '../docx-table.ts'
import type { FontProfile } from '../font-profiles.ts'
import { writeAtomically } from '../write-atomically.ts'
import { caseForms, type Form, missingFields } from './case-forms.ts'
import type { CaseMaterial } from './case-material.ts'

/** What was written, and what somebody has to fill in by hand. */
export interface WrittenPapers {
  readonly files: readonly string[]
  readonly missing: readonly string[]
}

/** 五号 in half points, so that a form mostly stays on one page. */
const SIZE = 21
/** Lines left for what is told at length. */
const BLANK_LINES = 5

const HEAD = [paperFields.head, paperFields.content]

const formBlocks = (form: Form, first: boolean, profile: FontProfile): (Paragraph | Table)[] => [
  new Paragraph({
    style: STYLES.title,
    pageBreakBefore: !first,
    children: [new TextRun(form.title)],
  }),
  reportTable(
    HEAD,
    form.fields.map(({ label, value, long }) => [
      label,
      value ?? paperWords.blank.repeat(long ? BLANK_LINES : 1),
    ]),
    profile,
    SIZE,
  ),
]

function packForms(forms: readonly [Form, ...Form[]], profile: FontProfile): Promise<Buffer> {
  const children = forms.flatMap((form, i) => formBlocks(form, i === 0, profile))
  const document = new Document({
    title: forms[0].title,
    creator: '明白账',
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(profile),
    sections: [{ properties: PAGE, footers: footersOf(profile), children }],
  })
  return Packer.toBuffer(document)
}

/** Writes the forms of a dispute as .docx into a folder, all of them or none. */
export async function writePapers(
  material: CaseMaterial,
  out: string,
  profile: FontProfile,
): Promise<WrittenPapers> {
  const papers = caseForms(material)
  const files = await writeAtomically(out, async (partial) => {
    const names: string[] = []
    for (const forms of papers) {
      const name = paperWords.fileName(material.record.number, forms[0].title)
      await writeFile(join(partial, name), await packForms(forms, profile))
      names.push(name)
    }
    return names
  })
  return { files, missing: missingFields(papers.flat()) }
}
