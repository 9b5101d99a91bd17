import { Document, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSampleWeb, type TestBrowser, type TestWeb, until } from './running-web.ts'

let web: TestWeb
let staff: TestBrowser

const YEAR = 'year=2026'

beforeAll(async () => {
  ;({ web, operator: staff } = await startSampleWeb())
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

const docxOf = (lines: readonly string[]) =>
  Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }),
  )

const send = async (path: string, content: Uint8Array) =>
  staff.call('POST', path, {
    body: Buffer.from(content),
    headers: { 'Content-Type': 'application/octet-stream' },
  })
const sendTemplate = async (lines: readonly string[]) =>
  (
    await send(
      `/api/report-template?${YEAR}&name=${encodeURIComponent('去年的.docx')}`,
      await docxOf(lines),
    )
  ).body

async function bytes(path: string): Promise<Uint8Array> {
  const response = await fetch(`${web.url}${path}`, { headers: { Cookie: staff.cookie } })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const xmlOf = async (docx: Uint8Array) =>
  (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? ''
const textOf = async (docx: Uint8Array) => (await xmlOf(docx)).replaceAll(/<[^>]+>/g, '')

/** Changes the words of a .docx, as somebody does in Word. */
async function edit(docx: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(docx)
  return zip
    .file('word/document.xml', change(await xmlOf(docx)))
    .generateAsync({ type: 'uint8array' })
}

async function run(kind: 'report' | 'evidence') {
  await staff.post('/api/exports', { year: 2026, kind })
  const { latest } = await until(
    async () => (await staff.get(`/api/exports?kind=${kind}`)).body,
    (body) => body.latest.state !== 'working',
  )
  expect(latest).toMatchObject({ state: 'done', problem: null })
  return latest
}
const fileOf = (file: string, kind = 'report') =>
  bytes(`/api/exports/file?${new URLSearchParams({ file, kind })}`)

describe('before an export', () => {
  test('warnings are there without one, each with a page already filtered', async () => {
    const { body } = await staff.get(`/api/exports/warnings?${YEAR}`)
    expect(body.length).toBeGreaterThan(1)
    for (const { sentence, link } of body) {
      expect(sentence).not.toBe('')
      expect(link).toMatch(/^\/#\/(records|totals|figures|texts|waiting)/)
    }
    expect(body).toContainEqual({
      sentence: expect.stringContaining('没有填报'),
      link: '/#/figures?year=2026&missing=1',
      details: [],
    })
  })

  test('a question that nobody answered is among them', async () => {
    const { people } = (await staff.post('/api/tryout')).body
    const { id } = people.find(({ name }: { name: string }) => name === '杜春和')
    const question = { personId: id, place: 'dm', messageId: 'open-question-1' }
    await staff.post('/api/tryout/messages', { ...question, text: '今天开了好几次院坝会' })
    const { body } = await staff.get(`/api/exports/warnings?${YEAR}`)
    expect(body).toContainEqual({
      sentence: expect.stringContaining('1条消息没有答复'),
      link: '/#/waiting',
      details: [],
    })
  })
})

describe('the built-in report', () => {
  let final: Uint8Array

  test('is exported; the second draft tells what changed and which record did it', async () => {
    const first = await run('report')
    expect(first.changes).toBeNull()
    expect(first.files).toContain('台账.xlsx')
    final = await fileOf('正式稿.docx')
    const { people } = (await staff.post('/api/tryout')).body
    const { id } = people.find(({ name }: { name: string }) => name === '杜春和')
    await staff.post('/api/tryout/messages', {
      ...{ personId: id, place: 'dm', messageId: 'more-leaflets-1', text: '今天发资料25份' },
    })
    const second = await run('report')
    expect(second.changes.since).toBe(1)
    expect(second.changes.sentences).toContainEqual(
      expect.stringMatching(/^宣传资料：上一稿“40份”，这一稿“60余份”；新增记录26-\d{4}$/),
    )
  })

  test('comes back edited: each figure that differs is told with both', async () => {
    const now = await fileOf('正式稿.docx')
    expect((await send(`/api/report-check?${YEAR}`, now)).body).toMatchObject({
      ...{ number: 2, differences: [], remarks: [] },
    })
    const edited = await edit(now, (xml) => xml.replace('60余份', '600余份'))
    expect((await send(`/api/report-check?${YEAR}`, edited)).body.differences).toEqual([
      '宣传资料：报告写“600余份”，台账是“60余份”',
    ])
    const old = (await send(`/api/report-check?${YEAR}`, final)).body
    expect(old.differences).toEqual(['宣传资料：报告写“40份”，台账是“60余份”'])
  })

  test('a figure that was deleted with its mark, and a wrong rate, are told too', async () => {
    const edited = await edit(await fileOf('正式稿.docx'), (xml) =>
      xml
        .replace(/<w:bookmarkStart (?:(?!<w:bookmarkStart).)*60余份.*?<w:bookmarkEnd [^>]*>/s, '')
        .replace('特此报告', '化解率达55%。特此报告'),
    )
    const { differences, remarks } = (await send(`/api/report-check?${YEAR}`, edited)).body
    expect(differences).toEqual(['宣传资料：报告里删去了（台账是“60余份”）'])
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toContain('化解率55%')
  })

  test('another year, and a file of another kind, are refused', async () => {
    const other = await send('/api/report-check?year=2025', final)
    expect(other.body.code).toBe('no_snapshot')
    await staff.post('/api/exports', { year: 2025, kind: 'report' })
    await until(
      async () => (await staff.get('/api/exports')).body,
      (body) => body.latest.state !== 'working',
    )
    expect((await send('/api/report-check?year=2025', final)).body.code).toBe('other_year')
    const foreign = await send(`/api/report-check?${YEAR}`, await docxOf(['别的']))
    expect(foreign.body.code).toBe('no_figure_marks')
    expect((await send(`/api/report-check?${YEAR}`, Buffer.from('x'))).status).toBe(422)
  })
})

describe("the township's own template", () => {
  const LINES = ['{乡镇}工作报告', '全年发放{宣传资料}，开院坝会{院坝会}。', '许可{行政许可件数}。']

  test('with faults is refused with all of them and their paragraphs, and nothing is kept', async () => {
    const { name, faults } = await sendTemplate(['好', '{宣传材料}', '资料｛宣传资料｝', '{没关'])
    expect(name).toBeNull()
    expect(faults).toEqual([
      expect.stringMatching(/^正文第2段：.*您是不是要找“宣传资料/),
      expect.stringMatching(/^正文第3段：.*全角大括号/),
      expect.stringMatching(/^正文第4段：.*有“\{”没有“\}”/),
    ])
    expect((await staff.get(`/api/report-template?${YEAR}`)).body.name).toBeNull()
  })

  test('without faults is kept, previewed with this year, and fills the report', async () => {
    const kept = await sendTemplate(LINES)
    expect(kept).toMatchObject({ name: '去年的.docx', faults: [] })
    expect(kept.names).toContainEqual({ name: '宣传资料', value: '60余份' })
    const preview = await bytes(`/api/report-template/preview?${YEAR}`)
    expect(await textOf(preview)).toContain('全年发放60余份，开院坝会1场。')
    expect((await staff.get('/api/report-template?year=2027')).body.name).toBe('去年的.docx')
    await run('report')
    expect(await textOf(await fileOf('正式稿.docx'))).toContain('许可（待填）。')
  })

  test('its edited report is read back by the words of the template', async () => {
    const edited = await edit(await fileOf('正式稿.docx'), (xml) =>
      xml.replace('60余份', '70余份').replace('许可', '准予许可'),
    )
    const { differences, remarks } = (await send(`/api/report-check?${YEAR}`, edited)).body
    expect(differences).toEqual(['宣传资料：报告写“70余份”，台账是“60余份”'])
    expect(remarks).toEqual([expect.stringContaining('许可{行政许可件数}')])
  })

  test('can be taken back', async () => {
    await staff.post(`/api/report-template/remove?${YEAR}`)
    expect((await staff.get(`/api/report-template?${YEAR}`)).body.name).toBeNull()
    expect((await staff.get(`/api/report-template/preview?${YEAR}`)).status).toBe(404)
    await run('report')
    expect(await textOf(await fileOf('正式稿.docx'))).toContain('特此报告')
  })
})

test('the evidence is bundled in the background and fetched as one zip', async () => {
  const { files } = await run('evidence')
  expect(files).toEqual(['青石镇2026年证据材料.zip'])
  const zip = await JSZip.loadAsync(await fileOf(files[0], 'evidence'))
  expect(Object.keys(zip.files)).toEqual(expect.arrayContaining(['目录.html', '校验码.sha256']))
  expect((await staff.get(`/api/exports/file?file=${encodeURIComponent(files[0])}`)).status).toBe(
    404,
  )
})

test('files that the bot sends in the try-out chat follow by themselves and can be fetched', async () => {
  const { people } = (await staff.post('/api/tryout')).body
  const { id } = people.find(({ name }: { name: string }) => name === '姚主任')
  const seat = `personId=${id}&place=dm`
  const message = { personId: id, place: 'dm', messageId: 'export-by-chat-1' }
  await staff.post('/api/tryout/messages', { ...message, text: '导出2026年台账' })
  const bubbles = await until(
    async () => (await staff.get(`/api/tryout/messages?${seat}`)).body,
    (list) => list.some(({ file }: { file: object | null }) => file !== null),
  )
  const { file } = bubbles.at(-1)
  expect(file.name).toMatch(/^青石镇2026-01-01至2026-11-24台账\.xlsx$/)
  const book = await JSZip.loadAsync(await bytes(`/api/tryout/files/${file.id}`))
  expect(Object.keys(book.files)).toContain('xl/workbook.xml')
  expect((await staff.get('/api/tryout/files/999999')).status).toBe(404)
})
