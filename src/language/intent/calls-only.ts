import type { Lexed } from '../lex/lexed.ts'
import type { Query } from '../reading.ts'

/** “请各村组织…，重点看看孤寡老人家里，21日前完成”, “请各位清一遍，周五前给我个数”: villages are told what to do, and nothing is asked. */
const isOrder = ({ text }: Lexed): boolean =>
  !OF_ALL_VILLAGES.test(text) &&
  /^[^？]{0,12}各(?:村|社区|组|调委会|网格)|^[^？，。]{0,4}请(?:各位|大家)/u.test(text) &&
  !/[？]|多少|几[起件场次户份条个]|谁|哪|查|帮我|(?<!前)(?:发|给|报|传)我/u.test(text)

/** “@黎国安 你们二季度没结的2起必须拿下”, with or without the name: one village is told what to do. */
const isOrderToOne = ({ text }: Lexed): boolean =>
  /^(?:@[^ ]{1,6}[ ，：]?(?:你|你们)?|你们)[^？]*(?:必须|抓紧|务必|尽快|赶紧|别拖|莫拖|限)/u.test(
    text,
  ) && !/[？]|多少|几[起件场次户份条个]|谁|哪/u.test(text)

/** Whether a message that calls others asks the ledger for nothing. */
export const callsOnly = (lexed: Lexed, what: Query['what']): boolean =>
  !asksWho(lexed) &&
  ((!BEGS.test(lexed.text) && !wantsForSelf(lexed, what) && !isOwedAbove(lexed)) ||
    isOrder(lexed) ||
    isOrderToOne(lexed))

/** “下午2点前要报县局：上半年院坝会多少场”: the sender owes the figures to the county, and asks the ledger for them. */
const isOwedAbove = ({ text }: Lexed): boolean =>
  OWED_ABOVE.test(text) &&
  COUNT_ASKED.test(text) &&
  !TELLS_OTHERS.test(text.replace(OWED_ABOVE, ''))
const OWED_ABOVE =
  /[^，。：；]{0,8}(?:要|得|等着|急着)(?:报|交|送|给)(?:给|到|送)?(?:县|市|局|领导|上面|上头|上级|政法委|组织部)[^，。：；]{0,6}/u
const COUNT_ASKED = /(?:多少|几)(?:[起件场次户份条个人本张][次数]?)?(?=[，。？ ]|$)/u

/** “各有几起，报给我”, “把各村数据导一下”: from the ledger, where nobody else is told to. */
const wantsForSelf = ({ text }: Lexed, what: Query['what']): boolean =>
  (what === 'export' || FOR_ME.test(text)) && !TELLS_OTHERS.test(text.replace(OF_ALL_VILLAGES, ''))

/** “各村的都要，导出来”: what is wanted, and nothing that the villages are to do. */
const OF_ALL_VILLAGES = /(?:各|每个)(?:村|社区)的?(?:数据?|数字|情况)?(?:都|全|也)?要(?=[，。 ]|$)/u
const FOR_ME = /(?:报|发|传|告诉|说)给?我(?:一?[下哈]|看看?)?(?=[，。！ ]|$)/u
const TELLS_OTHERS =
  /各(?:村|社区|组|调委会)[^，。]{0,14}(?:把|将|请|要|抓紧|报|交)|请各|请[^，。？]{1,12}的(?:村|社区|组|单位)，?[^，。？]{0,8}(?:把|将|补|报|交)|大家|你们|各位|所有人|自己|抓紧|赶紧|尽快|务必|(?:[日天号周底末]|[一二三四五六]|下班|\d)(?:之|以)?前/u

/** “上周哪个村没交，报给我”, “各村排个名次发群里”: which villages, and no call to them. */
const asksWho = ({ text }: Lexed): boolean =>
  NAMES_WANTED.test(text) ||
  (/(?:哪(?:个|些|几个?)?(?:村|社区)|哪(?:些|几个|几家|家)(?=还|都|没|未)|谁)[^，。？]{0,8}(?:没|未|最|差)|谁[^，。？]{0,4}(?:排|进)(?:第|前)|排(?:个|一?下|一?哈|出)?(?:名|先后|高低|座次|队|序)/u.test(
    text,
  ) &&
    !/抓紧|赶紧|尽快|务必|马上(?!要)|加油|各村[^，。]{0,14}(?:报|交|送|发)(?:上来|过来|给我)|(?:没|未)[^，。]{1,4}的(?![，。]?(?:列|给|发|报(?:我|给)|是|有|名单))/u.test(
      text,
    ))

/** “把今天还没有报数的村名字发群里”: the names are wanted, and nobody is called to report. */
const NAMES_WANTED =
  /^(?![\s\S]*(?:抓紧|赶紧|尽快|务必))[^。；！？]*(?:没|未)有?(?:报|交)[^，。]{0,4}的(?:村|社区|单位)?的?(?:名单|名字|村名)[^，。]{0,4}(?:发|报|列|拉|传|贴|念|点)(?!了)/u

/** Begging for figures is no call to others. */
export const BEGS =
  /[？]|(?<!排|检|巡|普|清)查|(?<![报交送传])给我|看看|我(?:还|想|急)?要[^，。]{0,16}(?:场次|人次|人数|起数|件数|份数|户数|金额)/u
