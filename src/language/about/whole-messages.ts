import { ASKS_FOR_STATUS, FROM_TO, TOO_MANY_OR_FEW } from '../words/asked-changes.ts'
import {
  ADDS_TO_NAMED,
  ENTERED_AS,
  HELD_NOT_THAT,
  MORE_OF_IT,
  NOT_THEN,
  ONE_DAY_NOT_THE_OTHER,
  ONLY_HOW_MANY,
  THEN_NOT,
  THIS_NOT_THAT,
} from '../words/corrections.ts'

/** Forms of a message that say by themselves that something reported is put right. */
export const WHOLE_MESSAGES: readonly Pick<RegExp, 'test'>[] = [
  NOT_THEN,
  THEN_NOT,
  THIS_NOT_THAT,
  MORE_OF_IT,
  ENTERED_AS,
  HELD_NOT_THAT,
  ONE_DAY_NOT_THE_OTHER,
  ONLY_HOW_MANY,
  FROM_TO,
  TOO_MANY_OR_FEW,
  ASKS_FOR_STATUS,
  // “石桥村6月8日院坝会到场人数更正为44人”
  /^[^，。！？]{4,30}(?:更正为|核实为|核减为|核增为)[\d一二两三四五六七八九十百]/u,
  /^(?:请|麻烦|帮我|帮忙)?(?:给我)?把[^，。！？]{2,24}(?:改成|改为|更正为|改到|改)(?=[\d一二两三四五六七八九十百])/u,
  // “刚才那场院坝会是25人”
  /^(?:刚才|刚刚|方才|将才|先头|[上前][面头]|上一?)(?:报的)?那?一?[场次条](?!子)[^，。！？\d一二两三四五六七八九十百]{0,8}(?:是|只有|有)[\d一二两三四五六七八九十百]+(?:来|多)?(?:(?<=(?:户|人|份|次|场|条|件|张)数是[\d一二两三四五六七八九十百]+)|个?人次?|[份条户张本件次场起])[。！]?$/u,
  /^我?(?:刚才|刚刚|刚|昨天|前天)?(?:少|多)(?:报|算|写|填|记|录|统计)/u,
  /^(?=.{4,32}$)[^，。！？\d]{0,14}(?:[，。 ][^，。！？\d]{0,10})?(?:多|少|漏)(?:(?:报|写|填|录|登|统计)(?:了|嘞)?|说了)[\d一二两三四五六七八九十百]/u,
  // “漏了12个人”, “人数再加10个”, “18号的院坝会加上资料60份”
  /^(?:还|又|我)*漏(?:了|掉了?)[\d一二两三四五六七八九十百]+(?:个?人次?|[份户条张本次])(?:[，。！ ][^，。\d]{0,8})?[。！]?$/u,
  ADDS_TO_NAMED,
  // “讲座多算了一场，减一场”
  /^(?=.{4,32}$)[^，。！？\d]{0,14}(?:多|少|漏)算(?:了|嘞)?[\d一二两三四五六七八九十百]+(?:场|次|份|条|户|张|本|把|块(?!钱)|个?人)/u,
]
