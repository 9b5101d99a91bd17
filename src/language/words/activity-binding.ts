import { ALL_SORTS, NOT_LISTED, PEOPLE, SERVED, STAFF } from './activity-cues.ts'

/** Measures of people. */
export const PEOPLE_UNITS =
  /^(?:人次|人数|人|名|位|个人|号人|群众|村民|居民|学生|老人|师生|口子|口人|来人)$/
/** Measures that mean another one of the catalog. */
export const UNITS_ALIKE: Readonly<Record<string, string>> = {
  个人: '人',
  号人: '人',
  口人: '人',
  来人: '人',
  人数: '人',
  根: '条',
}

/** People behind a 个: 40个老人, 41个讲. */
export const PEOPLE_NEXT = new RegExp(
  `^(?:听|讲，|讲$|看的|都来)|^(?:名|位|个)?(?:[^，。；、\\n\\d ]{0,6}?)(?:授课|讲课|上课|宣讲|讲授)|^(?:的|多)?(?:[^，。；、\\n\\d ]{0,6}?)(?:${PEOPLE}|${ALL_SORTS})`,
  'u',
)
/** 人头数下来, 点数是, 清点下来: how they were counted. */
const HEADS_COUNTED =
  '(?:人头|清点|[数点]了?(?:数|点|[一两]?[下哈遍]|人头)|点数|点名|点人头|数人头|签到|签名簿|报到)(?:了|的)?(?:[一两]?[下哈遍])?(?:数|算|点|加)?(?:一?下来|过去|出来|完)?(?:人)?'
/** People in front of a number: 来了40个, 老人有28个, 到会七十挂零. */
export const PEOPLE_FRONT = new RegExp(
  `(?:${PEOPLE}|${HEADS_COUNTED}|${ALL_SORTS}|[坐站蹲围挤](?:起|着|满|到|倒)|[坐站蹲围挤靠听看](?:起|着|到|倒|在[^，。；\\d]{1,5})的|看[的嘞]?人|看热闹的?|观众|参加|参会|参训|到场|到会|到了|来了|到哒|来哒|来嘞|到嘞|来咧|来|到|听|看|坐|受教育|受众|覆盖|参与|听课|在场|坐了|坐哒|聚了|围了|人数|人次|与会|出席|服务|惠及|教育|去了|去哒|去嘞)(?:的|了|有|共|达|数|：|（.{1,2}）|人数|约|逾|大概|一共|来|听|到|为|分别为|到有|居然|都|齐|是|怕有|估摸有?|差不多|村民|群众|将近|近|总共|规模|加一块儿?|加起来|合起来|加一起|加拢|算下来|算起来|，|些|都是|分别是|依次|全|自愿|拢共|统共|合计|共计|的也有|嘛|么|呐|得有|少说|估计|[两三四五六七]天|估摸着|足足|不下|上了|分别|男的|女的|头|不到|不足|不满|没到|快|刚好|正好|正正好|整整|满满|超过|上|下来|一起|起码|顶多|撑死|最多|人头|数了|点了|一[拨波茬]一[拨波茬]的?|估起|估计有|有个|我|俺|呢|拢|加|，点了数的?|点了数的?)*$`,
  'u',
)
/** 听课学生210名、教师14名, 娃儿加老师一起九十二个: those who teach there listened as well. */
export const LISTENED_TOO =
  /(?:学生|师生|听课|听讲|参训|娃儿|娃娃|孩子|家长)[^，。；]{0,8}[、和及加带跟同连](?:老师|教师|教职工)(?:们|一起|一共|总共|合计|共|拢共|统共|有|约|逾|大概|将近|差不多)*$/
/** A single 来, 到, 听, 看 tells people only with a measure behind the number. */
export const WEAK_FRONT = /(?<![不没下过起])[来到听看坐]$/
/** Helpers of an event, who are no attendance (contract 4.5). */
export const STAFF_NEXT = new RegExp(
  `^(?:名|位|个)?(?:的)?(?:[^，。；、（\\n\\d ]{0,4}?)(?:${STAFF})(?!(?:共|有)*[\\d一二三四五六七八九十百两]+[人名个位])`,
  'u',
)
export const STAFF_FRONT = new RegExp(
  `(?:(?:普法|工作|宣讲|服务|志愿|志愿者|演出|讲师|律师|调解|宣传|文艺|司法)(?:小分)?[队团](?:来|到|派|下来)+(?:了|哒|嘞)?|${STAFF}|村?支?两委|支村两委|村委会?|工作队|驻村队)(?:[、和及](?!群众|村民|居民|学生|家长|老人)[^，。；、\\d\\n]{1,8})*(?:共|有|等|一共|合计|共计|人员|招募?到?了?|请?来了|出动了?|上阵)*$`,
  'u',
)
/** 我们3个人去, 组织网格员12人. */
export const OURSELVES =
  /(?:我们|俺们|我俩|咱们|咱|俺|一行|派出?|带了?)(?:.{0,2})$|(?:我们|俺们|咱们|咱|俺)(?:村|社区)?(?:的)?(?:(?:法律)?明白人|调解员|村?支?两委|村委|支书|去了?|来了?|出了?|派了?|抽了?)$|(?:组织|出动|抽调|安排|带领|发动|抽派|邀请)[^，。；\n\d]{0,14}$/

/** 我跟村医俩人, 我和老张三个: those who did it together. */
export const WITH_ME = /(?:我|俺|咱|额)(?:跟|和|同|与|带|喊上|叫上)[^，。；、\n\d]{1,10}$/
/** 老王老李俩人帮忙 */
export const HELP_OUT = /^(?:来|去|都|也|在|一起|专门|负责)*(?:帮忙|帮着|搭手|打下手|张罗|布置|维持|跑腿)/
/** 党员23人参加支部会: they came to a meeting that stands in no list. */
export const OTHER_MEETING =
  /^[^，。；、\n\d]{0,4}(?:参加|出席|到|开|列席)[^，。；\n]{0,6}(?:支部会|支委会|党员大?会|党课|代表大?会|村民大会|组织生活|党日|例会|碰头会|工作会|推进会|部署会|动员会|筹备会)/
/** 转移群众88人: people, and nobody who came to listen. */
export const MOVED = /(?:转移|疏散|撤离|搬离|劝返|安置|慰问|救助|帮扶|[量测]血压的?|体检的?|(?:下载|安装)[^，。； \n\d一二三四五六七八九十百两]{0,10} ?)(?:了|受灾|危险|困难)?(?:群众|村民|居民|老人)?(?:共)?$/

/** What may stand between a group and how many of it came. */
export const SERIES_FILLER =
  /(?:的|那边|这边|那头|来了|来|到了|到|去了|是|有|多点|少点|多些|少些|又|也|：| )*$/u
/** The groups that come to an event: 内圈, 钢筋班, 男, 娃儿, 小学, 上午. */
export const SERIES_LABEL =
  /(?:班|组|队|圈|院|湾|塆|坝|坪|寨|村|屯|庄|小学|中学|幼儿园|厂|边|头|男|女|男的|女的|男生|女生|娃儿?|娃娃|老人|老的|小的|大人|小孩|学生|家长|老师|教师|上午|下午|早上|晚上|中午|夜里|头场|二场|三场|[一二三四]楼)$/u

/** Things that stand in no list, right beside their number. */
export const NOT_COUNTED = new RegExp(
  `(?:${NOT_LISTED}|${SERVED})(?:上|里)?(?:(?<! )(?:挂|贴|写|签|收|填|做|搞|办|发|送|猜))?(?:了|有|达|共|超|约|破|突破|超过|量|起|出|将近|大概|差不多)*$`,
  'u',
)
export const NOT_COUNTED_NEXT = new RegExp(
  `^(?:的)?(?:法治|普法|法律|反诈|宪法|民法典)?(?:${NOT_LISTED})(?!(?:上|挂|写|签|收|填|送|猜|发|播放)?(?:了|共|有|约|大概|将近)*[\\d一二三四五六七八九十百两])|^(?:都)?(?:没人|不在家)|^(?:都|全|已经?|也)?(?:取|拆|撕|揭|收回|退回|作废|没发|没挂|没用)|^[（(]?(?:不算|没算|不计)`,
  'u',
)
/** 21个老人下载反诈APP: what people were served with, unless that has a number of its own. */
export const SERVED_NEXT = new RegExp(
  `^(?:名|位|个)?(?:${PEOPLE})*(?:免费|义务)?(?:${SERVED})(?:了|共|有)*`,
  'u',
)
/** 讲了6个案例: what a talk was made of. */
export const TOLD_OF = /(?:讲|说|举|剖析|分析|围绕|结合|列举)(?:解|述)?(?:了|到)?$/
export const TOLD_OF_NEXT =
  /^(?:身边|真实|典型|具体|现实|的)*(?:案例|例子|故事|案子|法条|知识点|要点|方面|道理|话题)/

/** What was left, printed, bought or asked for was not handed out. */
export const LEFT_OVER =
  /(?:还剩|剩下|剩|多的|多出来的?|多余的?|余下的?|还差|缺|需要|要求|准备|计划|打算|不少于|至少|每场不少于|印了|印制|印好了?|买了?|(?<![更板报牌])换了?|领回来?)(?:了|有|的)?$/

/** 5张没发出去, 2户不在家, 应到60人: told, and not reached. */
export const NOT_REACHED =
  /^[^，。；、\d\n ]{0,3}?(?:(?:都|还|就|是|了)?(?:没|冇|未)(?:有)?(?:发(?!现|生)|送|贴|挂|用|摆|拆|在|去|来|到|进|敲|碰|遇|开门|人在|得人)|不在(?:家|屋)|锁(?:着|了|起)?门|门?关(?:着|起|了)门?|没人|请(?:了)?假|缺席|作废|退回来|发重了|(?<!是)不要|(?:还|都)?没(?:有)?听完|先走|提前(?:走|离)|中途(?:走|离)|半路(?:走|溜)|早走)/
export const NOT_REACHED_BEFORE =
  /(?:应到|应参[加训会]?|应参会|原(?:计划|定|说)|通知了?|本来(?:说|请|喊)|计划(?:到|来)?|定额|名额|全[组村院]子?(?:一?共)?(?:有)?|没(?:得)?人(?:在家|在)?的(?:有)?|不在家的(?:有)?|没在家的(?:有)?|锁门的(?:有)?|没来的?(?:有)?|(?:现在|如今|眼下)(?:一?共|总共|统共|总的)?(?:有)?|目前(?:一?共|总共)?有|没发的?(?:有)?|缺席|请假)(?:的|是|了)?$/

/** 考过17个, 及格19个: some of those who were trained. */
export const PASSED =
  /(?:考过|考试?(?:合格|及格|通过|过关)|(?:考试|考核|测试|测验)(?:全部)?(?:通过|合格|及格|过关)|通过(?:了)?(?:考试|考核|测试|测验|结业)|考了?(?:试|满分)|及格|过关|拿[到了]?(?:证|结业证|合格证)|领[到了]?证|取得[^，。；\d]{0,6}证书?|满分|优秀)(?:的|了|嘞|哒|有|共|人数|者|：)*$/
export const PASSED_BEHIND =
  /^(?:名|位|个)?(?:学员|同志|村民|人)?(?:都|全部?|均|已)?(?:取得|拿[到了]|领[到了]|获得?)[^，。；\d]{0,8}(?:证|奖|优秀)|^(?:名|位|个)?(?:学员|人)?(?:都|全部?|均)?(?:考过|考试(?:合格|通过)|及格|合格|过关|通过(?:了)?(?:考|测))/

/** Who came to ask. */
export const ASKED_BEHIND =
  /^(?:[^，。；\n \d完然还另]{0,14}?)问[^，。；\d]{0,8}(?:咋|怎么|如何|能不能|该)|^(?:[^，。；\n \d完然还另]{0,8}?)(?:来问|过来问|上来问|跑来问|问(?!题少|卷)|咨询|请教|讨教|打听)/
export const ASKED_BEFORE =
  /(?:咨询|来问|问事的?|问的人|问的|解答了?|答疑|答复了?|答了|问(?!卷)[^，。\d\n ]{0,10}的)(?:[^，。；\d\n ]{0,6})$/
const ASKED = /咨询(?!台|点|服务|处|岗|窗口|电话|热线)|来问|问(?:起|法|问题|.{0,8}事)|答(?:了|疑|问)|解答/

/** What a measure alone tells, with a verb of its clause (or of its sentence, for households). */
export const BY_MEASURE: readonly {
  readonly units: RegExp
  readonly cue: RegExp
  readonly indicator: string
  readonly wide?: true
}[] = [
  {
    units: /^[条幅副道]$/,
    cue: /[挂拉](?:了|起|上|横|标|出|条|\d)|横幅|标语/,
    indicator: 'banners',
  },
  {
    units: /^[条篇个期]$/,
    cue: /转发|推送|朋友圈|微信群|群里|群头|抖音|公众号|短视频|链接/,
    indicator: 'online_post',
  },
  { units: /^[张块幅]$/, cue: /贴|展板|海报|挂图/, indicator: 'posters' },
  {
    units: /^(?:份|本|册|页|封|张|套)$/,
    cue: /发|送|领|散|派|递|资料|传单|(?:每|一)(?:人|户|家)|人手/,
    indicator: 'leaflets',
  },
  {
    units: /^(?:户|家|户次)$/,
    cue: /[给为]了?(?:人家?)?(?:一户|一家|每户|每家|各)|入户|上门|走访|进家|挨家|逐户|走户|走[了完遍\d一二两三四五六七八九十]|跑[了完遍]|转[了完]|进了|串了|登门|敲门/,
    indicator: 'door_to_door',
    wide: true,
  },
  { units: /^(?:个|件|起|条)$/, cue: ASKED, indicator: 'consultations' },
  {
    units: /^[个名位人]$/,
    cue: /^(?:这|这一|本)?(?:批|次|回|期|月|年)?(?:又|新|再)*(?:认定|培养|发展|新增|吸收)了?[\d一二两三四五六七八九十]+[个名位人]$/,
    indicator: 'stewards_trained',
  },
  { units: /^[个通]$/, cue: /电话[^。；]{0,10}(?:问|咨询)/, indicator: 'consultations', wide: true },
  {
    units: /^(?:双|把|个|条|面|枚|块|顶|件|盒|只|对)$/,
    cue: /印[着有了上得的]|印.{0,8}的|绣[着有了上得]/,
    indicator: 'promotional_items',
  },
  // 每人一副老花镜，镜盒上印着12348: the print may stand on its box, in a clause of its own.
  {
    units: /^(?:副|双|把|顶|件|盒|套|支|只|提|瓶|枚|床)$/,
    cue: /[上面头盒袋][印绣][着有了上得嘞]/,
    indicator: 'promotional_items',
    wide: true,
  },
]
/** 46份 alone in its clause can only be leaflets. */
export const LEAFLET_UNITS = /^[份本册]$/
