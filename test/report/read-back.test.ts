import JSZip from 'jszip'
import { expect, test } from 'vitest'
import type { Block } from '../../src/report/block.ts'
import { compareSnapshots } from '../../src/report/compare-snapshots.ts'
import { FONT_PROFILES } from '../../src/report/font-profiles.ts'
import { compareWithSnapshot } from '../../src/report/read-back.ts'
import { renderDocx } from '../../src/report/render-docx.ts'
import type { Snapshot } from '../../src/report/snapshot.ts'
import { sampleFigures } from './sample-figures.ts'

const figures = sampleFigures()
const snapshot: Snapshot = {
  townshipId: 1,
  number: 3,
  year: 2023,
  asOf: new Date('2024-01-10T00:00:00Z'),
  hash: '',
  figures,
}
const inline = (code: string) => {
  const figure = figures.find(({ indicator }) => indicator === code)
  if (!figure) throw new Error(`no figure ${code}`)
  return { figure }
}
const BLOCKS: readonly Block[] = [
  {
    kind: 'body',
    inlines: ['资料', inline('leaflets'), '，许可', inline('administrative_licences'), '。'],
  },
  {
    kind: 'body',
    inlines: ['共', inline('leaflets'), '，处罚', inline('administrative_penalties')],
  },
]
const report = () =>
  renderDocx(BLOCKS, {
    title: '报告',
    year: 2023,
    profile: FONT_PROFILES.windows,
    closing: 'with_seal',
    at: snapshot.asOf,
  })

/** What a clerk does to the text, on the XML that Word would leave. */
async function edited(change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await report())
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  return zip.file('word/document.xml', change(xml)).generateAsync({ type: 'uint8array' })
}

test('an untouched report agrees with its snapshot', async () => {
  expect(await compareWithSnapshot(await report(), snapshot)).toEqual([])
})

test('a number that was changed is told with both, wherever it stands', async () => {
  const docx = await edited((xml) =>
    xml.replace('37件', '38件').replace(/(.*)3000余份/s, '$1三千余份'),
  )
  const differences = await compareWithSnapshot(docx, snapshot)
  expect(differences.map(({ sentence }) => sentence)).toEqual([
    '宣传资料：报告写“三千余份”，台账是“3000余份”',
    '行政许可件数：报告写“38件”，台账是“37件”',
  ])
})

test('spaces and full-width digits are no difference; a deleted number is one', async () => {
  const docx = await edited((xml) => xml.replace('3000余份', '３０００ 余份').replace('37件', ''))
  expect(await compareWithSnapshot(docx, snapshot)).toMatchObject([
    { indicator: 'administrative_licences', told: null },
  ])
})

test('a file without marks is refused, not called right', async () => {
  const docx = await edited((xml) => xml.replaceAll(/<w:bookmark(Start|End)[^>]*>/g, ''))
  await expect(compareWithSnapshot(docx, snapshot)).rejects.toMatchObject({
    code: 'no_figure_marks',
  })
})

test('two snapshots tell what changed and which records are behind it', () => {
  const later = figures.map((figure) =>
    figure.indicator === 'leaflets'
      ? { ...figure, exact: 4100, shown: '4000余份', records: ['23-0002', '23-0009'] }
      : figure,
  )
  expect(compareSnapshots(snapshot, { ...snapshot, number: 4, figures: later })).toMatchObject([
    {
      indicator: 'leaflets',
      added: ['23-0009'],
      gone: ['23-0001'],
      sentence: '宣传资料：上一稿“3000余份”，这一稿“4000余份”；新增记录23-0009；不再计入23-0001',
    },
  ])
  expect(compareSnapshots(snapshot, snapshot)).toEqual([])
})
