import { expect, test } from 'vitest'
import { leavesIt, reasonAnswered, reasonIn } from '../../src/inbox/reason-told.ts'

test.for([
  ['把26-0427的资料改成45份，核对签到表', '核对签到表'],
  ['26-0427的资料改成45份，签到表上是45', '签到表上是45'],
  ['26-0427资料改成45份（核对签到表）', '核对签到表'],
  ['核对签到表，26-0427的资料是45份', '核对签到表'],
  ['26-0427 资料改成45份，因为多报了5份', '多报了5份'],
  ['26-0427 资料改成45份，多报了5份', '多报了5份'],
  ['23-0001 人数改成40人，原因：核对签到表', '核对签到表'],
  ['撤销23-0001，和23-0002重复了', '和23-0002重复了'],
  ['撤销23-0001 昨天报错了', '昨天报错了'],
  ['23-0001 村里说没开，撤销', '村里说没开'],
  ['恢复23-0001，村里说开过的', '村里说开过的'],
])('%s: the reason told with the change is %s', ([text, reason]) => {
  expect(reasonIn(text ?? '')).toBe(reason)
})

test.for([
  '23-0001 人数改成40人',
  '23-0001 人数不对，应该是40人',
  '23-0001的资料实际是45份',
  '23-0001 多报了5份',
  '23-0002 没调成',
  '撤销23-0001，谢谢',
  '撤销23-0001，等下再说',
  '撤销23-0001，是谁报的？',
  '23-0001人数改成40人，40人',
])('%s: no reason is told', (text) => {
  expect(reasonIn(text)).toBeUndefined()
})

test.for([
  '核对签到表，数漏了',
  '核对了签到表',
  '签到表上只有45人',
  '报重了',
  '和23-0002重复了',
  '村里打电话来说没开',
  '没有这回事',
  '数错了',
  '不是我们镇的',
  '张书记要求改的',
  '村里要我撤的',
  '上级要求',
  '测试数据',
  '日期不对',
  '应该是3月4日',
  '我去村里核对过了',
  '领导说的',
  '对方反悔了',
  '因为下雨',
  '年底清理数据',
  '按统计口径来',
  '镇里统一调整',
])('%s: gives a reason', (text) => {
  expect(reasonAnswered(text)).toBe(text)
})

test('behind its heading anything is a reason', () => {
  expect(reasonAnswered('原因：领导不想要')).toBe('领导不想要')
})

test.for([
  '等一下',
  '等我核对一下签到表',
  '我先去核对一下',
  '明天去核对签到表',
  '核对了再说',
  '哈哈',
  '好',
  '好的',
  '嗯',
  '在',
  'ok',
  '收到',
  '谢谢',
  '你好',
  '今天天气怎么样',
  '为什么要原因',
  '谁说的',
  '签到表在哪里',
  '错了吗',
  '我在开会',
  '今天好热啊',
  '吃饭了没',
  '收到收到',
  '好的好的',
  '辛苦了大家',
  '',
])('%s: gives no reason', (text) => {
  expect(reasonAnswered(text)).toBeUndefined()
})

test.for(['不改了', '还是别撤了', '先不撤', '那就不改了吧'])('%s: nothing is to change', (text) => {
  expect(leavesIt(text)).toBe(true)
})

test.for(['算错了', '不撤不行', '改了'])('%s: says something else', (text) => {
  expect(leavesIt(text)).toBe(false)
})
