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
  件次: '件',
  户次: '户',
  根: '条',
}

/** People behind a 个: 40个老人, 41个讲. */
export const PEOPLE_NEXT = new RegExp(
  `^(?:听|讲，|讲$|看的|都来)|^(?:名|位|个)?(?:[^，。；、\\n\\d ]{0,6}?)(?:授课|讲课|上课|宣讲|讲授)|^(?:的|多)?(?:[^，。；、\\n\\d ]{0,6}?)(?:${PEOPLE}|${ALL_SORTS})`,
  'u',
)
/** 人头数下来, 点数是, 清点下来: how they were counted. */
const HEADS_COUNTED =
  '(?:人头|清点|[数点]了?(?:数|点|[一两]?[下哈遍]|人头)|点数|点名|点人头|数人头|签到|签名簿|报到)(?:了|的)?(?:[一两]?[下哈遍])?(?:数|算|点|加)?(?:一?下来|过去|出来|完)?人?'
/** People in front of a number: 来了40个, 老人有28个, 到会七十挂零. */
export const PEOPLE_FRONT = new RegExp(
  `(?:${PEOPLE}|${HEADS_COUNTED}|${ALL_SORTS}|人(?:也|还|来得)?(?:不多|不少|少|多|蛮多|还可以|还行)(?:一?点|些|得很|得多)?|[坐站蹲围挤](?:起|着|满|到|倒)|[坐站蹲围挤靠听看](?:起|着|到|倒|在[^，。；\\d]{1,5})的|看[的嘞]?人|看热闹的?|观众|参加|参会|参训|到场|到会|到了|来了|到哒|来哒|来嘞|到嘞|来咧|来|到|听|看|坐|受教育|受众|覆盖|参与|听课|在场|坐了|坐哒|聚了|围了|人数|人次|与会|出席|服务|惠及|教育|去了|去哒|去嘞)(?:的|了|有|共|达|数|：|（.{1,2}）|人数|约|逾|大概|一共|来|听|到|为|分别为|到有|居然|才|只有|都|齐|是|怕有|估摸有?|差不多|村民|群众|将近|近|总共|规模|加一块儿?|加起来|合起来|加一起|加拢|算下来|算起来|，|些|都是|分别是|依次|全|自愿|拢共|统共|合计|共计|的也有|嘛|么|呐|得有|少说|估计|[两三四五六七]天|估摸着|足足|不下|上了|分别|男的|女的|头|不到|不足|不满|没到|快|刚好|正好|正正好|整整|满满|超过|上|下来|一起|起码|顶多|撑死|最多|人头|数了|点了|一[拨波茬]一[拨波茬]的?|估起|估计有|有个|我|呢|拢|加|，点了数的?|点了数的?)*$`,
  'u',
)
/** 听课学生210名、教师14名, 娃儿加老师一起九十二个: those who teach there listened as well. */
export const LISTENED_TOO =
  /(?:学生|师生|听课|听讲|参训|娃儿|娃娃|孩子|家长)[^，。；]{0,8}[、和及加带跟同连](?:老师|教师|教职工)(?:们|一起|一共|总共|合计|共|拢共|统共|有|约|逾|大概|将近|差不多)*$/
/** A single 来, 到, 听, 看 tells people only with a measure behind the number. */
export const WEAK_FRONT = /(?<![不没下过起])[来到听看坐]$/
/** Helpers of an event, who are no attendance (contract 4.5). */
export const STAFF_NEXT = new RegExp(
  `^(?:名|位|个)?的?(?:[^，。；、（\\n\\d ]{0,4}?)(?:${STAFF})(?!(?:共|有)*[\\d一二三四五六七八九十百两]+[人名个位])`,
  'u',
)
export const STAFF_FRONT = new RegExp(
  `(?:(?:普法|工作|宣讲|服务|志愿|志愿者|演出|讲师|律师|调解|宣传|文艺|司法)(?:小分)?[队团](?:来|到|派|下来)+(?:了|嘞)?|${STAFF}|村?支?两委|支村两委|村委会?|工作队|驻村队)(?:[、和及](?!群众|村民|居民|学生|家长|老人)[^，。；、\\d\\n]{1,8})*(?:共|有|等|一共|合计|共计|人员|招募?到?了?|请?来了|出动了?|上阵)*$`,
  'u',
)
/** 司法所也来了两个人, 镇上下来一个人讲: those who were sent to hold it. */
export const SENT_BY_OFFICE =
  /(?:司法所|派出所|法院|法庭|检察院|公安局?|交警队?|消防队?|禁毒办|综治办|政法委|妇联|团委|卫生院|医院|信用社|银行|律所|事务所|[市县区镇乡][上里局]|局里|所里|站里|队里)(?:那边|的人?)?(?:今天|昨天|专门|特意|还|也|都|又|就)*(?:下来|过来|来|派|抽|去)(?:了|嘞|过来|下来|的)*$/u
/** 律师来哒一个 */
export const SPEAKER_CAME =
  /(?:律师|法官|检察官|民警|警官|警察|司法员|所长|医生|护士|记者)(?:也|都|还|只)*(?:来|到|去)(?:了|嘞|咯)*$/u
/** 两个医生量血压 */
export const HEALERS = /^(?:名|位)?(?:医生|护士|大夫|医护)/u
/** 我们3个人去, 组织网格员12人. */
export const OURSELVES =
  /(?:我们|我俩|咱们|咱|一行|派出?|带了?)(?:.{0,2})$|(?:我们|咱们|咱)(?:村|社区)?的?(?:(?:法律)?明白人|调解员|村?支?两委|村委|支书|去了?|来了?|出了?|派了?|抽了?)$|(?:组织|出动|抽调|安排|带领|发动|抽派|邀请)[^，。；\n\d]{0,14}$/

/** 我跟村医俩人, 我和老张三个: those who did it together. */
export const WITH_ME = /(?:我|咱|额)(?:跟|和|同|与|带|喊上|叫上)[^，。；、\n\d]{1,10}$/
/** What helpers do at an event. */
const HELPING =
  '(?:帮忙|帮着|搭(?:把|个)?手|打下手|打杂|跑腿|张罗|布置|维持|执勤|值守|守(?:摊|机器|场子|门)|开车|管音响|[烧倒端递煮送]水|[烧倒端递泡]茶|[煮做烧]饭|[搬抬摆收](?:桌|凳|椅|东西)|贴标语|挂横幅|发传单|扫地|打扫)'
/** 老王老李俩人帮忙 */
export const HELP_OUT = new RegExp(`^(?:来|去|都|也|在|一起|专门|负责)*${HELPING}`, 'u')
/** 来帮忙的年轻人6个, 烧水倒茶的妇女2个: helpers, told by what they do. */
export const HELPERS_FRONT = new RegExp(
  `${HELPING}[^，。；、 \\d问听看来]{0,6}的(?![^，。；\\d]{0,8}(?:来|到|听|共))[^，。；、 \\d]{0,6}$`,
  'u',
)
/** 仨返乡大学生来帮着发的 */
export const HELPERS_NEXT = new RegExp(
  `^(?:名|位|个)?[^，。；、\\d问听]{0,8}(?:来|过来|跑来|一起|主动|也|都|一直|在)+${HELPING}(?!申请|写|算|问|看)`,
  'u',
)
/** 党员23人参加支部会: they came to a meeting that stands in no list. */
export const OTHER_MEETING =
  /^[^，。；、\n\d]{0,4}(?:参加|出席|到|开|列席)[^，。；\n]{0,6}(?:支部会|支委会|党员大?会|党课|代表大?会|村民大会|组织生活|党日|例会|碰头会|工作会|推进会|部署会|动员会|筹备会)/
/** 召开全县司法行政工作会议: a meeting of the office. */
export const OFFICE_MEETING =
  /(?:召开|组织召开|举行|举办)了?[^，。；\n]{0,30}(?:表彰|总结|推进|部署|调度|研判|工作|动员|联席|述职|座谈|分析|党员|代表|会商|听证|听评|现场)大?会议?(?![^，。；\n]{0,4}(?:宣传|普法))/
/** 走访重点人员21人次: whom one looks after, and nobody who came. */
export const LOOKED_AFTER =
  /(?:走访|慰问|看望|帮教|管控|稳控|见面)(?:慰问|看望)?了?[^，。；\d]{0,6}(?:重点人员|重点人群|特殊人群|刑满释放人员|社区矫正对象|矫正对象|精神障碍患者)[^，。；\d]{0,4}$/
/** 义诊的大夫看了50多个: whom a doctor looked at. */
export const HEALED =
  /(?:义诊|医生|大夫|护士|医护|卫生院|卫生室|村医|医院)[^，。；\d]{0,8}(?:[看瞧诊]|检查|接诊|治|把脉|问诊|服务)(?:了|过|完)*$/u
/** 走访在建工地9个, 走进企业4家: the places of an event that is counted itself. */
export const PLACES_VISITED =
  /(?:走访|走进|深入|检查|巡查|覆盖|联系|对接|进驻)了?[^，。；\d]{0,8}(?:工地|企业|单位|学校|院落|小区|场所|市场|景区|厂|村组|网格|站点?|院子|车间|项目|集市|商圈)(?:共|有)?$/
/** “回访12件。从回访情况看，…”: what follows tells how the visited cases stand. */
export const SEEN_ON_VISIT =
  /回访[^\n]*(?:从回访|经回访|回访(?:中|结果|情况|发现|显示|了解))[^\n]*$/u
/** 转移群众88人: people, and nobody who came to listen. */
export const MOVED = /(?:转移|疏散|撤离|搬离|劝返|安置|慰问|救助|帮扶|[量测]血压的?|体检的?|(?:下载|安装)[^，。； \n\d一二三四五六七八九十百两]{0,10} ?)(?:了|受灾|危险|困难)?(?:群众|村民|居民|老人)?共?$/

/** What may stand between a group and how many of it came. */
export const SERIES_FILLER =
  /(?:的|那边|这边|那头|来了|来|到了|到|去了|是|有|多点|少点|多些|少些|又|也|：| )*$/u
/** The groups that come to an event: 内圈, 钢筋班, 男, 娃儿, 小学, 上午. */
export const SERIES_LABEL =
  /(?:班|组|队|圈|院|湾|塆|坝|坪|寨|村|屯|庄|小学|中学|幼儿园|厂|边|头|男|女|男的|女的|男生|女生|娃儿?|娃娃|老人|老的|小的|大人|小孩|学生|家长|老师|教师|上午|下午|早上|晚上|中午|夜里|头场|二场|三场|[一二三四]楼)$/u

/** Things that stand in no list, right beside their number. */
export const NOT_COUNTED = new RegExp(
  `(?:${NOT_LISTED}|${SERVED})(?:上|里)?(?:[一每]个?(?:人|户|家)|人手)?(?:(?<! )(?:挂|贴|写|签|收|填|做|搞|办|发|送|猜))?(?:了|有|达|共|超|约|破|突破|超过|量|起|出|将近|大概|差不多)*$`,
  'u',
)
export const NOT_COUNTED_NEXT = new RegExp(
  `^的?(?:法治|普法|法律|反诈|宪法|民法典)?(?:${NOT_LISTED})(?!(?:上|挂|写|签|收|填|送|猜|发|播放)?(?:了|共|有|约|大概|将近)*[\\d一二三四五六七八九十百两])|^(?:线(?![上下索路])|绳|桩|界桩|水管|管子|皮管|钢管|电线|柱子|棍)|^都?(?:没人|不在家)|^(?:都|全|已经?|也)?(?:取|拆|撕|揭|收回|退回|作废|没发|没挂|没用)|^[（(]?(?:不算|没算|不计)`,
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

/** “两个主题授课”, “设置4个专题”: what a lesson was divided into, unless so many were held. */
export const PARTS_OF_LESSON =
  /^大?(?:主题|专题|课题|板块|环节|篇章|议题|模块|方面|层面|维度|阶段|要点)(?!(?:讲座|宣[传讲]|活动|教育|党日|培训|课|展板|晚会|班会))/

/** 410户村民签订承诺书, 3名青少年因乱扔垃圾被教育: what people signed, and what befell them. */
export const SIGNED_NEXT =
  /^(?:户|名|位|家|人)?(?:农户|村民|群众|家长|商户|居民|业主|学生)?(?:当场|现场|集中|自愿)?(?:签订|签署|签下)|^(?:名|位|个|人)?[^，。；\d]{0,6}因[^，。；]{1,14}被/
/** 查阅资料30余份: what was looked through. */
export const LOOKED_THROUGH = /(?:查阅|翻阅|查看|抽查|检查|审核)了?[^，。；\d]{0,8}$/

/** What was left, printed, bought or asked for was not handed out. */
export const LEFT_OVER =
  /(?:还剩|剩下|剩|(?<=[，、； 还])[差欠]|[拉拿带收背退拖]回(?:来|去)|多的|多出来的?|多[起出](?!来)|多余的?|余下的?|缺|需要|要求|准备|计划|打算|不少于|至少|每场不少于|印了|印制|印好了?|买了?|(?<![更板报牌])换了?|领回来?)(?:了|有|的)?$/

/** 还剩, 拉回来: so plainly not handed out that no second reader is asked. */
export const SURELY_LEFT =
  /(?:还剩|剩下|剩|(?<=[，、； 还])[差欠]|[拉拿带收背退拖]回(?:来|去))(?:了|有|的)?$/
/** 感谢县里送来的扇子500把, 收到镇上发来的传单300份: what the sender was given, unless something of it was handed on. */
export const RECEIVED =
  /(?:感谢|谢谢|多谢|收到|领到)[^。；\n\d]{0,20}(?:送来?|发来|寄来|捐赠?|赠送?|配发|下发|拨来)(?:了|的)?(?![^。；\n]*(?:发出|发放|[发散派送挂贴](?:了|给|完|掉|到)|开|办|讲|宣传(?![单册品资手折页扇画海])))[^。；\n]*$/u
/** 收了打火机, 修好电饭锅: what was taken in, mended or taken away, up to the number. */
export const HANDLED =
  /(?:(?:收缴|回收|没收|下架|销毁|查扣)了?|(?:收|更换|换|维修|修|磨|拆|清理|清|捡|拾|铲|拔|砍|灭|检查|清除|疏通|整理|栽|种|领养)(?:了|好|掉|下|出|走|完|废|旧)+)[^，。；、 \n\d一二两三四五六七八九十百]{1,8}$/u

/** 5张没发出去, 2户不在家, 应到60人: told, and not reached. */
export const NOT_REACHED =
  /^[^，。；、\d\n ]{0,3}?(?:(?:都|还|就|是|了)?(?:没|冇|未)有?(?:发(?!现|生)|送|贴|挂|用|摆|拆|在|去|来|到|进|敲|碰|遇|开门|人在|[得有]人)|不在(?:家|屋)|锁(?:着|了|起)?门|门?关(?:着|起|了)门?|没人|请了?假|缺席|作废|退回来|发重了|(?<!是)不要|(?<!剩下?的?|余下的?|多的|没发完的)(?:后头|后面|过后|以后|随后|改天|改日|回头|明天|后天|下次|下回|过[一两几]天|赶明儿?)(?:再|就|又|给|我们?|一并|单独)*(?:补|送|发|给|带|拿)(?!了|过)|(?:还|都)?没有?听完|先走|提前(?:走|离)|中途(?:走|离)|半路(?:走|溜)|早走)/
export const NOT_REACHED_BEFORE =
  /(?:应到|应参[加训会]?|应参会|原(?:计划|定|说|打算)|通知了?|本来(?:说|请|喊)|计划(?:到|来)?|定额|名额|全[组村院]子?(?:一?共)?有?|没(?:得|有)?人(?:在家|在)?的有?|不在家的有?|没在家的有?|锁门的有?|(?<![给为对向])没来的?有?|(?:现在?|如今|眼下)(?:一?共|总共|统共|总的)?有?|目前(?:一?共|总共)?有|没发的?有?|缺席|请假)(?:的|是|了)?$/

/** 考过17个, 及格19个: some of those who were trained. */
export const PASSED =
  /(?:考过|考试?(?:合格|及格|通过|过关)|(?:考试|考核|测试|测验)(?:全部)?(?:通过|合格|及格|过关)|通过了?(?:考试|考核|测试|测验|结业)|考了?(?:试|满分)|及格|过关|拿[到了]?(?:证|结业证|合格证)|领[到了]?证|取得[^，。；\d]{0,6}证书?|满分|优秀)(?:的|了|嘞|有|共|人数|者|：)*$/
export const PASSED_BEHIND =
  /^(?:名|位|个)?(?:学员|同志|村民|人)?(?:都|全部?|均|已)?(?:取得|拿[到了]|领[到了]|获得?)[^，。；\d]{0,8}(?:证|奖|优秀)|^(?:名|位|个)?(?:学员|人)?(?:都|全部?|均)?(?:考过|考试(?:合格|通过)|及格|合格|过关|通过了?(?:结业|毕业|理论|最终|统一)?(?:考|测))/

/** Who came to ask. */
export const ASKED_BEHIND =
  /^(?:[^，。；\n \d完然还另]{0,14}?)问[^，。；\d]{0,8}(?:咋|怎么|如何|能不能|该)|^(?:[^，。；\n \d完然还另]{0,8}?)(?:来问|过来问|上来问|跑来问|问(?!题少|卷)|咨询|请教|讨教|打听)/
/** “为3名农民工解答工伤认定问题”: each of them was answered. */
export const ANSWERED_FOR = /(?:[为给帮向替]|帮助)$/
export const ANSWERED_BEHIND =
  /^多?[名位个]?[^，。；、\d讲]{0,8}(?:解答|答疑|释疑|解惑|答复)/
/** “8名村民就畜禽粪污排放提出法律咨询”, “2名居民课后向律师作了咨询” */
export const ASKED_ABOUT =
  /^多?[名位个]?[^，。；\d]{0,10}(?:就|向|围绕|对)[^，。；\d]{1,18}(?:提出|进行|作|做)了?[^，。；\d]{0,6}(?:咨询|提问|询问)/
export const ASKED_BEFORE =
  /(?:咨询|来问|问事的?|问的人|问的|解答了?|答疑|答复了?|答了|问(?!卷)[^，。\d\n ]{0,10}的)(?:[^，。；\d\n ]{0,6})$/
/** 问工伤的, 问土地的: who came to ask, by what they asked about, up to their number. */
export const ASKED_ABOUT_MATTER =
  /问(?![题卷]|(?:法律?|事情?|政策|东西|话|情况)的)[^，。；\d问]{1,8}的(?:有|是)?$/u
/** 来问法的多得很, 来咨询的: what those came for who are counted behind. */
export const CAME_TO_ASK = /(?:问法|来问|咨询)律?(?:的|人|群众|村民)/u
/** 下午来了, 后晌又来了: the next of those who came. */
export const CAME_NEXT =
  /(?:[上下]午|早[上晨起]|晌午|中午|[前后上下]晌|晚上|晚边|夜里|擦黑|又|还|后[头来]|后面|另外)[^，。；\n\d]{0,3}来(?:了|的|有)*$/u
const ASKED = /咨询(?!台|点|服务|处|岗|窗口|电话|热线)|来问|提问|问(?:起|法|问题|.{0,8}事)|答(?:了|疑|问)|解答/

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
    cue: /[给为]了?(?:人家?)?(?:一户|一家|每户|每家|各)|(?:深入|走进)[^，。；\d]{0,6}\d+余?多?户|入户|上门|走访|进家|挨家|逐户|走户|走[了哒嘞完遍\d一二两三四五六七八九十]|跑[了嘞完遍]|转[了嘞完]|[进串][了嘞]|登门|敲门/,
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

/** 评出一等奖1名: a prize, not people. */
export const PRIZE = /(?:[一二三]等奖|优秀奖|优胜奖|特等奖|冠军|第一名)$/
/** 协助关闭免密支付39人: helped beside the matter. */
export const HELPED = /(?:协助|帮助|指导|教会|帮(?!忙))[^，。； \n]{0,14} ?$/
/** 10余名学生上台互动, 社区干部12人先宣誓: some of those who came. */
export const ON_STAGE =
  /^(?:[^，。；、 \n\d]{0,8})(?:轮番|登台|同台|竞技|比拼|参赛|演讲|上台|(?<!参与|现场|积极|踊跃)互动|发言|获奖|领奖|抢答|答题|提问|签名|(?<!参加[^，。；、 \n\d]{0,4})(?:宣誓|领誓|宣读))(?![\d一二三四五六七八九十])/

/** 电工2个来修了灯 */
export const TO_REPAIR =
  /^(?:来|去|在|帮忙|负责|专门)+(?:修|安装|装|接线|搬|抬|布置|打扫|拍照|拍|采访|检查|守|煮|做饭|维持)/
