/** What a title calls a case, right behind its number: “一起…纠纷”. */
export const CASE_CALLED = /^[^，。；：\n]{0,20}?(?:纠纷|矛盾|争议|争端|官司|案)/u

/** Opens a line that tells of another case than the line above it. */
export const ONE_MORE = /(?:又|还|另|再|也|同时|此外|接着|随后)[^，。；\n]{0,10}$/u

/** How a story ends by naming its case once more: “一起…纠纷就此化解”. */
export const CASE_CLOSED =
  /^[^，。；\n\d]{0,24}?(?:纠纷|矛盾|争议|争端|官司|风波|案)(?:也|便|就|被|得以|得到|就此|由此|至此|最终|终于|圆满|成功|顺利|彻底|妥善|当场|及时|了|地|宣告)*(?:化解|解决|平息|落幕|办结|了结|结案|调解|调处|调停|画上|消除|终结|止|告一段落)/u

/** Opens the sentence that closes a story: “至此，…”. */
export const AT_LAST = /^(?:至此|就此|由此|最终|最后|终于|就这样|自此|到此)/u

/** What no title holds: who quarrels, and the particles of speech. */
export const SPOKEN = /[了哒嘞咧得，。\d]|[家户人][跟和与]|(?:今|昨|前)[天日晚早]|我们|俺/u
