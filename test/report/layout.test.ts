import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Block } from '../../src/report/block.ts'
import { composeReport, type ReportContent } from '../../src/report/compose-report.ts'
import { FONT_PROFILES } from '../../src/report/font-profiles.ts'
import { renderDocx } from '../../src/report/render-docx.ts'
import { sampleFigures } from './sample-figures.ts'

const CONTENT: ReportContent = {
  township: '青石镇',
  signatories: ['青石镇人民政府'],
  addressee: '县委、县政府：',
  year: 2023,
  parts: 'four',
  missing: 'mark',
  without: [],
  texts: {},
  figures: sampleFigures(['administrative_licences']),
  exhibits: [{ kind: 'table', caption: '表1　各村', head: ['村', '件'], rows: [['白果村', '3']] }],
  date: '2024年1月11日',
}

const OPTIONS = {
  title: '报告',
  year: 2023,
  profile: FONT_PROFILES.gb2312,
  closing: 'without_seal',
  at: new Date('2024-01-11T08:00:00Z'),
} as const

const render = (blocks: readonly Block[]) => renderDocx(blocks, OPTIONS)

const partOf = async (docx: Uint8Array, name: string) =>
  (await (await JSZip.loadAsync(docx)).file(name)?.async('string')) ?? ''

describe('the .docx itself', () => {
  let xml = ''
  beforeAll(async () => {
    xml = await partOf(await render(composeReport(CONTENT)), 'word/document.xml')
  })

  test('the page is A4 with the margins of GB/T 9704', () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/)
  })

  test('heading numbers are text and nothing is numbered by Word', () => {
    expect(xml).toContain('一、2023年推进法治政府建设的主要举措和成效')
    expect(xml).toContain('四、2024年推进法治政府建设的工作安排')
    expect(xml).toContain('（一）')
    expect(xml).not.toContain('<w:numPr>')
  })

  test('a missing figure is marked, and no placeholder or slip of the program is left', () => {
    expect(xml).toContain('办理行政许可')
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>（待填）/)
    const text = xml.replaceAll(/<[^>]+>/g, '')
    expect(text).not.toMatch(/[{}]|undefined|NaN|null/)
  })

  test('each figure stands in a bookmark of its own', () => {
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="(fig_2023_[^"]+)"/g)].map(([, n]) => n)
    expect(names.length).toBeGreaterThan(70)
    expect(new Set(names).size).toBe(names.length)
    expect(Math.max(...names.map((name) => name?.length ?? 0))).toBeLessThanOrEqual(40)
  })
})

test('a report with three parts has no part on the leaders; missing figures may be left out', async () => {
  const blocks = composeReport({ ...CONTENT, parts: 'three', missing: 'leave_out' })
  const xml = await partOf(await render(blocks), 'word/document.xml')
  expect(xml).toContain('三、2024年推进法治政府建设的工作安排')
  expect(xml).not.toContain('第一责任人职责的情况')
  expect(xml).not.toContain('（待填）')
  expect(xml).not.toContain('办理行政许可')
})

test('text of staff keeps its own headings of all levels', async () => {
  const own = '一是力量不足。\n（一）宣传方面。形式单一。\n1.内容偏旧。更新慢。\n（1）资料少。'
  const blocks = composeReport({ ...CONTENT, texts: { shortcomings: own } })
  const leads = blocks.flatMap((block) => (block.kind === 'body' && block.lead ? [block.lead] : []))
  expect(leads.slice(-3)).toEqual([
    { level: 2, text: '（一）宣传方面。' },
    { level: 3, text: '1.内容偏旧。' },
    { level: 4, text: '（1）资料少。' },
  ])
})

test('what the township added to the list has its sentence, with its mark like any figure', async () => {
  const [leaflets] = CONTENT.figures.filter(({ indicator }) => indicator === 'leaflets')
  if (!leaflets) throw new Error('no leaflets')
  const own = (code: string, name: string, unit: string, exact: number) => ({
    ...{ ...leaflets, indicator: code, name, unit, exact },
    shown: `${exact}${unit}`,
  })
  const added = [
    own('own_1', '法治灯会', '场', 3),
    own('own_2', '反诈手册', '本', 200),
    own('own_3', '法治集市', '场', 0),
  ]
  const blocks = composeReport({ ...CONTENT, figures: [...CONTENT.figures, ...added] })
  const xml = await partOf(await render(blocks), 'word/document.xml')
  const text = xml.replaceAll(/<[^>]+>/g, '')
  expect(text).toContain('此外，开展法治灯会3场，反诈手册200本。')
  expect(text).not.toContain('法治集市')
  expect(composeReport(CONTENT).some((block) => JSON.stringify(block).includes('此外'))).toBe(false)
})

test('each section can be left out, and the rest is numbered anew', () => {
  const without = ['study', 'petitions', 'shortcomings']
  const blocks = composeReport({ ...CONTENT, without })
  const text = JSON.stringify(blocks)
  for (const gone of ['抓实学法用法', '畅通诉求渠道', '存在的不足和原因'])
    expect(text).not.toContain(gone)
  expect(text).toContain('三、2024年推进法治政府建设的工作安排')
  expect(text).toContain('（一）深化法治宣传')
})

test('a part with one passage numbers no （一）', () => {
  const leads = composeReport(CONTENT).flatMap((block) =>
    block.kind === 'body' && block.lead ? [block.lead.text] : [],
  )
  expect(leads.filter((text) => text.startsWith('（一）'))).toHaveLength(1)
})

test.each(Object.entries(FONT_PROFILES))(
  'the font set %s is named in styles, headings and page numbers, and no other',
  async (_name, profile) => {
    const own = '（一）宣传方面。形式单一。'
    const blocks = composeReport({ ...CONTENT, texts: { shortcomings: own } })
    const docx = await renderDocx(blocks, { ...OPTIONS, profile })
    const parts = ['word/document.xml', 'word/styles.xml', 'word/footer1.xml', 'word/footer2.xml']
    const xml = (await Promise.all(parts.map((part) => partOf(docx, part)))).join('')
    const named = new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font))
    const { latin: _latin, ...chinese } = profile
    expect(named).toEqual(new Set([...Object.values(chinese), 'zh-CN']))
  },
)

const office = existsSync('/usr/bin/soffice') && existsSync('/usr/bin/pdftotext')

// biome-ignore lint/style/noProcessEnv: a switch of the test run.
if (!office && process.env.REQUIRE_OFFICE === '1')
  throw new Error('REQUIRE_OFFICE is set, and there is no LibreOffice or no pdftotext')

describe.skipIf(!office)('rendered by LibreOffice', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layout-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function pagesOf(blocks: readonly Block[]): Promise<string[][]> {
    const docx = join(folder, 'report.docx')
    await writeFile(docx, await render(blocks))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      docx,
    ])
    execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), join(folder, 'report.txt')])
    const text = await readFile(join(folder, 'report.txt'), 'utf8')
    return text
      .split('\f')
      .map((page) =>
        page
          .split('\n')
          .map((line) => line.replaceAll(' ', ''))
          .filter((line) => line !== ''),
      )
      .filter((page) => page.length > 0)
  }

  test('a page holds 22 lines of 28 characters and its number', { timeout: 180_000 }, async () => {
    const pages = await pagesOf([{ kind: 'body', inlines: ['法治宣传教育'.repeat(400)] }])
    const [first = []] = pages
    expect(first).toHaveLength(23)
    expect(first.slice(1, 22).map((line) => [...line].length)).toEqual(Array(21).fill(28))
    expect(first[22]).toBe('—1—')
  })

  test('a short table stands on one page, whatever is before it', {
    timeout: 180_000,
  }, async () => {
    const lines = Array.from({ length: 18 }, (): Block => ({ kind: 'body', inlines: ['村'] }))
    const rows = Array.from({ length: 8 }, (_, i) => [`${i + 1}号村`, '3'])
    const table: Block = { kind: 'table', caption: '表1　各村', head: ['村', '件'], rows }
    const pages = await pagesOf([...lines, table])
    expect(pages[0]?.join()).not.toContain('号村')
    expect(pages[1]?.slice(0, 3)).toEqual(['表1各村', '村件', '1号村3'])
    expect(pages[1]?.filter((line) => line.includes('号村'))).toHaveLength(8)
  })

  test('the closing never stands on a page without text', { timeout: 180_000 }, async () => {
    const closing = composeReport(CONTENT).at(-1)
    if (!closing) throw new Error('no closing')
    const line = '村'.repeat(20)
    const text = Array.from({ length: 19 }, (): Block => ({ kind: 'body', inlines: [line] }))
    const pages = await pagesOf([...text, closing])
    expect(pages).toHaveLength(2)
    expect(pages[1]?.[0]).toBe(line)
    expect(pages[1]?.[1]).toContain('特此报告')
    expect(pages[1]?.join()).toMatch(/青石镇人民政府.*2024年1月11日/)
  })
})
