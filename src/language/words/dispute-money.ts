import { guarded } from '../patterns/guarded.ts'
import { SURNAMES } from './surnames.ts'

/**
 * What a sum of money is in a dispute (contract 2.2): whole — the total, told as such; rest — a later
 * part; off — taken off, let off or paid long before; paid — agreed or paid; claim — asked or offered, not agreed; debt — in dispute; rate — per
 * month, mu or head, no amount.
 */
export type MoneyRole = 'whole' | 'rest' | 'off' | 'paid' | 'claim' | 'debt' | 'rate'

/** What was given when all was still well: no part of what was agreed. */
const GIVEN_BEFORE = '(?:彩礼|定金|订金|押金|礼金|定礼|聘礼|学费|团费)[^，。；\\n\\d]{0,4}(?:给|付|交|送|拿|收|过)(?:了|去|过去|出去?|到)+$'

const VERB_TAIL = '[^，。；：\\n\\d]{0,8}$'

/** Tried in this order on what stands before a sum in its clause. */
export const ROLES_BEFORE: readonly (readonly [MoneyRole, RegExp])[] = [
  [
    'rate',
    // “租金拖了两年，一年3000”
    /^一(?:年|季度?|个月)(?:是|就是)?$|(?:按月|月月|按年|年年|每(?:个?月|季度?|亩|年|天|个?人|户|平米?|方|斤|家|车|[张条棵株只头件份吨袋箱桶套间层桌次趟晚]|台班?|课时)|一亩|一个月(?!之?[内后]|以[内后]|前)|每月各|月租|[日月年时底]薪|日工资|(?<![个\d一两三四五六七八九十半])[月年]工资|月供|[费租价金薪资][^，。；\n]{0,6}[从由]|[从由][^，。；\n]{1,12}(?:上?涨|提高?|调)(?:到|至|成|为)(?:了|每)?|(?<!半|[一两三四五六七八九十\d])年租)[^，。；\n]{0,6}$|(?<![有那哪第十某])一(?:天|日|月|个工)(?:的?(?:工钱|工资|租金)|是|按|算|开|合|给)*$|(?<![了拖欠过等隔有干做住借忙近快半整又前后满些十])一(?:个?月|年|季度?)(?:给|出|拿|交|付|补|掏|摊|凑)(?![了过])(?:[^，。；\n\d了过]{0,4}(?:给|出|拿|交|付))?[^，。；\n\d了过]{0,4}$|[一每](?:人|户|家|个|房|边)[，]?(?:[一每](?:年|个?月|季度?|天|回|趟|餐|学期))(?:出|给|付|交|拿|摊|掏|凑|是|各)?(?:[老娘爹妈爸父母]{1,2}人?)?$/u,
  ],
  [
    'whole',
    new RegExp(`(?:报销?(?:完|了|掉|后|下来)?[^，。；\nd]{0,4}(?:剩|余)|共计|合计|合起来?|加起来|拢起|(?<=[加带连][^，。；\\n\\d]{1,6})一起|一共|总共|总计|拢共|统共|总额|合共|累计|共|总)${VERB_TAIL}`, 'u'),
  ],
  ['paid', /(?:退|返)(?:还|回|给|了)*(?:[他她其])?(?:剩余|余下|剩下)[^，。；\n\d]{0,8}$/u],
  ['debt', /(?<!先|又|再)借(?:给|走|去)[^，。；\n\d]{0,8}$/u],
  [
    'rest',
    new RegExp(
      `(?:余款|剩余|剩下|剩的|剩|余下|尾数|其余|下欠|另外|再付|再补|还倒?(?:退|赔|补|贴|塞|搭|添)了?|(?:又|另|再|外加)(?:倒|现|多)?(?:拿|包|退|赔|补|贴|塞|搭|添|给|付|还|交|拿|结|出)了?|年底前?再?(?:付|给|还)|(?<=补[^。；\n]{2,10}，)(?:那|这)|秋收后|后续|第二次|二期|随后)${VERB_TAIL}`,
      'u',
    ),
  ],
  ['debt', new RegExp(GIVEN_BEFORE, 'u')],
  [
    'off',
    /(?:扣(?:了|下|掉|除|去)?|减(?:了|去|免|掉)?(?!到)|少(?:给|收|算)?了?|扣(?:了|下|掉|除|去)?(?!押|定|工|保)[一-龥]{1,3}[款费钱]|抹(?:去|掉|了)?(?:零头|尾数|零)?|免(?:了|掉|去|除)?|还过|已还了?|(?<![要叫不喊])让(?:掉|了|利)?)(?:人家|对方|他|她)?$/u,
  ],
  [
    'claim',
    new RegExp(
      `(?:索赔|(?<![好歹来])[说讲](?:该|要|得|只|顶天|最多|顶多)?(?:赔|退|给|还|补)(?![了嘞])|顶天|最多|顶多|(?:修|换|医|治)[^，。；\\n\\d了]{0,3}得(?=(?:花|要|用)?$)|开口|开价|喊价|报价|喊|要求|提出|嫌|只肯|只认|只愿|只给|只出|只同意|自己(?:认|承担|出|贴|掏)|自(?:认|担|掏|贴)|起初|起先|原先|本来|先不|不肯|坚持|涨到|维持|叫价|扬言|张口|要他?她?人家?(?:赔|退|还|给)?|想要|非要|要赔?|(?:让|叫|喊|找)(?!回来?|来|到|拢)(?:他|她|人家|对方|[一-龥]{1,2}家?)(?:赔|退|还|给|付|出)|差距|就要|讨)${VERB_TAIL}`,
      'u',
    ),
  ],
  [
    'paid',
    new RegExp(
      `(?:赔|补|退|(?<![岁人户票份])数(?=[了给出够足清])|送(?=来|到|过来|去|还|回|上)|打(?=$)|付|给|还(?![有要欠剩差没])|还回|归还|偿还|还清|交|出(?!借)|拿|掏|转|兑|领|打(?:过来|来|给|到)|结清|清偿|缴|认|返|添|贴|(?<![床坐靠鞋地棉软草脚])垫|担|摊|谈成|说成|讲到|说到|谈到|让到|后来|后头|折中|加到|让到|退到|升到|(?:减|降|改|压|抹|砍|磨|杀|少|折|打折?)(?:成|为|到|作)|点清|定成|算下来|按|讲好|谈好|说好|谈拢|拿到|领到|分(?=[了给到得嘞])|(?:先|补|加)发|发(?=[了给到])|一次性|兑现|最后|末了|最终|发放|发还|凑|(?<![了冻勾总团])结|塞|搭)${VERB_TAIL}`,
      'u',
    ),
  ],
  [
    'debt',
    new RegExp(
      `(?:欠|借|拖|差|该|(?<!费)用(?=[了脱去掉])|押金|价|花|买|卖|损失|值|涉及|标的|金额|涉案|彩礼|尾款|货款|工钱|工资|租金|房租|款|费|债|账|钱|本金|礼金|输了|赊)${VERB_TAIL}`,
      'u',
    ),
  ],
]

/** “每亩四百五，想降到三百”: behind a rate, what it is to become. */
export const CHANGED_TO = /(?:降|减|压|涨|加|提|升|调)(?:价|低|高)?(?:到|至|成|为)了?$/u

/** Behind a sum. */
export const RATE_BEHIND =
  /^(?:钱|元|块)?(?:一|每|\/)(?:亩|个?月|天|年|人|户|平|方|斤|晚|家)(?![\d一二两三四五六七八九]|(?:出|付|认|掏|担|摊|各)?(?:一半|五成|半))/u
/** “老大六百，老二三百，按季给” */
export const RATE_AT_END = /^(?:元|块)?(?:，[^，。；\n]{1,7})?，?按(?:月|季度?|年)(?:给|付|交|出|结|打)/u
export const PAID_BEHIND =
  /^(?:元|块)?钱?(?:一(?:起|并|次|把)|全|都)?(?:掏|拿|交|数|送|退|还|付|补|结)(?:出来|过来|出|来|清|齐)*[了嘞]|^(?!(?:元|块|块钱)?(?:，)?(?:要|让|喊|叫|索|没|不|未|当[面场](?:翻|吵|骂|打|扯|闹)))[^，。；\n\d]{0,6}(?:赔|补|退|谈成|说成|讲成|谈妥|说妥|成交|给齐|付齐|付清|付|还清|结清|兑现|(?:微信|支付宝|扫码)(?:转|付|给|打)|当场|到手|全包|全出|包了|转(?:过来|给|到|了)|认了|认下|承担|当面|全认|给了|给清|点清|现钱|现金|了结|到账)|^(?:元|块)?钱?，?(?!要|让|喊|叫|自|他说|她说|[^，。；]{0,4}[不没])[\u4e00-\u9fff]{1,4}(?:全|都|来|自己|对半)?(?:掏|出|认|赔|给|包|付|担)(?:了|下|的|清)*(?=[，。；！ \n]|$)/u

/** “余下五百不要哒”: a part that nobody pays. */
export const WAIVED_BEHIND =
  /^[^，。；\n\d]{0,3}(?:不要|免了|免掉|抹|不用还|(?<!就)不还了)|^(?:元|块)?(?![^，。；\n\d]{0,6}[没不])[^，。；\n\d要]{0,6}(?:免(?:了|掉)|不要了)|^(?:也|就)?算了|^(?:元|块)?(?:就|都)?当(?:是|作)?(?:给|送)/u

/** A numeral without 元 is money only behind these. */
export const MONEY_BEFORE =
  /(?:(?<=(?:账本?|账单|[欠借]条|条子|单子|合同|本子|工本)上|[账条据债][^，。；]{0,5}[，、 ])(?:写|记)(?:的|着)?是?|添|兑|塞|贴|点清|包(?=了)|支(?=了)|(?<![岁人户票份])数(?=[了给出够足清])|(?<=(?:医|药|病|院|刀|术|查|诊|救|治|修)[^，。；\n\d]{0,4})用(?=[了脱去掉])|(?<=[前后底天号场上先])打|(?<=[讲说谈减降改压抹砍折])成|(?:修|换|配|治|看病|检查|住院|打针)(?=[了嘞])|(?<=[讲说谈加降减让升砍压磨杀折谈劝])到|(?<![了冻勾总团])结|担|垫付|凑|贴补|(?:定|谈定|敲定|当)(?=了)|打(?:过来|来|到|给|了)|(?:办|买|卖|充|订)(?=了)|最后|末了|最终|其余|剩余|尾款|赔|垫|修车|修理|维修|药钱|医药|补|退|付|给|还|欠|借|出|拿|要|价|款|钱|费|掏|交|转|差|花|拢共|统共|总共|一共|共|认|只肯|剩|剩的|余下|余款|讲到|谈到|谈成|说成|算下来|折合|核算|按|金额|涉案|涉及|金|工钱|工资|彩礼|医药费|两千|领|收|结清|当场付|先付|先给|还给|赔给|贴|折价?|扣(?:了|下|着)?|分(?=[了给到得嘞])|得(?=了)|分红|本金|补足|让(?=了)|一人|每人|押金|网购[^，。；\d]{0,6}|开口|索赔|误工|药费|门诊费|合计|共计|彩礼给)(?:了|嘞|他|她|人家|给|付|偿|款|清|现金|是|：|到|对方|一个|起码)*(?:[^，。；：\n\d]{0,5})$/u

/** “欠五个师傅的工钱，一个三千二，另外三个都是一千五”: sums of people. */
export const SUM_OF_ONE = /(?:工钱|工资|欠|赔|补|费|钱|款|账)[^。；\n]*(?:一个|一户|一家|都是|各)$/u

/** “补三个弟弟每人8000元”, “补两个妹妹一人一万五”: the sum for each of a told number of people. */
export const FOR_EACH =
  /(?<people>俩|仨|[\d一二两三四五六七八九十]+(?=[个名位户家]))(?:个|名|位|户|家)?[^，。；\n]{0,5}(?:每人|一人|每户|一户|每家|一家|各(?:出|赔|掏|给|付|拿|认|担|补)?)$/u

/** “一家赔120，三家都收了钱”: what each gets, and how many they are. */
export const TO_EACH = /[一每]家(?:赔|补|给|退)(?:了|偿)?$/u
export const ALL_OF_THEM = /(?<people>[两三四五六七八九十]|\d{1,2})家(?:都|全|也都|均)/u

/** “剩下的收了麦子给”, “余下的下个月”: the rest of a sum, told without a figure. */
export const REST_UNTOLD =
  /(?:后头|后面|以后|往后|之后|余下的?|剩下的?|从?下个?月(?:起|开始)?)，?(?:就|再)?(?:每个?月|按月|月月|一个月|每年|每季度?|逐月)[^，。；]{0,3}(?:还|给|付)|(?:还|给|付)(?:完|清|齐)(?:为止|算完|拉倒|算数)|(?:剩下|余下|剩|余|其余)(?:的|部分|那些)?(?:(?:[^，。；\n\d]|\d{1,2}[号日月]){0,8}?)(?:给|付|还|清|结|交|打卡|打到|转账|发|分[两二三四五六七八九十\d]|(?:写|打|立|出)(?:了|的|个|张|一张)*[^，。；\n]{0,3}条)|(?:剩下|余下|剩|余|其余)(?:的|部分|那些)?(?:就|放|等|拖|说好|约好|约)?(?:到|在)?(?:年底|年前|年后|过年|过完年|开年|月底|下个?月|下半年|明年|秋后|秋收|节前|节后|正月|腊月|冬月|\d{1,2}[号日月])(?:底|初|前|后|份|里|间)?(?=[，。；！ \n]|$)/u
/** “分三期还，首期8000元已到账”: the first of several parts that are not told. */
export const INSTALMENTS = /分(?:作|成)?[两二三四五六七八九十\d几]+(?:期|次|年|批|回|笔)/u
/** “谁也不赔谁”: nothing changes hands. */
export const NOTHING_PAID =
  /(?:谁(?:也|都)不|互不相?|互相不|都不|各不|两不)(?:赔|补|找|欠|要|退)/u
/** What comes in for those who were owed it: “追回工资46.8万元”. */
export const GOT_BACK = '(?:追回|追讨|追缴|挽回|讨回|要回|清欠|避免)'
/** Sums told for several records together: “涉案金额…”, “为11名农民工追回工资”. */
export const COMMON_SUM = new RegExp(
  `(?:涉案|涉及|总金额|总额|标的|合计|共计|一共|共|总计)[^，。；\\n\\d]{0,8}$|为[^，。；\\n]{0,6}(?:农民工|工人|务工人员|劳动者|职工)(?:${GOT_BACK}|兑付|挽损)[^，。；\\n\\d]{0,8}$`,
  'u',
)

/** What stands between the sums of one enumeration: “一个四千一个三千六”, “药费三千、误工一千五”. */
export const ENUMERATING =
  /^(?:元|块|钱|块钱)?的?(?:[、，和及加 ]|另外|另|再加|还有|外加)*(?:一个|一户|一家|一人|每人|(?<heads>[\d一二两三四五六七八九十]+)(?:个|户|家|人)都?是?|(?:误工|医药|医疗|营养|护理|交通|材料|药|修车|住院|精神|(?:[带连加][上同]?|和|另)利息)[^，。；、\d]{0,4}|(?<=、)[^，。；、\d]{0,8}(?:费|钱|款))都?(?:(?:还|又)?(?:欠|差|该|拖|短)(?:着|了)?|是|各)?$/u

const ONE_BEARS =
  '一(?:个|家|户|方|边|人)(?:出|担|认|承担|赔|掏|拿|付|补)了?(?:[一二三四五六七八九]成(?:就?是)?)?$'
/** “一个出六成九百，一个出四成六百”: what one side bears, and what the other. */
export const ONE_SIDE = new RegExp(ONE_BEARS, 'u')
export const OTHER_SIDE = new RegExp(`^(?:元|块钱?)?[，、； ](?:另外?)?${ONE_BEARS}`, 'u')

/** “800块种子钱加200块人工”: between a sum and what is paid on top of it. */
export const PUT_ON_TOP =
  /^(?:元|块)?的?[\u4e00-\u9fff]{0,5}(?:外加|再加上?|另加|(?<![增追添涨])加上?)(?:[\u4e00-\u9fff]{1,4}[费钱款金])?$/u
/** “本金三万利息两千” */
export const INTEREST = /^(?:元|块钱?)?[，、和及加连带 ]{0,2}(?:利息|利钱|息钱|息)(?:是|为|共|按|算)?$/u
/** “本金”, “老本”, right before the sum that bears interest. */
export const PRINCIPAL = /本(?:金|钱|子|儿)?(?:是|为|还|共)?$/u
/** A thing and nothing else between a mark and its sum: “，果树6200”, “、工时200”. */
const THING =
  '(?!现金|总|全部|定金|订金|押金|首付|头款|后来|最后|最终|末了|折中|实际|现在|今天|昨天|结果|一共|总共|合计|共计|其中|剩下?|尾款|余款|余下|另外|降到|改成|说成|谈成|要价|开价|喊价|报价|还价|底价|原价|只认|差价|欠|差|借|该|赔|退|补|还|付|给)(?<thing>[\\u4e00-\\u9fff]{1,4})(?:是|共|算)?'
/** What names a fee: 菜钱, 误工费, 车损. */
export const FEE = /(?:费|钱|损失?|误工)$/u
export const THING_FIRST = new RegExp(`(?:^|[，。；：、\\n ])${THING}$`, 'u')
export const THING_NEXT = new RegExp(`^(?:元|块钱?)?[，、； ]{1,2}${THING}$`, 'u')
/** “说好了，写的是四万，只认两万”: told first that they agreed, then on what. */
export const AGREED_FIRST = /[说讲谈商议]好了[，：][^。；\n]*只(?:认|给|付|还|赔|退|收|要)了?$/u
/** Interest that was brought down is not paid in full. */
export const LESSENED = /^(?:元|块钱?)?[^。；\n]{0,8}(?:减半|各半|打折|少|让|免|不[要算给计])/u

const GIVEN_FOR =
  '(?:退|赔|补)(?:还|偿|给|了|他|她|人家)*(?<purpose>[\\u4e00-\\u9fff]{1,4}?(?:费|钱|款|金|租|损失)|误工)(?:共|是|：)?'
/** “退药钱85 赔苗钱700”: what a sum is given for, and what the next one. */
export const PURPOSE = new RegExp(`${GIVEN_FOR}$`, 'u')
export const NEXT_PURPOSE = new RegExp(
  `^(?:元|块钱?)?[，、；和 ]{1,2}(?:另外?|再|还|又|外加|并){0,2}${GIVEN_FOR}$`,
  'u',
)

/** “赔了菜钱150，检查费322”: behind what was paid for one thing, the next without a verb of its own. */
export const NEXT_DAMAGE =
  /^(?:元|块钱?)?(?:，|；|、|和| )(?:还有|外?加上?|另外?|以及)?(?<purpose>(?!欠|差|该|借|其中)[\u4e00-\u9fff]{0,3}(?:费|钱|损失)|误工)(?:共|是|：)?$/u
/** Right behind a sum that the other side bears, or that nobody pays: “500他自己出”, “300免了”. */
export const BORNE_BY_OTHER =
  /^(?:元|块钱?)?，?[\u4e00-\u9fff]{0,3}?(?:自己|自行|自个|自理|自付|自担|自负|自认|免|抹|算了|不要)/u
/** “500没赔”, “300由保险出”: whether it is paid, and by whom, is another matter. */
export const BORNE_PERHAPS =
  /^(?:元|块钱?)?，?[\u4e00-\u9fff]{0,3}?(?:[没不未等各抵扣退]|另[算说]|再[谈说]|还在|有争|医保|保险)/u

/** “另五百当修理费”, “三百抵工钱”: set against something, and paid by nobody. */
export const SET_AGAINST_BEHIND =
  /^(?:元|块)?钱?就?(?:当|抵|顶|冲)(?:作|成|是|了|掉)?(?![面场天])[^，。；\n\d]{1,6}/u
/** “剩那八千老康说算了”: the one who is to get what is left gives it up. */
export const GIVEN_UP_BEHIND = /^(?:元|块)?钱?[^，。；\n\d]{0,4}说(?:了|是)? ?(?:算了|不要了)/u
export const LEFT_BEFORE = /(?:剩|余|那|差|欠)[^，。；\n\d]{0,4}$/u
/** “讲五万八算了”, “就三百得了”: named as what it comes to. */
export const PROPOSED_BEFORE = /(?:讲|说|就|按|给|那就)$/u
/** “现凑了八千”: what is put on top of what was handed over before. */
export const TOPPED_UP =
  /(?:现|又|再|另|还)(?:凑|添|补|加|拿|掏|给)(?:了|出|上|足|够)*[^，。；\n\d]{0,3}$/u
/** “定金全退，再补七百”: a sum told before goes back as a whole. */
export const ALL_BACK =
  /(?<what>定金|订金|押金|学费|彩礼|礼金|货款|本钱|本金|(?:医?药|住院|检查|门诊|治疗|修车|修理)费|钱款?)(?:他|她)?(?:全|都|全部|全额|如数|一分不少)(?:数|部)?(?:退|还|(?<=费[^，]{1,4})(?:认|包|出|付|赔|掏|管))/u

/** “三百二场长掏的”: a person or a place, and no measure of the number. */
export const NO_MEASURE =
  /^(?:年[底前]|场[长里上]|队[里长上]|组[里长上]|家[里长人属]|户主|个人|班[长主]|车[主行方]|店[里家主]|桌[上子])/u
/** “还差三千七说好初十转”: what is short now is promised for a day. */
export const SHORT_BEFORE = /(?:^|还|下|尚|就)(?:差|欠)(?:的|着|他|她|人家)*$/u
export const PROMISED_BEHIND =
  /^(?:元|块)?钱?，?(?:说好|讲好|约好|约定|答应|保证|承诺|定好|[^，。；\n]{0,6}[前后底初号秋]再?(?:给|付|还|结|转|打|补|清|交))/u
/** “剩的两万八拖到现在”: a rest that was never paid is what they quarrel over. */
export const ARREARS_BEHIND =
  /^(?:元|块)?(?:钱|尾款)?，?就?(?:一直|拖|赖|迟迟|至今|到现在|一年多|大?半年|扯皮|扯筋)/u
/** “先点了6200，那12000等麦收前给齐”: what is left of a sum, and the day that is promised for it. */
export const PART_LEFT_BEFORE = /[，、；](?:那|剩下?的?|余下的?)$/u
export const PROMISED_LATER =
  /^(?:元|块)?钱?(?:就|都)?(?:等|到|说好|约好)?[^，。；\n\d]{0,5}(?:前|后|年底|月底|秋收|麦收|节)再?(?:给|付|还|转|结|补)(?:齐|清|完)?/u
/** “一万二打的欠条”: owed on paper from now on. */
export const ON_PAPER_BEHIND = /^(?:元|块)?钱?(?:打|写|立)(?:的|了|张|个|一张)*[欠借]条/u

/** The name of a person right before a sum: “，老李”, “、张某欠”, “，王大明”. */
const PERSON = `(?:[老小大][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]某某?|[${SURNAMES}](?:家|师傅|嫂|婶|叔|哥|姐|师|[\\u4e00-\\u9fff]{1,2}))(?:的?是|的|欠|差)?$`
export const NAMED_FIRST = new RegExp(`(?:^|[，。；、：的])${PERSON}`, 'u')
export const NAMED_NEXT = new RegExp(`^(?:元|块)?[，、；]${PERSON}`, 'u')
/** “老大3000老二3000老三2000”: brothers and sisters by their order, with or without a mark between them. */
const SIBLING =
  '(?<who>老[大二三四五六幺]|[大二三四五幺小](?:哥|姐|妹子?|弟|女|儿)|[大二三四五幺小]?(?:儿子|女儿|姑娘|闺女))(?:家|就|是|认|摊)?'
export const SIBLING_FIRST = new RegExp(`${SIBLING}$`, 'u')
export const SIBLING_NEXT = new RegExp(`^(?:元|块)?[，、； ]?${SIBLING}$`, 'u')

/** What a person's or a household's part is named with: “一家一百六”, “一人出两千二”, “一棵要八百”. */
export const ONE_OF =
  /(?:^|[^\u4e00-\u9fff]|[^第有那另唯十这])(?<unit>一(?:户|家|人|个|条|棵|株|只|头|片|张|桌|间)|各(?:自|家|户|人)?)(?:各|先|都|就)?(?<verb>出|摊|掏|付|给|交|拿|认|担|承担|补|赔|退|分|得|要|收|按|算|欠|差|拖|该|短)?(?:了|到|着)?$/u
/** How many they are: “三个舅舅”, “两家”. */
export const PARTIES =
  /(?<people>俩|仨|双|[两二三四五六七八九十]|\d{1,2})(?<kind>户|家|人|个|兄弟|姊妹|姐妹|弟兄|妯娌|兄妹|姐弟|边|方|房(?![间子屋租])|(?<=[按分成作][两二三四五六七八九\d]{1,2})份)/gu
/** “打了一半12000，另一半下月5号”: of a sum one half is told, and that the other will follow. */
export const HALF_BEFORE = /一半(?:是|就是|，)?(?:也就是)?$/u
export const OTHER_HALF =
  /^(?:块钱|元|块|钱)?[，、 。](?:另外?|剩下?的?|余下?的?|其余|还有|下)(?:的|那)?一半(?![^，。；\n]{0,6}(?:不要|算了|免|没|未|抵))/u
/** “余款对半，一人一千八”: two share it. */
export const BY_HALVES = /(?:对半|平半|各半|一人一半|一家一半)[^。；\n]{0,8}$/u
/** “尚欠四千四，今天立了字据”: what was paid before is past, when the day of the talks comes after it. */
export const STILL_OWED_BEFORE = /(?:尚|还|下|仍)(?:欠|差)[^，。；\n\d]{0,4}$/u
/** “去年还了”, “早先付了”: paid while there was no quarrel yet. */
export const PAID_LONG_AGO =
  /(?:大?前年|去年|头年|上一?年|旧年|年前|上个?月|早先|早前|先前|前头|前期|前面|之前|以前|原先|当时|当初|开工时|开春)[^，。；\n\d]{0,5}(?:还|付|给|结|交|拿|打|转)(?:了|过|去|他|她|清)*$/u
/** What such a payment left is what they quarrel over. */
export const LEFT_OVER = /剩|余|尾款|尾数|(?:还|尚|下|仍)[欠差]/u
export const DAY_OF_TALKS = /今天|今日|今晚|今早|昨天|昨日|昨晚|经调解|经(?:村|镇|社区)/u
/** “利息不要了” */
export const INTEREST_LET_OFF = guarded(/利息(?:都|也|全|就|部分)*(?:不要|免|不算|不计|放弃|不再|抹|算了|减免)/u)
/** “老卫只认700，差280谈了一下午”, “相差五百”: how far two sums are apart. */
export const APART_BEFORE =
  /(?:^|[，。；、 ])(?:还|就|只|中间|两边|双方|两家)*(?:相差|差距?)(?:是|着|了|个|到)*$/u
/** “合作医疗报了4200，”, “报销了三千五，”: what the health insurance took over. */
export const INSURANCE_PAID =
  /(?:(?:医保|农合|合作医疗|医疗保险|大病保险)[^，。；\n\d]{0,4}?(?:报销?|付|给|出|承担|补)|报销?(?=[了掉下脱哒]))(?:下来|了|掉|脱|哒|嘞)*(?:\d[\d.]*|[一二两三四五六七八九])[一二两三四五六七八九十百千万零]*(?:元|块钱?)?[，。；、 ]/gu
/** “由甲方承担70%即15050元”, “认一半，一千一”: the share of a whole that one side takes. */
export const SHARE_OF_WHOLE =
  /(?:承担|负担|担|赔偿?|认|出|补)[^，。；\n\d]{0,4}(?:[\d.]+%|百分之[^，。；]{1,4}|[一二三四五六七八九]成|一半)[^，。；\n\d]{0,6}，?(?:即|计|合计|也就是|就是|为|共)*(?:人民币)?$/u
/** “零头抹了，给六千三” */
export const ODD_SUM_OFF = /零头(?:都|也|就)?(?:抹|免|不要|不算|让|去)/u
/** “每年八百斤谷子，一千块零用钱”: with what is given every year. */
export const WITH_YEARLY =
  /每[年月][^，。；\n]{2,10}(?:斤|袋|桶|粮|谷子?|米|油)[^，。；\n\d]{0,4}[，、和及]$/u
/** Things that come in pieces (块), right behind the number: “3块新玻璃”, but not “60块砖钱”. */
export const PIECES_BEHIND =
  /^(?:新|旧|老|大|小|好|青|红|水泥|预制)?(?:界?石|砖|瓦|玻璃|板|木板|碑|桩|田|土|菜?地|肉|瓷|钢|铁|布|手表|招牌|门板)(?![^，。；\n]{0,2}[钱款费])/u
/** “重新埋石头，埋了3块”, “石板…又铺了5块”: what is set, laid or broken piece by piece. */
export const PIECES_BEFORE =
  /(?:石|砖|瓦|板|碑|玻璃|桩)[^。；\n]{0,16}(?:埋|栽|铺|立|竖|挖|撬|砌|垒|掉|碎|烂|坏|断|裂|少|砸|搬|拿走|换|装|摆)(?:了|掉|走|开|上|起|坏|破|烂|成)*$/u
