import type { Span } from '../token.ts'

/** What is done at a place. */
const DO = '(?:开展?|办|搞|整|弄|发|派|散|贴|挂|讲|摆|放|播|做|宣传|上课?|调解?|劝|组织|举办|进行)'
const THERE = '(?:村|社区)?(?:那?(?:边|头|里|儿|面|块儿?)|村里)?'

/** 地点在, 会场设在, right in front of the village. */
const VENUE = /^[^。；\n]*(?:地点|会场|场地|地方)(?:就|都)?(?:是|：|[设定选放安摆]?在)?$/u
/** “发传单45份，是在双河发的”, “院坝会1场，开在双河村”, “24人（双河村）”: the village is told behind what was held there. */
const HELD_BEHIND: readonly (readonly [front: RegExp, behind: RegExp])[] = [
  [
    /[\d人份场次户张条起件课会][，、 ](?:都|就|全)?是?(?:跑|赶)?[在到去]$/u,
    new RegExp(
      `^${THERE}[^，。；\\d的不]{0,6}?(?:帮忙?|去|来)?${DO}(?:了|成|好)?的(?=[，。；！ \\n]|$)`,
      'u',
    ),
  ],
  [
    /[\d人份场次户张条起件课会][，、 ](?:都|就|全)?是(?:在|去)$/u,
    new RegExp(`^${THERE}(?=[，。；！\\n]|$)`, 'u'),
  ],
  [
    new RegExp(`[\\d人份场次户张条起件课会][，、 ](?:都|就|全)?是?${DO}[在到]$`, 'u'),
    new RegExp(`^${THERE}[^，。；\\d]{0,4}(?=[，。；！\\n]|$)`, 'u'),
  ],
  [/(?:\d|[一二两三四五六七八九十百])(?:个?人|份|场|次|户|张|条|起)（$/u, /^(?:村|社区)?）/u],
]

/** Whether the village is told behind what was held there, as the place of it. */
export const isVenueBehind = (text: string, { start, end }: Span): boolean => {
  const [front, behind] = [text.slice(0, start), text.slice(end, end + 20)]
  return (
    VENUE.test(front) ||
    HELD_BEHIND.some(([before, after]) => before.test(front) && after.test(behind))
  )
}

/** “双河那头派传单60份，是我们去派的”: the sender went there. */
const WENT_BEHIND = new RegExp(
  `^${THERE}[^。；\\n]{2,24}[，、 ](?:都|也|就)?是?我们?(?:几个|俩|两个)?(?:跑|赶)?(?:过去|上去|下去|去)(?:帮忙?)?${DO}的`,
  'u',
)
/** “给双河村上法治课”, “替双河村开院坝会”: held for them, at their place. */
const FOR = /(?:给|替|代|帮)$/u
const HELD_FOR =
  /^(?:村|社区)?(?:的?(?:群众|村民|乡亲|老百姓|老乡)们?)?(?:开展?|讲|上(?=[了一堂节法课普])|办|搞)(?!报|会(?!议?室))/u

/** “刚从双河村回来，帮他们开了一场”, “从双河村开完会回来”: held where one comes back from. */
const BACK_FROM = /从$/u
const HELD_BEFORE_BACK = [
  new RegExp(
    `^${THERE}(?:刚|才)?(?:回来|返回|回到家|到家)[了啦嘞]?[，。 ][^，。；]{0,4}?(?:(?:帮|给|替|跟|和)(?:着|到|起|忙)?(?:他们|人家|她们)(?:那?边|那里|村里?)?|(?:在|到)(?:那边|那里|那儿|那头|他们村里?)(?:帮(?:着|忙|到|起)?)?)[^。；，\\d]{0,6}?(?:开|讲|办|搞|上|放|摆)(?!会)`,
    'u',
  ),
  new RegExp(
    `^${THERE}(?:开(?=[完了][^，。；会]{0,4}(?:坝|屋场|板凳|院落|塘|宣讲|宣传))|讲|办|搞|上|放)(?:完|了)[^，。；]{0,12}?(?:会|课|座|法|影|场|堂)(?:了|就|才|刚)?回(?:来|村|家)`,
    'u',
  ),
] as const

/** Whether the sender tells that it was held where he went. */
export const isVisited = (text: string, { start, end }: Span): boolean => {
  const [front, behind] = [text.slice(0, start), text.slice(end, end + 40)]
  return (
    WENT_BEHIND.test(behind) ||
    (FOR.test(front) && HELD_FOR.test(behind)) ||
    (BACK_FROM.test(front) && HELD_BEFORE_BACK.some((held) => held.test(behind)))
  )
}
