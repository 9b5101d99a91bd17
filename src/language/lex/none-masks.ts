import { mask, NEVER } from './mask-rule.ts'
import type { FigureRule } from './rule.ts'

const NUMBER = '[一二三四五六七八九十百千两\\d]+'

/** What was not left, not handed out and not quite reached: its number counts nothing. */
export const NONE_MASKS: readonly FigureRule[] = [
  // “一人一本没剩” shares them out.
  mask(
    'name',
    'none left',
    '一',
    '(?<!(?:[一每][人户家]|人手))一[张份本册条个件把样](?:也|都)?(?:不|没|冇)(?:剩|留|落)',
  ),
  // “冇一百都有八十张”: not quite so many.
  mask(
    'name',
    'not quite so many',
    '没冇莫不',
    `(?:没有?|冇得?|莫得|不够)${NUMBER}[个人份张户把]?(?=(?:也|都|总)得?有${NUMBER})`,
    NEVER,
  ),
  // “单子一份都没发”: none at all.
  mask(
    'name',
    'not one',
    '一',
    '(?<!(?:[一每][人户家]|人手))一(?:个人|[份张本册条把户家幅件样])(?:(?:也|都)(?:没有?|冇|未|没得)|(?:没|冇|未)(?:能|敢)?(?=[送发给卖贴挂带领用拿]))|一个(?:来|到|过来)?(?:问|咨询|听|看)[^，。；\\d]{0,3}的?人?(?:也|都)(?:没|冇)',
    NEVER,
  ),
]
