import { backTo } from '../text/stretch.ts'
import { type Bound, unitOf } from './binding.ts'

/** 每个月开, 每周播, 每个组搞: how often something is done as a rule. */
const AS_A_RULE =
  /每(?:一?个)?(?:月|周|星期|礼拜|季度?|旬|半年|年|组|院子|湾|寨)(?![底初末])[^，。；\d]{0,12}$/u
/** 今年开了, 到现在一共播了: from the rule up to what was done in all. */
const DONE_IN_ALL =
  /^[^，。；\d]{0,8}[，。；、 （](?:我们?|今年以?来?|本年|上半年|本月|[这上]个?月|[这上]周|到现在|到今天|目前|到目前(?:为止)?|截至目前|至今|现在|已经?|一共|总共|累计|共)*(?:开展?|搞|办|举办|召开|播|讲|放|发|推|组织|完成|做|走)?了?(?:一共|总共|共)?$/u

/** “每个月开一场院坝会，今年开了10场”: the rule counts nothing where it is told how often it was done. */
export const isHabit = (text: string, { amount, indicator }: Bound, next: Bound | undefined) =>
  next?.indicator === indicator &&
  next.amount.value > amount.value &&
  unitOf(next.amount) === unitOf(amount) &&
  AS_A_RULE.test(backTo('，。；\n ', text, amount.start)) &&
  DONE_IN_ALL.test(text.slice(amount.end, next.amount.start))
