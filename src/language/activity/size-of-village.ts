import { backTo } from '../text/stretch.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

const NUMERAL = '[\\d一二三四五六七八九十百千万两零.]+[余多]?'
const PART =
  '(?:村民)?小?组|网格|自然村|小区|院落|院子|楼栋|党?支部|党员|常住|户籍|居民|村民|农户|家庭|户数?|人口?|平方公里|亩|栋|幢'
const VILLAGE = '(?:我们?|本|全|咱们?)(?:村|社区|组|镇)(?:里|上)?'
/** “我村辖9个村民小组、486户”, “全村共486户1700人”: what the village is made of, up to one of the numbers. */
const MADE_OF = new RegExp(
  `(?:(?:下|管|所)?辖(?:区内?)?(?:有|共|现有|共有|(?=${NUMERAL}))|${VILLAGE}(?:现|总)?(?:有|共|一共|总共|共有|现有|总计|总人口|总户数|常住|户籍)+)(?:共|有|现有|常住|户籍|总|人口|户数|为|：)*(?:${NUMERAL}[个名]?(?:${PART})*(?:其中|共|有|现有|[，、和及共 ])*)*(?:${PART})?$`,
  'u',
)
const SIZE_UNIT = /^(?:户|人|家|口|名|个|口人)$/u
/** Nothing is told of them: “全村共12户接受了…” is no size. */
const ENDS = /^(?:[，。；、！？\n （]|$|[\d一二三四五六七八九十百千万])/u
/** “入户宣传，全村共120户”: all of them were gone to. */
const GONE_TO = /入户|上门|走访|走了|跑了|走完|跑完|遍|覆盖|发放|发了/u

/** How many households and people a village has, told to introduce it: none of them was reached. */
export const isSizeOfVillage = ({ text }: Told, { start, end, unit }: Amount): boolean =>
  SIZE_UNIT.test(unit?.text ?? '') &&
  MADE_OF.test(text.slice(Math.max(0, start - REACH), start)) &&
  !GONE_TO.test(backTo('。；\n', text, start)) &&
  ENDS.test(text.slice(end))
const REACH = 48
