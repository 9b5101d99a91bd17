/** Parts of the day, each of which may open another matter. */
const PART =
  '(?:今早|早上|早起|早晨|一早|上午|头晌|晌午|中午|下午|后晌|下晌|后半天|傍晚|擦黑|晚上|晚饭边上|夜里)'
const N = '[一二三四五六七八九十廿\\d]'
const DAY = `(?:今天|今儿个?|今日|昨天|昨儿|昨日|前天|前儿|(?:${N}{1,2}月(?:份)?)?${N}{1,3}[号日]|(?:上|这)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天])`

/** The time of another matter in a report that is spoken without commas: “…三十一个人下午又去走了六户”. */
export const TIME_OPENS = new RegExp(
  `(?:${DAY}(?:呢|嘛|那天|就是今天|也就是今天)?)?${PART}(?:的时候|呢|嘛|些)?|${DAY}(?=那天|在|去|到|我|俺|又|还|是|呢|调|放|开|办|搞|上|有|没|帮|接|${N}{1,2}月)`,
  'gu',
)
/** Words that take the time behind them to themselves: 等到下午, 从上午, 约起后天, 整个下午, 昨天的下午. */
export const GOES_ON_BEFORE =
  /(?:等|到|从|约|每|跟|和|与|至|在|改|明|后|定|多|前|当|过|一|整|大|半|直|今|昨|[一整半两三几]个|[天日号月]的?|[今昨前]儿)$/u

/** 第二个, 头一件: so many matters, one by one. */
export const ORDER_OPENS = /第[一二三四五六](?:个|件|桩|起)(?:事|是)?(?!月|人|组|院)|头一(?:个|件|桩)(?:事|是)?/gu
/** 然后, 还有, 最后: another matter, or only more of the same. */
export const THEN_OPENS =
  /然后|接着|随后|另外|再就是|再一个|还有(?=就是|个|一个|一件|一起)|最后(?=又|去|我|还)|完了(?=就?是?下午|以后就是|又|我|去|还)|今天(?=又有个事|还有个事)/gu
/** “走到半路上遇到…”, “有一户的羊啃了…”: a quarrel that was met with. */
export const MET_OPENS =
  /(?:会散了?|散了?(?:会|摊)|散场|开完会|讲完课?|收了?摊|回来|转来|走到半?路|路上)[^，。\d]{0,4}?(?:又|还)?(?:(?:碰|遇|看|听|撞)[到见上着]|有(?=一|两|个|人))|(?<=[份张本册条户家个人把])(?:就|又|还)?(?:碰|遇|撞)[到见上着]|(?<=[份张本册条户家个人把])(?:就|又|还)?有(?:一|两|个|户|家)(?:户|家|个|兄弟|口子)?(?![^，。]{0,8}问)/gu

/** What was done that the lists hold; one of two matters that are cut apart at a time tells it. */
export const TELLS_ACTIVITY =
  /院坝会|坝坝会|板凳会|屋场会|火塘会|讲座|讲课|法治课|普法课|上了?一?[堂节]|第一课|讲了|[给去到在][^，。]{1,8}讲|入户|上门|[走跑]了[^，。]{0,3}[家户]|宣传|普法|送法|发了?[^，。]{0,3}[\d一二两三四五六七八九十百]|喇叭|音箱|广播|村村响|电影|灯谜|广场舞|情景剧|排查|回访|培训|横幅|标语|展板|咨询|来问|围到问|摆摊|法律援助|明白人|群发|群里|推/u
/** An event or a round of its own, no more of the event before it. */
export const TELLS_EVENT =
  /[院坝凳场塘]会|讲座|法治课|普法课|上了?一?[堂节]|第一课|入户|上门|[走跑]了[^，。]{0,3}[家户]|宣传车|喇叭|广播|村村响|电影|排查|回访|培训|摆摊|法律援助|[去到][^，。]{1,8}[讲发贴]/u
/** The words of a quarrel. */
export const TELLS_QUARREL =
  /吵|扯|闹|争|打架|抓扯|纠纷|调解|调了|劝|赔|欠|[差拖][^，。]{0,4}钱|工钱|不肯|不让|不给|不准|不依|说和|离婚|僵|翻脸|翻了脸|啃|咬了|踩/u
