import { SURNAMES } from './surnames.ts'

/** Who bears a part, by order in the family, by name or by house: 老二, 大哥, 覃家, 老覃. */
const PAYER = `(?:老[大二三四五六幺](?:家)?|[大二三四五小](?:哥|弟|姐|妹|儿子?|女儿?|叔|伯|舅)|[${SURNAMES}](?:家|某)|老[${SURNAMES}])`

/** “老二老三各补老大3200”: those who are named one after the other right before 各. */
export const NAMED_PAYERS = new RegExp(
  `(?<payers>${PAYER}(?:(?:、|和|跟|与)?${PAYER})+)(?:[两三四五][个家人兄弟姊妹]*)?各(?:自|家|人)?[^，。；\\n\\d]{0,5}$`,
  'u',
)
export const ONE_PAYER = new RegExp(PAYER, 'gu')
