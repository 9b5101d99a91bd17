/**
 * What a sum of money is in a dispute (contract 2.2): whole — the total, told as such; rest — a later
 * part; paid — agreed or paid; claim — asked or offered, not agreed; debt — in dispute; rate — per
 * month, mu or head, no amount.
 */
export type MoneyRole = 'whole' | 'rest' | 'paid' | 'claim' | 'debt' | 'rate'

const VERB_TAIL = '[^，。；：\\n\\d]{0,8}$'

/** Tried in this order on what stands before a sum in its clause. */
export const ROLES_BEFORE: readonly (readonly [MoneyRole, RegExp])[] = [
  [
    'rate',
    /(?:按月|月月|按年|年年|每(?:个?月|亩|年|天|个?人|户|平米?|方|斤|家|车)|一亩|一个月|每月各|月租|日工资|月供|年租)[^，。；\n]{0,6}$/u,
  ],
  [
    'whole',
    new RegExp(`(?:共计|合计|一共|总共|总计|拢共|统共|总额|合共|累计|共|总)${VERB_TAIL}`, 'u'),
  ],
  [
    'rest',
    new RegExp(
      `(?:余款|剩余|剩下|剩的|剩|余下|尾数|其余|下欠|另外|再付|再补|再给|再还|再交|再拿|再退|再结|再出|再赔|又给|又付|又补|年底前?(?:再)?(?:付|给|还)|秋收后|后续|第二次|二期|随后)${VERB_TAIL}`,
      'u',
    ),
  ],
  [
    'claim',
    new RegExp(
      `(?:索赔|开口|开价|喊价|喊|要求|提出|嫌|只肯|只认|只愿|只给|只出|只同意|自己(?:认|承担|出|贴|掏)|自(?:认|担|掏|贴)|起初|起先|原先|本来|先不|不肯|坚持|涨到|降到|维持|叫价|扬言|张口|要他?她?人家?(?:赔|退|还|给)?|想要|非要|要(?:赔)?|(?:让|叫|喊|找)(?:他|她|人家|对方|[一-龥]{1,2}家?)(?:赔|退|还|给|付|出)|差距|就要|讨)${VERB_TAIL}`,
      'u',
    ),
  ],
  [
    'paid',
    new RegExp(
      `(?:赔|补|退|付|给|还(?![有要欠剩差没])|还回|归还|偿还|还清|交|出|拿|掏|转|兑|领|打(?:过来|来|给|到)|结清|清偿|缴|认|返|贴|垫|担|摊|谈成|说成|讲到|谈到|定成|算下来|按|减到|讲好|谈好|说好|谈拢|拿到|领到|分(?=[了给到得哒嘞])|一次性|兑现|最后|末了|最终|发放|发还|凑)${VERB_TAIL}`,
      'u',
    ),
  ],
  [
    'debt',
    new RegExp(
      `(?:欠|借|拖|差|该|押金|价|花|买|卖|损失|值|涉及|标的|金额|涉案|彩礼|尾款|货款|工钱|工资|租金|房租|款|费|债|账|钱|本金|礼金|输了|赊)${VERB_TAIL}`,
      'u',
    ),
  ],
]

/** Behind a sum. */
export const RATE_BEHIND =
  /^(?:钱|元|块)?(?:一|每|\/)(?:亩|个?月|天|年|人|户|平|方|斤|晚|家)(?![\d一二两三四五六七八九]|(?:出|付|认|掏|担|摊|各)?(?:一半|五成|半))/u
export const PAID_BEHIND =
  /^(?!(?:元|块|块钱)?(?:，)?(?:要|让|喊|叫|索|没|不|未))[^，。；\n\d]{0,6}(?:赔|补|退|付清|付|还清|结清|兑现|当场|到手|全包|全出|包了|认了|认下|承担|当面|全认|给了|给清|点清|现钱|现金|了结|到账)/u

/** “余下五百不要哒”: a part that nobody pays. */
export const WAIVED_BEHIND = /^[^，。；\n\d]{0,3}(?:不要|免了|免掉|算了|抹|不用还|不还了)/u

/** A numeral without 元 is money only behind these. */
export const MONEY_BEFORE =
  /(?:(?:定|谈定|敲定)(?=了)|打(?:过来|来|到|给|了)|(?:办|买|充|订)(?=了)|最后|末了|最终|其余|剩余|尾款|赔|垫|修车|修理|维修|药钱|医药|补|退|付|给|还|欠|借|出|拿|要|价|款|钱|费|掏|交|转|差|花|拢共|统共|总共|一共|共|认|只肯|剩|剩的|余下|余款|讲到|谈到|谈成|说成|算下来|折合|核算|按|金额|涉案|涉及|金|工钱|工资|彩礼|医药费|两千|领|收|结清|当场付|先付|先给|还给|赔给|贴|折价?|扣(?:了|下|着)?|分(?=[了给到得哒嘞])|得(?=了)|分红|本金|补足|让(?=了)|一人|每人|押金|网购[^，。；\d]{0,6}|开口|索赔|误工|药费|门诊费|合计|共计|彩礼给)(?:了|哒|嘞|咧|他|她|人家|给|付|偿|款|清|现金|是|：|到|对方|一个|起码)*(?:[^，。；：\n\d]{0,5})$/u

/** “欠五个师傅的工钱，一个三千二，另外三个都是一千五”: sums of people. */
export const SUM_OF_ONE = /(?:工钱|工资|欠|赔|补|费|钱|款|账)[^。；\n]*(?:一个|一户|一家|都是|各)$/u

/** “补三个弟弟每人8000元”, “补两个妹妹一人一万五”: the sum for each of a told number of people. */
export const FOR_EACH =
  /(?<people>俩|仨|[\d一二两三四五六七八九十]+(?=[个名位户家]))(?:个|名|位|户|家)?[^，。；\n]{0,5}(?:每人|一人|每户|一户|每家|一家|各)$/u

/** “一家赔120，三家都收了钱”: what each gets, and how many they are. */
export const TO_EACH = /[一每]家(?:赔|补|给|退)(?:了|偿)?$/u
export const ALL_OF_THEM = /(?<people>[两三四五六七八九十]|\d{1,2})家(?:都|全|也都|均)/u

/** “剩下的收了麦子给”: the rest of a sum, told without a figure. */
export const REST_UNTOLD =
  /(?:剩下|余下|剩|余|其余)(?:的|部分|那些)?(?:[^，。；\n\d]{0,6})(?:给|付|还|清|结|交|分[两二三四五六七八九十\d])/u
/** “谁也不赔谁”: nothing changes hands. */
export const NOTHING_PAID =
  /(?:谁(?:也|都)不|互不(?:相)?|互相不|都不|各不|两不)(?:赔|补|找|欠|要|退)/u
/** Sums told for several records together. */
export const COMMON_SUM =
  /(?:涉案|涉及|总金额|总额|标的|合计|共计|一共|共|总计)[^，。；\n\d]{0,8}$/u

/** What stands between the sums of one enumeration: “一个四千一个三千六”, “药费三千、误工一千五”. */
export const ENUMERATING =
  /^(?:元|块|钱|块钱)?(?:的)?(?:[、，和及加 ]|另外|另|再加|还有|外加)*(?:一个|一户|一家|一人|每人|(?<heads>[\d一二两三四五六七八九十]+)(?:个|户|家|人)(?:都)?(?:是)?|(?:误工|医药|医疗|营养|护理|交通|材料|药|修车|住院|精神)[^，。；、\d]{0,4})(?:都)?(?:是|各)?$/u
