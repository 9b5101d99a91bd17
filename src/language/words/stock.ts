/** What can be brought, handed out and left over, by its measure. */
export const THING_MEASURES = /^(?:份|本|册|张|条|块|幅|副|把|件|个|只|套|双|顶|封|页|枚|瓶|盒|袋)$/
/** Measures of papers, which people mix. */
export const PAPER_MEASURES = /^(?:份|本|册|张|页|封)$/u
/** 领来, 备了, 带去: how things get to where they are handed out. */
const BROUGHT =
  '(?:领|拿|取|拉|买|印|备|准备|带|背|搬|运|提|捎|扛|驮|拖|做|制作|定做|打印|复印)(?:来|回来?|到|制|好|去|上|起|着|出来?|过来|过去)?'
/** 司法所给了, 镇上送来: who gave them to the sender. */
const GIVEN_BY_OFFICE =
  '(?:司法所|派出所|妇联|街道|领导|上级|所[里上]|局[里上]|[镇乡县市区][里上]|上[面头])[^，。；：\\n\\d给送发拨]{0,6}(?:给|送|发|拨|配|寄|拿)(?:来|下来?|过来|了|我们|咱们|我|咱|村里?)*'
/** “读本领了两百本”, “司法所给了80份资料”: what there was to hand out, up to its number. */
export const STOCK_FRONT = new RegExp(
  `(?:资料|传单|单子?|单页|册子?|手册|读本|折页|明白纸|公开信|书|扇子?|围裙|毛巾|袋子?|伞|宣传品|[横条]幅|标语|海报|展板)(?:我们?|已经?|都|一共|共)*(?:只有|只得)(?:一共|共)?$|${BROUGHT}$|${BROUGHT}(?:了|去|来|的)[^，。；\\n\\d发散用贴挂]{0,8}$|${GIVEN_BY_OFFICE}[^，。；\\n\\d]{0,8}$`,
  'u',
)
const IS_STOCK =
  '(?:这?是|就是)(?:今天|一共|总共|从[^，。；\\d]{1,6})?(?:带|领|拿|印|备|背|搬|取|扛|提)(?:来|去|过来|过去|到场|起去|出来|好)?的(?=[，。；、 \\n]|$)'
/** “三百一是带来的”, “八十本就是领来的”: said behind the number. */
export const STOCK_NEXT = new RegExp(`^${IS_STOCK}`, 'u')
/** Between a thing and what was handed out of it: “单子…三百一是带来的，剩了四十，发脱两百七”. */
export const STOCK_BETWEEN = new RegExp(IS_STOCK, 'u')
const HANDED = '(?:发|散(?![会场步学])|送|奖|派|用|贴|挂|递|摆|分|张贴|悬挂|发放|发送)(?:出去|掉|出|完|光|脱|去)?(?:了|起)?'
/** 发了, 只挂了, 资料发了, 发资料: right before the number of what was handed out. */
export const HANDED_OUT = new RegExp(`${HANDED}[^，。；、\\n\\d一二两三四五六七八九十百千]{0,4}$`, 'u')
/** “手册一百二发了九十五”, “毛巾50条，发了42条”: nothing else stands between. */
export const HANDED_OUT_NEXT = new RegExp(
  `^[^，。；、\\n\\d]{0,4}[，、 ]?(?:今天|今日|只|才|就|实际|一共|总共|已经?)*${HANDED}$`,
  'u',
)
const SPOTS = '(?:手[头里上边]|车[上里]|后备箱里?|包[里头]+|袋[子里]+|箱[子里]+|桌[子上]+|屋[里头]+|家[里头]|村部|村[委会]+里?|办公室)'
const AFTERWARDS =
  '(?:回来|回去|回家|最后|末了|到末|收摊|散场|散会|会后|结束|完了|[走转搞弄]完|下来|走的时候|临走|现在|眼下|清点|[数点]了?[数点一下]*)'
/** “回来还有15份”, “剩起10份”, “车上还有20份”, “带回来15本”: up to the number of what was left. */
const LEFT_UP_TO = [
  `(?:${AFTERWARDS}|${SPOTS})[^，。；\\d ]{0,5}(?:还|就|都|只|也)+(?:有|放着|留着|存着)`,
  '(?:剩[下低]?|剩余|余下?|下剩|多[起出])(?:来|到|脱|得|有)?',
  '(?:[带拿背拉抱提搬捎扛驮]|退|收|原封)了?回(?:来|去|村里?|村委会|家)?',
  '(?:没|冇|未)(?:得|有)?(?:发|散|送|贴|挂|用|派)(?:完|出去?|脱|掉|到|得完|下去)?(?:的(?:还)?有?|还有)',
].join('|')
export const LEFT_OF_IT = new RegExp(
  `(?:${LEFT_UP_TO})(?:的|了|有|起|得|来|是|大概|约|差不多|将近|还|就|只|怕)*$`,
  'u',
)
/** “还有40份没发完”, “20份拿回来了”: from the number of what was left on. */
export const LEFT_FROM_IT = new RegExp(
  `^(?:左右|上下|的样子)?(?:都|就|又|还|是|给|我)*(?:(?:没|冇|未)(?:得|有)?(?:发|散|送|贴|挂|用|派|动)|[发散送派贴挂用]不[完出脱掉]|剩(?:下|起|着|了)?(?:$|[，。；！])|(?:放|搁|留|存|丢)(?:在|到|起)(?:了)?${SPOTS}|[带拿背拉抱提搬捎扛驮退收]了?回|在${SPOTS}(?:$|[，。；！]))`,
  'u',
)
/** “剩下20份发给五组了”: from what was left on, that it was given as well. */
export const LEFT_TO_GIVE =
  /^(?:左右|上下)?[，、 ]?(?![^，。；\d]{0,6}[没冇未不])(?:也|都|全|全部|又|就|再|后来|最后)*(?:给|让|被)?[^，。；\d]{0,4}(?:发|送|散|派|领|拿|抢|要|取|分)(?:给|到|在|了|完|光|走|出去|掉|脱)(?![^，。；]{0,3}[\d一二两三四五六七八九十百]+(?:多|余|来)?[份本册张条件把个]|[\d一二两三四五六七八九十百]+(?:$|[，。；]))/u
/** “手册200本带去学校”: what there was, told behind its number. */
export const BROUGHT_NEXT = /^(?:都|全|全部|一起)?(?:带|拿|背|拉|搬|提|扛|驮|捎)(?:了?[去到过下上]|起)/u
/** 都发了, 发完了: all that was brought is gone, and what is left is of something else. */
export const ALL_GIVEN =
  /(?<![没未冇][有得]?)(?:(?:都|全部?)(?:发|散|送|派|用)|(?:发|散|送|派|用)(?:完|光)了)/u
/** “带了80份，还有20份”: left over or more of the same, nobody knows. */
export const STILL_SOME = /(?:还有|还得有|另有)$/u
/** Between the two: all of it is gone at once, or something more is handed out. */
export const OTHERWISE_GIVEN =
  /[。；\n]|(?:都|全|全部)(?:发|散|送|派|用)|(?:发|散|送|派|用)(?:(?:完|光)(?!了?$)|下去|到(?!了)|给)|又|另外|还(?:发|散|送)/u
/** 发了, 挂起: in the clause before a number, which then counts what was handed out. */
export const HANDED_OUT_BEFORE = /[发散送奖派贴挂用赠领递摆]/u

/** 还有, 其余: what is told in front of a number of things that were kept. */
export const REST_FRONT =
  /(?:还有|另有|另外|其余|其他|余下?|多[起出]|剩下?)的?[^，。；\n\d]{0,4}$/u
const OWN_ROOMS =
  '(?:村[委部上里]|社区|居委|办公室|屋里|家里|仓库|图书室|农家书屋|活动室|司法所|所里|物业|柜|箱|抽屉)'
const LATER = '(?:下[次回场周个一圩集趟]|后[头面天续]|明[天日早儿]|等|改[天日]|过[几两阵后]|慢慢|二天|以后)'
/** 留到后头用, 拿回来了, 放在村部: what was kept, from the number on. */
export const KEPT_NEXT = new RegExp(
  `^[^，。；\\n\\d]{0,3}在(?:我|咱)们?(?:这|那|家|手|屋)|^[^，。；\\n\\d]{0,6}?(?:留|存)(?:着|起|到|在|了|给|下|作|待|备|$|[，。；])|^[^，。；\\n\\d]{0,4}(?:放|搁|堆|收|存|锁)(?:在|到|起|着|回|了|进)*${OWN_ROOMS}|^[^，。；\\n\\d]{0,6}[拿带背收退抱提搬拉]了?回|^[^，。；\\n\\d]{0,4}${LATER}[^，。；\\n\\d]{0,8}[用发挂贴送散](?!了|过)`,
  'u',
)
/** “留了十把给村委会”, “留80个宪法日用” */
export const KEPT_FRONT = /(?<!(?:每|一)[户家人][^，。；\d]{0,3})留(?:了|下|起|出|着)?$/u
export const KEPT_FOR = new RegExp(
  `^(?:给|在|到|放)${OWN_ROOMS}|^[^，。；\\n\\d]{0,3}${LATER}|^[^，。；\\n\\d]{0,8}(?:备用|用|再发)(?:$|[，。；\\n ])|^(?:备用|备着|待用)`,
  'u',
)

/** “8个人没领到”, “后头的6位没分着”: who got none of what was handed out, from behind the measure. */
export const NOTHING_GOT =
  /^(?:个?人|群众|村民|老人|娃儿?)?(?:就|都|也|还|是|硬是)*(?:(?:没|冇|未)(?:有|能)?(?:领|拿|分|得|发|给|轮|排|抢|要)(?:到|着|上|得到)|(?:没|莫|冇)得(?:到|着)?(?:$|[，。；]))/u
/** 少了, 还差: how many things were missing, up to their number. */
export const MISSING_FRONT = /(?:(?<![老多不减至年])少(?:了|得)|(?:差|缺|短)了?)$/u

const BATCHES = '(?:批|摞|捆|沓|包|箱|拨|扎|提|袋|叠)'
const FETCHED = '(?:拿|取|搬|抱|领|添|加|补|扛|拎|要|印)(?:了|出来?|来|回来?|上|过来)*'
/** 头一摞, 后批; 先拿出来, 又回去拿了: one batch of several, up to its number. */
export const ONE_BATCH = new RegExp(
  `(?:[头前首先后末另二三]|第[一二三四五]|最后)一?${BATCHES}(?:子|的)?(?:是|有|[发拿领来]了?)?$|(?:先|头[回次]|头一[回次]|一开始|开头|又|再|后来|后头|二回|第二[次回])[^，。；\\d]{0,4}${FETCHED}$`,
  'u',
)
/** Some of what was fetched was left. */
export const LEFT_BEHIND = /[剩余]|没发完|没用完|[拿带退背]了?回/u
