import { Converter, Locale } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { simplify } from '../../src/language/text/simplify.ts'
import { soundAt } from '../../src/language/text/sounds.ts'

const HAN = Array.from({ length: 0xfb00 - 0x2e80 }, (_, i) =>
  String.fromCharCode(0x2e80 + i),
).filter((char) => /^\p{Script=Han}$/u.test(char))

describe('traditional characters', () => {
  const convert: (text: string) => string = Converter({ from: 't', to: 'cn' })

  test('whatever the library would convert is given to it', () => {
    const lists: readonly (readonly string[])[] = Locale.configs.t2s.conversionChain
    const words = lists.flat().flatMap((list) => list.split(/[ |]/))
    expect(words.length).toBeGreaterThan(4000)
    const missed = [...words, ...HAN].filter(
      (word) => convert(word).length === word.length && simplify(word) !== convert(word),
    )
    expect(missed).toEqual([])
  })

  test('the length stays', () => {
    expect(simplify('調解糾紛，答覆😀')).toBe('调解纠纷，答复😀')
    expect(HAN.filter((char) => simplify(char).length !== 1)).toEqual([])
  })
})

test('two characters sound the same where pinyin says so', () => {
  const syllables = new Map<number, string>()
  const wrong = HAN.filter((char) => {
    const syllable = pinyin(char, { toneType: 'none' })
    const sound = soundAt(char, 0)
    const known = syllables.get(sound) ?? syllable
    syllables.set(sound, known)
    return known !== syllable
  })
  expect(wrong).toEqual([])
  expect(syllables.size).toBe(new Set(syllables.values()).size)
  expect(soundAt('a', 0)).not.toBe(soundAt('阿', 0))
})
