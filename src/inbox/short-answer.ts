import { readQuantity } from '../language/read-quantity.ts'

/** What a short message may answer. */
export type Answer =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly approx: boolean
      readonly hasUnit: boolean
    }
  | { readonly kind: 'yes' }
  | { readonly kind: 'all-new' }
  /** It was not meant so. */
  | { readonly kind: 'not-so' }
  /** No number, not to be recorded, never mind. */
  | { readonly kind: 'give-up' }
  | { readonly kind: 'other' }

const LETTERS_MAX = 20

const YES =
  /^(?:是|是的|对|对的|好|好的|嗯+|可以|行|ok|要|要的|要得|需要)?[,，。 ]*(?:请|麻烦|就|那就)?(?:要|补|补记|补上|记|记上|加上|按新增记?)?(?:差的|这)?(?:\d+|[一二两三四五六七八九十]+)?[场份条次起个件人户张幅名期]?(?:补上|记上|加上)?[吧啊嘛哈呀的了,，。!! ]*$/i
const NOT_SO =
  /^(?:不对|错了?|不是这样的?|没(?:听|理解|说)对|听错了|弄错了|搞错了)[了哦啊嘛吧,，。!！ ]*$/
const ALL_NEW = /^(都|全|全部)?(是)?(新的|新增的?|另外的|另外做的|没报过)[。!!]*$/
const GIVE_UP =
  /^(?:哎呀|哎|唉|这个|那个)?[,，。 ]*(不|不了|不要|不用|不补|不记|不补记|不用补|不用补记|不需要|不要补|先不补|先不记|不是|算了|没有|没数|没统计|没数过|没点过|没细数|没法数|数不清|说不清|没得|冇|不晓得|不知道|记不清|记不得|记不到|(?:先)?(?:莫|别|甭)(?:要|给我)?(?:补|记|加)(?:了|上)?|忘了|忘记了|取消|不用了|不要了|不记了)[了吧哈嘛,，。!! 谢]*(?:(?:等)?我?(?:再|回头|明天|先)(?:去)?(?:核|查|看|对|数|问|算)(?:实|对|查|点)?(?:一?下|一哈)?(?:再说|看)?[吧。!]*)?$/

/** Whether a message is short enough to be an answer at all. */
export const isShortAnswer = (text: string): boolean => [...text.trim()].length <= LETTERS_MAX

/** What a message means as an answer. */
export function readAnswer(text: string): Answer {
  const plain = text.trim()
  if (!isShortAnswer(plain)) return { kind: 'other' }
  if (GIVE_UP.test(plain)) return { kind: 'give-up' }
  if (NOT_SO.test(plain)) return { kind: 'not-so' }
  if (ALL_NEW.test(plain)) return { kind: 'all-new' }
  const quantity = readQuantity(plain)
  if (plain !== '' && !quantity && YES.test(plain)) return { kind: 'yes' }
  return quantity ? { kind: 'number', ...quantity } : { kind: 'other' }
}
