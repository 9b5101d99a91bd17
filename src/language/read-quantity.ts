import { readNumeral } from './lex/numeral.ts'
import { normalise } from './text/normalise.ts'

/** A bare quantity, as people answer a question with one. */
export interface Quantity {
  readonly value: number
  readonly approx: boolean
  /** Whether a measure stands behind the numeral. */
  readonly hasUnit: boolean
}

const LEAD =
  /^(?:一共|总共|统共|拢共|共|有|发了|来了|到了|跑了|走了|去了|开了|办了|贴了|挂了|放了|播了|也就|也|是|就|应该是|大约|大概|大概有|约|差不多|估计|怕有|可能|将近|近|不到)*/u
const ROUGH_LEAD = /大约|大概|约|差不多|估计|怕有|可能|将近|近|不到/u
const TAIL =
  /^(?:个|多|来|余|几)*(?<unit>[\p{Script=Han}]{0,3}?)(?:左右|上下|吧|的样子|哈|啊|嘛)*[。！!]?$/u

/** `200份`, `两百份左右`, `大概三十个`, `2`: a message that is a quantity and nothing else. */
export function readQuantity(source: string): Quantity | undefined {
  const { text } = normalise(source)
  const plain = text.trim()
  const lead = LEAD.exec(plain)?.[0] ?? ''
  const numeral = readNumeral(plain, lead.length)
  if (!numeral || numeral.code) return undefined
  const behind = plain.slice(numeral.end)
  const tail = TAIL.exec(behind)
  if (!tail) return undefined
  const approx = numeral.approx || ROUGH_LEAD.test(lead) || /左右|上下|样子|多|来|余/u.test(behind)
  return { value: numeral.value, approx, hasUnit: tail.groups?.unit !== '' || /^个/.test(behind) }
}
