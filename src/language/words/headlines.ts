import { guarded } from '../patterns/guarded.ts'

/** What a title calls a case, right behind its number: “一起…纠纷”. */
export const CASE_CALLED = /^[^，。；：\n]{0,20}?(?:纠纷|矛盾|争议|争端|官司|案)/u

/** Opens a line that tells of another case than the line above it. */
export const ONE_MORE = /(?:又|还|另|再|也|同时|此外|接着|随后)[^，。；\n]{0,10}$/u

/** How a story ends by naming its case once more: “一起…纠纷就此化解”. */
export const CASE_CLOSED =
  /^[^，。；\n\d]{0,24}?(?:纠纷|矛盾|争议|争端|官司|风波|案)(?:也|便|就|被|得以|得到|就此|由此|至此|最终|终于|圆满|成功|顺利|彻底|妥善|当场|及时|了|地|宣告)*(?:化解|解决|平息|落幕|办结|了结|结案|调解|调处|调停|画上|消除|终结|止|告一段落)/u

/** The whole of what stands before the number by which a story is counted at its end: “，调解成功1起”, “，合计1起”. */
export const COUNTED_UP =
  /^(?:以上|上述|这样|算|算是|就|本次|此次|今天|今日|我们?)*(?:共计?|合计|总共|一共|拢共|统共|累计|计)?(?:成功)?(?:(?:调解|化解|调处|办结|解决|处理|调停|说和|调)(?:成功|好|成|结|拢)?了?)?(?:矛盾|纠纷)*[： ]?$/u

/** Opens the sentence that closes a story: “至此，…”. */
export const AT_LAST = /^(?:至此|就此|由此|最终|最后|终于|就这样|自此|到此)/u

/** What no title holds: who quarrels, and the particles of speech. */
export const SPOKEN = /[了嘞咧得，。\d]|[家户人][跟和与]|(?:今|昨|前)[天日晚早]|我们/u

/**
 * “【以案释法】”, “三塘村普法动态 | ”, one or two lines without a figure, or “反诈宣传“零距离”。” right before the day of what
 * was done.
 */
export const HEADLINE = guarded(
  /^(?:【[^】\n]{2,40}】(?![^\n\d。]{0,40}\n)|[^\n\d。；|]{2,30} ?\| ?|(?:【[^】\n]{2,40}】)?(?:[^\n。；：|]| \| |：(?!\n)){4,60}\n+(?:——[^\n。；]{4,40}\n+)?|(?:【[^】\n]{2,40}】)?(?:[^\n。；！：\d]{2,20}：)?[^\n。；！：\d]{4,50}[。！：])(?=(?:为[^，。\n\d]{2,40}，)?[^\n，。；]{0,14}\d{1,2}(?:月|日|号|\.\d)|[^\n，。；]{0,12}(?:近日|日前|季度|半年))/u,
)
/** A headline holds no digits but those of a year, of an issue and of a festival. */
export const NAMES_OF_TIME =
  /\d{4}年|第\d{1,3}[期场次届批]|\d{1,2}[月·.]\d{1,2}日?(?=宪法|禁毒|国家)/gu
/** A headline that itself says what was held: “石桥村举办法治讲座”. */
export const HEADLINE_TELLS = /开展|举办|举行|召开|组织|走进|[开办搞讲上放演](?:了|一?[场堂次节])/u
/** The text below tells of a dispute that was dealt with. */
export const DISPUTE_DEALT_WITH =
  /(?:调解|调处|化解|受理|办结)(?:成功|了)*[^，。；\n]{0,16}(?:纠纷|矛盾|争议|\d起)|(?:纠纷|矛盾)[^。\n]{0,40}(?:调解|调处|化解|协议|和解|赔|付)/u

/** What a title of cases calls them, or the list of them: behind it 日报, 台账 and the like. */
export const TITLE_OF_CASES =
  /纠纷|矛盾|争议|案件|问题|专项|清零|[日周旬月季]报|情况|统计|汇总|台账|排查|摸排|化解|调解|小结|清单/gu
/** A title of something that was taught or told to people. */
export const NO_TITLE_OF_CASES = /宣传|普法|宣讲|讲座|培训|课|知识|活动|[院屋坝][场坝]会/u
/** “邻里、婚姻纠纷”: more than one class. */
export const SEVERAL_IN_TITLE = /[、和及与/]\p{Script=Han}{0,8}$/u
