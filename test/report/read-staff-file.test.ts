import { expect, test } from 'vitest'
import { REPORT_FIGURES } from '../../src/catalog/report-figures.ts'
import { readStaffFile } from '../../src/report/read-staff-file.ts'
import { readSheetRows } from '../../src/report/sheet-rows.ts'
import { writeStaffTemplate } from '../../src/report/write-staff-template.ts'
import { faultLine } from '../../src/wording/report-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const readCsv = async (text: string) => readStaffFile(await readSheetRows(bytes(text), '填报.csv'))

test('the template that is written is read back without a fault and without a value', async () => {
  const { entries, faults } = readStaffFile(
    await readSheetRows(await writeStaffTemplate(), '模板.xlsx'),
  )
  expect(faults).toEqual([])
  expect(entries).toHaveLength(REPORT_FIGURES.length)
  expect(entries.filter((entry) => entry.value !== undefined)).toEqual([])
})

test('every name and other name of a figure means that figure alone', () => {
  const names = REPORT_FIGURES.flatMap((figure) => [figure.name, ...figure.aliases])
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

test('numbers are read as people type them', async () => {
  const { entries, faults } = await readCsv(
    '指标,数值,单位,写法,填报科室,依据\n行政许可件数,"1,228",,,便民服务中心,许可登记簿\n' +
      '行政处罚件数,７０,起,,,\n公开规范化率,93.5%,,以上,,\n院坝会,,次,,,\n行政复议案件数,0,,,,',
  )
  expect(faults).toEqual([])
  expect(entries).toEqual([
    { code: 'administrative_licences', value: 1228, office: '便民服务中心', basis: '许可登记簿' },
    { code: 'administrative_penalties', value: 70, unit: '起' },
    { code: 'openness_standardisation_rate', value: 93.5, form: 'above' },
    { code: 'courtyard_meeting', unit: '次' },
    { code: 'administrative_reconsideration_cases', value: 0 },
  ])
})

test('all faults of a file are told with line and column, and no line of it is taken', async () => {
  const { entries, faults } = await readCsv(
    [
      '指标,数值,单位,写法',
      '行政许可件数,228,,',
      '行政许可数,228,,',
      '行政处罚件数,七十,,',
      '领导干部接访次数,-3,,',
      '应急演练次数,8.5,,',
      '公开规范化率,120%,,',
      '院坝会,10,,',
      '取得行政执法资格证人数,15,条,',
      '订阅法治报刊份数,13,,大概',
      '行政许可,9,,',
      ',5,,',
      '天上的星星,1,,',
    ].join('\r\n'),
  )
  expect(entries).toEqual([])
  expect(faults.map(faultLine)).toEqual([
    '第3行“指标”列：没有“行政许可数”这个指标，您是不是要找“行政许可件数”“行政处罚件数”“行政调解件数”',
    '第4行“数值”列：“七十”不是实数，请写阿拉伯数字，例如 3046',
    '第5行“数值”列：“-3”小于 0',
    '第6行“数值”列：“8.5”不是整数，单位是“次”的数不能带小数',
    '第7行“数值”列：“120%”超过 100%',
    '第8行“数值”列：“院坝会”由各村台账汇总，不用填数值，请把这一格留空',
    '第9行“单位”列：单位“条”不能用，可用的有：人、名',
    '第10行“写法”列：写法“大概”不能用，可用的有：精确、余、两位余、多、两位多、以上、汉字以上、不写',
    '第11行“指标”列：“行政许可”在第2行已经填过',
    '第12行“指标”列：这一行有数，但没有写指标名称',
    '第13行“指标”列：没有“天上的星星”这个指标，请用模板里的名称',
  ])
})

test('a file from Chinese Excel in GB18030 is read', async () => {
  const gbk = Uint8Array.from([
    ...[0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0a],
    ...[0xd0, 0xd0, 0xd5, 0xfe, 0xb8, 0xb4, 0xd2, 0xe9, 0x2c, 0x30],
  ])
  const { entries } = readStaffFile(await readSheetRows(gbk, '填报.CSV'))
  expect(entries).toEqual([{ code: 'administrative_reconsideration_cases', value: 0 }])
})

test('a file without the two needed columns, of another kind or broken is refused', async () => {
  expect((await readCsv('名称,数\n行政许可,1')).faults.map(faultLine)).toEqual([
    '第1行“指标”列：第一行应当是表头，至少要有“指标”“数值”两列',
  ])
  await expect(readSheetRows(bytes('x'), '填报.doc')).rejects.toThrow('不是 .xlsx 或 .csv')
  await expect(readSheetRows(bytes('x'), '填报.xlsx')).rejects.toThrow('打不开')
  await expect(readSheetRows(bytes('\n\n'), '填报.csv')).rejects.toThrow('没有内容')
})
