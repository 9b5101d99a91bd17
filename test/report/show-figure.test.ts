import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIGURE_FORMS } from '../../src/catalog/figure-forms.ts'
import { showFigure } from '../../src/report/show-figure.ts'

const lines = readFileSync('test/report/shown-figures.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

for (const line of lines) {
  const [said = '', formName, unit = '', shown] = line.split(/\s+/)
  test(`${said} 写法“${formName}” 单位“${unit}” 写成 ${shown}`, () => {
    const form = FIGURE_FORMS.find(({ name }) => name === formName)
    if (!form) throw new Error(`no form ${formName}`)
    const value = said === '-' ? null : Number.parseFloat(said)
    const approx = said.endsWith('约')
    expect(showFigure(value, { form: form.code, unit, approx })).toBe(shown)
  })
}

test('a figure with words for nought says them', () => {
  const options = { form: 'exact', unit: '件', zero: '未发生行政调解' } as const
  expect(showFigure(0, options)).toBe('未发生行政调解')
  expect(showFigure(2, options)).toBe('2件')
})
