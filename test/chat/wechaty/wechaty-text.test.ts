import { expect, test } from 'vitest'
import { recallTarget, refusalOf, splitQuote } from '../../../src/chat/wechaty/wechaty-text.ts'

test('splits the message that was quoted from the words below it', () => {
  const text = '「助手：✅ 23-0017 已记」\n- - - - - - - - - - - - - - -\n资料改成300份'
  expect(splitQuote(text)).toEqual({ text: '资料改成300份', quoted: { text: '✅ 23-0017 已记' } })
})

test('leaves words with brackets and colons alone', () => {
  expect(splitQuote('讲「以案释法」:30人')).toEqual({ text: '讲「以案释法」:30人' })
})

test('finds the recalled message in the notice of the web protocol, and in a bare id', () => {
  const notice =
    '<sysmsg type="revokemsg"><revokemsg><msgid>12</msgid><newmsgid>99</newmsgid></revokemsg></sysmsg>'
  expect(recallTarget(notice)).toBe('99')
  expect(recallTarget('step-5')).toBe('step-5')
  expect(recallTarget('"王秀英" 撤回了一条消息')).toBeUndefined()
})

test('tells a refusal from a failure that may have been a delivery', () => {
  expect(refusalOf('1205 == 0')).toBe('rate')
  expect(refusalOf('errcode 45015 response out of time limit')).toBe('window-closed')
  expect(refusalOf('socket hang up')).toBeUndefined()
})
