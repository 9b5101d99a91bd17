import type { Span } from '../token.ts'

const GROUP =
  '(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社|队)|\\p{Script=Han}{1,4}?(?:湾|塆|院子|寨|坪|坝|屋场))'
const PEOPLE = '(?:\\d+|[一二两三四五六七八九十百]{1,5})[多余来]?(?:个?人|个(?!月|组)|名|位)'
/** 一组, 在二组开了, right in front of the event. */
const AT_GROUP = new RegExp(
  `(?:^|[，。；：、 \\n在到]|[今昨前]天|[今昨]晚|[日号]|[上下]午)(?<group>${GROUP})(?:那边|里)?(?:的|召开|举行|开|搞|办)?(?:了)?(?:一?场|个)?$`,
  'u',
)
const CAME = '(?:那边|里)?(?:来|到|坐|听|参加|到会|到场|有|：)*了?(?:大概|约)?'
/** 来了20人, 三组来了30人: the people of the first, and those at each place behind. */
const OTHERS = new RegExp(
  `^(?:会)?${CAME}${PEOPLE}(?<others>(?:[，；、。 ](?:在|到)?${GROUP}${CAME}${PEOPLE})+)(?![^，。；]{0,4}(?:问|咨询|没))`,
  'u',
)
const NEXT_GROUP = new RegExp(`[，；、。 ](?:在|到)?(?<group>${GROUP})`, 'gu')

/** “一组院坝会20人，三组30人”: at how many more places it was held, each told with its own people behind the first. */
export function groupsBehind(text: string, { start, end }: Span): number {
  const first = AT_GROUP.exec(text.slice(Math.max(0, start - 14), start))?.groups?.group
  const others = first && OTHERS.exec(text.slice(end))?.groups?.others
  if (!first || !others) return 0
  const groups = [...others.matchAll(NEXT_GROUP)].map((match) => match.groups?.group)
  return new Set([first, ...groups]).size === groups.length + 1 ? groups.length : 0
}
