import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { paperReplies } from '../../wording/chat-cases.ts'
import { PAPER_TITLES, paperWords } from '../../wording/papers.ts'
import { actOf, reply, type Turn } from '../turn.ts'
import { namedCase } from './find-case.ts'

const TITLES = Object.values(PAPER_TITLES).map((title) => title.replace('人民调解', ''))
const PAPERS = new RegExp(`文书|卷宗|案卷|${TITLES.map((title) => `(?:${title})`).join('|')}`)
const ASKS = /^(?:请|帮我?|给我|我要|要|麻烦)?\s*(?:出|打印|导出|生成|做|发|要|下载)?/
const LETTERS_MAX = 40

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * “23-0117 文书”, “出23-0117的口头协议登记表”: the forms of a case as files, alone with the mediator
 * concerned or staff. False when the message asks for nothing of the kind.
 *
 * @throws Problem `record_unknown`, `not_allowed`, and those of `loadCaseMaterial`
 */
export async function sendPapers(turn: Turn): Promise<boolean> {
  const { words } = turn
  const rest = words.replace(/\d{2}-\d{4,}/, '').replace(ASKS, '')
  if (words.length > LETTERS_MAX || !PAPERS.test(rest)) return false
  const record = await namedCase(turn)
  if (!record || /[:：]/.test(rest)) return false
  if (!turn.direct) {
    await reply(turn, paperReplies.onlyDirect)
    return true
  }
  await makePapers(
    turn,
    record.number,
    TITLES.find((title) => rest.includes(title)),
  )
  return true
}

/** Makes the forms, or the one of a title, and sends them. */
async function makePapers(turn: Turn, number: string, wanted: string | undefined): Promise<void> {
  // Documents are loaded only when somebody asks for one.
  const { caseForms, missingFields } = await import('../../report/papers/case-forms.ts')
  const { loadCaseMaterial } = await import('../../report/papers/case-material.ts')
  const { writePapers } = await import('../../report/papers/write-papers.ts')
  const { FONT_PROFILES } = await import('../../report/font-profiles.ts')
  const { tx, seal } = turn
  const material = await loadCaseMaterial(tx, { number, act: actOf(turn), seal })
  const isWanted = (name: string) => wanted === undefined || name.includes(wanted)
  const forms = caseForms(material).filter(([{ title }]) => isWanted(title))
  if (forms.length === 0) throw new Problem('no_such_paper', paperReplies.notForThis(number))
  const out = join(dirname(turn.filesDir), 'papers', randomUUID())
  const { files } = await writePapers(material, out, FONT_PROFILES.gb2312)
  const titles = forms.map(([{ title }]) => title)
  const texts = [paperReplies.ready(number, titles, inShort(missingFields(forms.flat())))]
  for (const path of files.filter(isWanted)) {
    const name = basename(path)
    await reply(turn, texts.pop() ?? name, { path, name, mimeType: DOCX, once: true })
  }
  for (const path of files.filter((file) => !isWanted(file))) await rm(path)
}

/** Where a party is not known at all, one word says it. */
function inShort(missing: readonly string[]): string[] {
  const { party, partyDetails } = paperWords
  const unknown = (['applicant', 'respondent'] as const).filter((side) =>
    missing.includes(party(side, partyDetails.name)),
  )
  const rest = missing.filter((field) => !unknown.some((side) => field.startsWith(party(side, ''))))
  return [...unknown.map((side) => party(side, '')), ...rest]
}
