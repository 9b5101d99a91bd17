import type { Amount } from './amounts.ts'

/** “一个村18人，一个村25人”, “一组33人四组28人”: each place with a number of its own. */
export const isOneOfSeveral = (text: string, amount: Amount): boolean =>
  isOneAlike(text, amount) || isFirstGroup(text, amount)

/** “上午一组下午四组，一组33人四组28人”: the first of the groups by its number, and not each of them. */
const isFirstGroup = (text: string, { start, end }: Amount): boolean =>
  /一(?:组|社|队)[^，。；\d]{0,4}$/.test(text.slice(Math.max(0, start - 8), start)) &&
  /^[个人名户份张本场次]{0,2}[，、 ]?(?:[二三四五六七八九十]|\d)+(?:组|社|队)[^，。；\d]{0,4}[\d一二两三四五六七八九十百]/.test(
    text.slice(end),
  )

const isOneAlike = (text: string, { start, end }: Amount): boolean =>
  /一个[^，。；\d]{0,6}$/.test(text.slice(Math.max(0, start - 10), start)) &&
  (/^[^。；\n\d]{0,6}(?:另外?)?一个/.test(text.slice(end)) ||
    /一个[^，。；\d]{0,4}[\d一二两三四五六七八九十百]+[个人名户份家张本场次]{0,2}[，、 ]?一个[^，。；\d]{0,6}$/.test(
      text.slice(0, start),
    ))

const ONE_GOT = '一[家户][^，。；\\d一二两三四五六七八九十百]{0,6}[\\d一二两三四五六七八九十百]+'
const ONE_MORE_GOT = new RegExp(`^[^，。；]{0,8}[，、；](?:另外?|还有)?${ONE_GOT}`, 'u')
const ONE_GOT_BEFORE = new RegExp(
  `${ONE_GOT}[^，。；\\d]{0,8}[，、；](?:另外?|还有)?一[家户][^，。；\\d]{0,8}$`,
  'u',
)

/** “一家发了30本，一家发了50本”: each firm with a number of its own. */
export const isOneByOne = (text: string, { start, end }: Amount): boolean => {
  const front = text.slice(Math.max(0, start - 30), start)
  return (
    (/一[家户][^，。；\d]{0,8}$/u.test(front) && ONE_MORE_GOT.test(text.slice(end))) ||
    ONE_GOT_BEFORE.test(front)
  )
}

/** “一处九十多，一处一百二”: each side with a number of its own. */
export const SIDE_HAS =
  /(?<![头前后末第二])一[边处头](?:都|各|开|办|搞|放|来|到|坐|是|有|发|挂|贴|送)*了?(?:大概|将近|差不多|怕有)?[\d一二两三四五六七八九十百]/gu
