import { expect, test } from 'vitest'
import { fingerprint } from '../../scripts/learn/fingerprint.ts'
import { readQuarrelExamples } from '../../scripts/learn/quarrel-examples.ts'
import { train } from '../../scripts/learn/train.ts'
import { DISPUTE_CATEGORIES } from '../../src/catalog/dispute-categories.ts'
import { readQuarrel } from '../../src/language/dispute/quarrel.ts'
import { gramsFrom } from '../../src/language/learned/grams.ts'
import { LEARNED_FROM } from '../../src/language/learned/learned-from.ts'
import { linearModel } from '../../src/language/learned/linear-model.ts'
import { likelyRoles } from '../../src/language/learned/number-role.ts'
import { QUARREL_WEIGHTS } from '../../src/language/learned/quarrel-weights.ts'

const examples = readQuarrelExamples()
const PARTS = 5
const LEARNED: ReadonlySet<number> = new Set([1, 2])
/** Below this, examples contradict each other or the way of learning is broken. */
const RIGHT_MIN = 0.88

test('every example has a class, and every class has examples', () => {
  const codes = [...DISPUTE_CATEGORIES.map(({ code }) => code), 'none'].sort()
  expect([...new Set(examples.map(({ label }) => label))].sort()).toEqual(codes)
  expect([...QUARREL_WEIGHTS.labels].sort()).toEqual(codes)
})

test('the weights are learned from the examples as they stand, else run npm run learn', () => {
  expect(LEARNED_FROM).toBe(fingerprint())
})

/** Learning takes a while where other tests run beside it, in milliseconds. */
const LEARNS_FOR = 240_000

test('quarrels that were left out are put into the right class', { timeout: LEARNS_FOR }, () => {
  // Two parts of five teach nearly as much as four, in half the time.
  const { best } = linearModel(train(examples.filter((_, index) => LEARNED.has(index % PARTS))))
  const left = examples.filter((_, index) => index % PARTS === 0)
  const right = left.filter(({ clues, label }) => best(gramsFrom(clues))?.label === label)
  expect(right.length / left.length).toBeGreaterThan(RIGHT_MIN)
})

test.each([
  ['老蒲三年前借给堂弟一万五买三轮，借条遭耗子咬烂了，堂弟不认账', 'contract'],
  ['蜂子把隔壁娃儿锥了，送到卫生院输液，只认一半的钱', 'injury'],
  ['晒谷子把公路占了一半，拉砖的车过不去，吵得脸红脖子粗', 'neighbor'],
  ['低保名单有人不服，堵了村部大门', 'village_affairs'],
  ['瓦厂老板的窑烟子把坎下陶家的茶树熏黄了一片，两边来回喊价，老板赔了两千八', 'environment'],
  ['老戚家儿子在粉坊干了俩月，说好一天一百二，到头还欠四千二', 'wages'],
  ['租挖机用了五天，一天八百，还欠四千没给', 'contract'],
])('%s', (text, code) => {
  expect(readQuarrel(text, { start: 0, end: text.length })?.code).toBe(code)
})

test.each(['受理3', '化解1', '转镇里1', '都成功了', '还在调'])('%s tells no class', (text) => {
  expect(readQuarrel(text, { start: 0, end: text.length })).toBeUndefined()
})

test.each([
  ['院坝会开了，拢共得有三十一个人', '三十一', 'attendance'],
  ['宣传单发了两百三十张', '两百三十', 'leaflets'],
  ['两家为界址吵，赔了三百五十块', '三百五十', 'dispute'],
])('%s: %s', (text, numeral, role) => {
  const start = text.indexOf(numeral)
  const number = { start, end: start + numeral.length, value: 40 }
  expect(likelyRoles(text, []).best(number).label).toBe(role)
})
