const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** The numeral of 1 to 9999 in full: 1050 → 一千零五十. */
function section(n: number): string {
  const digits = [...`${n}`].map(Number)
  let said = ''
  let gap = false
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      gap = true
      continue
    }
    if (gap && said !== '') said += '零'
    gap = false
    said += DIGITS.charAt(digit) + (UNITS[digits.length - 1 - index] ?? '')
  }
  return said
}

/** How 1 to 99,999,999 is said in full. */
export function inChinese(n: number): string {
  if (n < 10_000) return section(n).replace(/^一十/, '十')
  const rest = n % 10_000
  const zero = rest > 0 && rest < 1000 ? '零' : ''
  return `${section(Math.floor(n / 10_000))}万${zero}${rest > 0 ? section(rest) : ''}`
}
