import type { NumberToken, Span } from '../token.ts'

/** The 一人 of 一人一张 and the 一家 of 一家给了一本 only share out what follows. */
export const isShare = (text: string, { value, unit, start }: NumberToken): boolean =>
  value === 1 &&
  unit !== undefined &&
  (isPerEvent(text, { start, end: unit.end }) || isPerHead(text, unit) || isPerChild(text, unit))

/** 资料一场发一百, 单子一场四十: so many at each meeting. */
const isPerEvent = (text: string, { start, end }: Span): boolean =>
  /(?:资料|单子|传单|册子|手册|读本|明白纸|彩页|海报|折页|单页|扇子|围裙|袋子|毛巾|东西)，?$/.test(
    text.slice(0, start),
  ) &&
  /^一[场次回堂]$/.test(text.slice(start, end)) &&
  (/^(?:都|各|就|也)*[发送散给派领]了?[\d一二两三四五六七八九十百]/.test(text.slice(end)) ||
    (/^[\d二两三四五六七八九十百]/.test(text.slice(end)) && !isFirstOfSeveral(text.slice(end))))

/** “单子一场四十，一场三十”: each of them with a number of its own. */
export const isFirstOfSeveral = (behind: string): boolean =>
  /^[^，。；、 ]{0,6}[，、 ]?(?:另|还有)?一[场次堂回]/u.test(behind)

/** “一家来一个结果来了五十个”: so many people of each household are told already, up to another number. */
export const hasItsShare = (front: string): boolean =>
  /[一每][户家][^，。；\d]{0,4}[一两](?:个人?|名|位)[^，。；\d]*$/u.test(front)

/** 一个娃儿发了一个书签 */
const isPerChild = (text: string, unit: NonNullable<NumberToken['unit']>): boolean =>
  unit.text === '个' &&
  /^(?:娃儿?|娃娃|学生|孩子|同学|老人家?|家长|妇女|嬢嬢|工人)(?:各|都|发|给|送|领|得)*了?[一两1-9]/u.test(
    text.slice(unit.end, unit.end + 8),
  )

const isPerHead = (text: string, unit: NonNullable<NumberToken['unit']>): boolean =>
  /^(?:人|家|户|个人)$/.test(unit.text) &&
  /^(?:各|都|发|给|送|领|了|得|拿|塞|递|放|留|贴|派|散|丢|添|摆|到)*(?:[一两1-9]|(?<=[发给送领得拿塞递放留派]了?)[二三四五俩仨]|(?<=[发给送领得拿塞递放留派]了?)[个把条本份张块件顶支双套])/.test(
    text.slice(unit.end, unit.end + 5),
  )
