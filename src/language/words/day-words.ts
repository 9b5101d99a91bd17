/**
 * Days counted from the message's, and how many days away they are; dialect words beside the common ones
 * (contract 5.1, 5.3).
 */
export const DAY_WORDS: readonly (readonly [number, string])[] = [
  [0, '今天|今日|今儿个|今儿|今个|今朝|今早|今晨|今晚|今夜|今下午|今上午|今黑|本日|今早上|今几'],
  [
    -1,
    '昨天|昨日|昨儿个|昨儿|昨个|昨晚|昨夜|昨早|昨黑|昨下午|昨上午|昨中午|昨下昼|昨上昼|昨晌午|昨后晌|昨前晌|昨半夜|昨凌晨|昨傍晚|昨清早|昨晡|昨暝|昨昏|昨哺|昨朝|昨午|昨|夜来|夜个|夜儿个|夜儿|夜隔|夜里个|昨几',
  ],
  [-2, '前天|前日|前儿个|前儿|前晚|前夜|前个'],
  [
    -3,
    '大前天|大前日|大前儿个|大前儿|大前个|大前晚|大前夜|大前黑|上前天|上前日|上前儿|外前天|外前日|先前天|先前日|向前天|向前日|现前天|现前日|万前天|万前日|前前天|前前日',
  ],
  [1, '明天|明日|明儿个|明儿|明早|明晚|明晨|明朝|明上午|明下午|明黑|赶明儿'],
  [2, '后天|后日|后儿'],
  [3, '大后天|大后日'],
  [4, '大大后天'],
  [-4, '大大前天|大大前日|大大前儿'],
]

/** Said of a day only where the sentence, or who did it, stands in front: 节前下午 is none. */
export const DAY_WORDS_IN_FRONT: readonly (readonly [number, string])[] = [
  [
    -1,
    '夜黑里|夜黑来|夜黑价|夜黑间|夜黑家|夜黑夜|夜黑了(?![，。！ ]|$)|夜黑(?![，。！ 暗沉透压咕漆古风路灯了里来价间家夜]|$)',
  ],
  [-2, '前早(?!春|期|就|已)|前上午|前下午|前中午|前晌午|前后晌|前下昼|前黑了?|前朝'],
]
/** What may stand in front of those. */
export const DAY_FRONT = /(?:^|[，。；：！？、（ \n]|[我咱俺们村里就在]|补报?|报告?)$/u

/** What is told of each of several days, or of one of them: “每天发20份”, “都开了会”; not “2起都化解了”, which tells of cases. */
export const APART =
  /各|依次|先后|都(?!化解|调|劝|说|谈|解决|处理|办)|每|分别|头一?天|头日|[第后]二?天|一天|[\d一二三四五六七八九十][日号]/
