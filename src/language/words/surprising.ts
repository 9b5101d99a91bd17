/** “还剩几本”, “退了五份”, “没领到”: what was left or came back, so that not all that was told was given. */
export const LEFT_OR_BACK = /剩|没发|退|收回|没拿|没领|不够/u

/** “店里放了一百本，拿走二十六”: what was laid out and what people took of it are numbers of the same things. */
export const TAKEN_AWAY = /[拿取领]走/u

/** “又来了三个”, “另外”, “加上院长”: more of what was told, which may be meant with it or not. */
export const MORE_OF_IT = /又|再|另外|还有|外加|加上/u

/** “一组20人”, “下午又来31个”, “第二场25人”, “老人25位”, “问低保的2个”, “业主群推送小知识8条”: the place, time, event or group that a number is told of, right before it. */
export const HEADS =
  /(?:(?:\d+|[一二两三四五六七八九十]+)(?:组|社|队|屯|栋|幢|网格|年级|拨|场|次|堂|节|期)|(?:第|头|前|后)[一二三四五六七八九十]?[场次晚天回]|一[场个组家拨](?:在[^，。；]{1,6})?|[上下]午|早上|晚上|晌午|后晌|中午|老人家?|妇女|学生娃?|党员|干部|组长|调解员|明白人|群众|低保户|残疾人|村民|抖音|公众号|村村响|大?喇叭|广播|宣传车|男的|女的|大人|细娃儿?|[周昨今前](?:[一二三四五六日天])|\d+[日号]|\p{Script=Han}{1,4}(?:村|社区|部|店|堂|校|厂|口|边|群|圈|号|院子?|屋场|寨|头|门|湾|沟|屯|庄|坪)|(?:问|讲)[^，。；\d]{1,6}的|(?:抖音|快手|视频号|公众号|朋友圈|\p{Script=Han}{0,3}群)(?:里|头|上)?(?:发布|推送|转发|转|发|推|晒|更新)*了?[^，。；\d]{0,8})(?:[^，。；\d]{0,5}(?:来|到|听|有|发|送|散|贴|走|跑|开|给|用|放|播|喊)[了的过]?|各|是|有|：| )*(?:[^，。；\d]{0,2})$/u

/** “每家给一本”, “也是一人一把”: so many to each, right before the number. */
export const TO_EACH =
  /(?:[一每][人户家位]|[一每]个(?:人|娃儿?|娃娃|学生|老人)|人手|家家|户户)(?:都|也|各)?(?:发|给|送|领|得|拿|塞|留|派|放|贴)?(?:了|到|起)?$/u

/** Groups behind their numbers that nobody belongs to both of: “18个娃 6个大人”, “12个男的 20个女的”. */
export const APART: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:小|细|奶)?(?:娃儿?|娃娃|娃子|学生娃?|孩子?|伢子?|小孩|小朋友)/u,
    /^(?:大人|大学生|家长|老人家?|老年人|老师|群众|村民|爷爷奶奶)/u,
  ],
  [/^(?:男的|男人|爷们)/u, /^(?:女的|妇女|女人|婆娘)/u],
]

/** “来了一些人”, “人来得不少”: that people came, and not how many. */
export const CROWD_UNTOLD =
  /[来到](?:会|场|齐)?了?(?:一些|好些|些|不少|很多|好多|许多|一帮|一群|一大群|一屋子?|一院子?|蛮多|挺多)(?:的)?(?:人|群众|村民|老乡|乡亲|老人|妇女|娃)|(?:人|群众|村民|乡亲)[们]?(?:都)?(?:来|到)?(?:得|了|的)?(?:不少|很多|好多|蛮多|挺多|老多|还行|不多|多得很)/u
