import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { drawChart } from '../../src/report/draw-chart.ts'
import { checkTemplate, fillTemplate, type TemplateValues } from '../../src/report/fill-template.ts'

const picture = drawChart({ title: '各月', labels: ['1月'], series: [{ name: '件', values: [2] }] })
const VALUES: TemplateValues = {
  anywhere: new Map<string, string | typeof picture>([
    ['宣传资料', '3000余份'],
    ['受理矛盾纠纷', '221件'],
    ['乡镇', '白土乡'],
    ['图1', picture],
  ]),
  villages: ['青冈村', '岩口村'].map(
    (name, i) =>
      new Map([
        ['村名', name],
        ['宣传资料', `${i + 1}0`],
      ]),
  ),
}

/** A run for each character, as Word splits them when somebody typed and corrected. */
const paragraph = (text: string) =>
  new Paragraph({ children: [...text].map((character) => new TextRun(character)) })

const templateOf = async (lines: readonly string[], header = '') => {
  const row = new TableRow({
    children: ['{#各村}{村名}', '{宣传资料}{/各村}'].map(
      (text) => new TableCell({ children: [paragraph(text)] }),
    ),
  })
  const section = {
    headers: { default: new Header({ children: [paragraph(header)] }) },
    children: [...lines.map(paragraph), new Table({ rows: [row] })],
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [section] })))
}

const textOf = async (docx: Uint8Array, part = 'word/document.xml') =>
  ((await (await JSZip.loadAsync(docx)).file(part)?.async('string')) ?? '').replaceAll(
    /<[^>]+>/g,
    '',
  )

test('a good template is filled: text, header, table rows by village, a chart', async () => {
  const template = await templateOf(['发放{宣传资料}，受理{ 受理矛盾纠纷 }', '{图1}'], '{乡镇}')
  expect((await checkTemplate(template, VALUES)).faults).toEqual([])
  const filled = await fillTemplate(template, VALUES)
  expect(await textOf(filled)).toBe('发放3000余份，受理221件青冈村10岩口村20')
  expect(await textOf(filled, 'word/header1.xml')).toBe('白土乡')
  const media = Object.keys((await JSZip.loadAsync(filled)).files).filter((name) =>
    name.endsWith('.png'),
  )
  expect(media).toHaveLength(1)
})

/** Each line of a template with the fault that it must give. */
const BAD: readonly (readonly [string, RegExp])[] = [
  ['资料{宣传资料 份', /有“\{”没有“\}”/],
  ['资料宣传资料} 份', /有“\}”没有“\{”/],
  ['a{b{c}d}e', /有“\{”没有“\}”/],
  ['{不存在}', /没有“不存在”这个指标/],
  ['{宣传材料}', /您是不是要找“宣传资料”/],
  ['{town.name}', /没有“town.name”/],
  ['{constructor}{__proto__}{toString}', /没有“constructor”/],
  ['资料｛宣传资料｝份', /全角大括号/],
  ['资料【宣传资料】份', /请改成“\{宣传资料\}”/],
  ['{}', /没有写名称/],
  ['{村名}', /只能写在“\{#各村\}”/],
  ['{#名单}{/名单}', /不能用“\{#名单\}”/],
  ['{/各村}', /前面没有“\{#各村\}”/],
  ['{#各村}{村名}', /不能用“\{#各村\}”|没有结束/],
  ['{#各村}{toString}{/各村}', /没有“toString”/],
  ["{INS this.constructor.constructor('return process')()}", /没有“INS/],
]

describe('a template with faults is refused before anything is filled', () => {
  for (const [line, fault] of BAD)
    test(line, async () => {
      const template = await templateOf(['好的段落{宣传资料}', line])
      const { faults } = await checkTemplate(template, VALUES)
      expect(faults.join('\n')).toMatch(fault)
      await expect(fillTemplate(template, VALUES)).rejects.toMatchObject({
        code: 'template_faulty',
      })
    })

  test('all faults are told at once, with their paragraphs', async () => {
    const { faults } = await checkTemplate(await templateOf(['{甲}', '好', '{乙'], '{丙}'), VALUES)
    expect([...faults].sort()).toEqual([
      '正文第1段：没有“甲”这个指标',
      '正文第3段：“{乙”有“{”没有“}”',
      '页眉第1段：没有“丙”这个指标',
    ])
  })
})

describe('a file that is no honest .docx is refused', () => {
  const refused = (bytes: Uint8Array, sentence: RegExp) =>
    expect(checkTemplate(bytes, VALUES)).rejects.toThrow(sentence)
  const zipped = async (name: string, content: string | Uint8Array) => {
    const zip = await JSZip.loadAsync(await templateOf(['{宣传资料}']))
    return zip.file(name, content).generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  }

  test('no zip, a zip without a document, an old .doc', async () => {
    await refused(new TextEncoder().encode('x'), /不是 \.docx/)
    const zip = new JSZip().file('a.txt', 'x')
    await refused(await zip.generateAsync({ type: 'uint8array' }), /不是 \.docx/)
    await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /另存为 \.docx/)
  })

  test('too large, packed or unpacked', async () => {
    await refused(new Uint8Array(11 * 1024 * 1024), /超过 10 MB/)
    await refused(await zipped('word/media/x.png', new Uint8Array(60 * 1024 * 1024)), /解压后超过/)
  })

  test('declared entities', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "AAAA">]><w>&a;</w>'
    await refused(await zipped('word/document.xml', bomb), /DOCTYPE/)
  })
})
