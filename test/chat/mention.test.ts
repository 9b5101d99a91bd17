import { expect, test } from 'vitest'
import { readMention } from '../../src/chat/mention.ts'

const heard = (text: string) => ({ text, addressedToBot: true })

test('takes out the call of the bot, with and without the separator of the picker', () => {
  expect(readMention('@明白账\u2005今年开了几场院坝会?', '明白账')).toEqual(
    heard('今年开了几场院坝会?'),
  )
  expect(readMention('@明白账登记一场院坝会', '明白账')).toEqual(heard('登记一场院坝会'))
  expect(readMention('院坝会1场 @明白账', '明白账')).toEqual(heard('院坝会1场'))
})

test('a call that was typed by hand may have a wide sign, and any mark behind it', () => {
  expect(readMention('＠明白账 登记一场院坝会', '明白账')).toEqual(heard('登记一场院坝会'))
  expect(readMention('今天收到我几条@明白账！', '明白账').addressedToBot).toBe(true)
  expect(readMention('@明白账？今天收到我几条', '明白账')).toEqual(heard('今天收到我几条'))
})

test('a name with a blank or with signs is a name', () => {
  expect(readMention('@调解 助手(一) 帮助', '调解 助手(一)')).toEqual(heard('帮助'))
})

test('words for somebody else stay whole', () => {
  const text = '@小刘 院坝会1场,@明白账本子带来没有'
  expect(readMention(text, '明白账')).toEqual({ text, addressedToBot: false })
})
