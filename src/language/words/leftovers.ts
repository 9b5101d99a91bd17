import { NOT_LISTED, SERVED } from './activity-cues.ts'

/** Measures that in a report of activities must count something of the list. */
export const ALWAYS_COUNTED = /^(?:场|场次|份|本|册|人次)$/
/** Measures of people, and none at all. */
export const MAY_BE_PEOPLE = /^(?:个|人|名|位|个人|号人)?$/
/** 宣传扇90把: what is handed out for publicity must count something. */
export const FOR_PUBLICITY = /(?:发|送|赠|派)[^，。；\d]{0,6}(?:宣传|普法|反诈|禁毒|法治|防诈)[^，。；\d]{0,6}$/

/** Things of no list in the clause of a number. */
export const OTHER_THING = new RegExp(
  `(?:${NOT_LISTED}|${SERVED})|模型|软件|app|APP|灯笼|灯泡|故事|案例|汤圆|米|油|鸡蛋|糖|车|票|树|树苗|水果|箱子|头盔|灭火器|警|牌|桶|隐患|问题|线索|装了|(?<=\\p{Script=Han}{2})(?:绑|捆|栽|竖|钉|修|砌|焊|埋|拆|架|换|安|(?<![成建设独树订签])立)(?:了|好|上|起)|安装|下载|注册|登记|摄像头|电话|岁|今年|价|钱|元|块|赔|补偿`,
  'u',
)
/** Acts that were done a number of times. */
export const DONE_TIMES = /(?:各|每[天日晚]|放|播|喊|转)(?:了|过|放|播|喊|转)*$/
/** Measures that must count something where no word around names a thing. */
export const COUNTED_ALONE = /^(?:个|人|名|位|个人|条|张|次|回|件|起|户|幅|块)$/

/**
 * What stands behind a number that names nothing itself: the end of its clause, or a word that goes on
 * with something else (“多点三十五个然后单子…”).
 */
export const GOES_ON =
  /^(?:$|[，。；！？\n）】（、 +|]|左右|上下|光景|的样子|然后|还有?|又|另外?|都|就|嘛|噻|呢|哈|哦|啊|吧|也)/

/** What stands before it: the start of its clause, with no more than a verb or an adverb. */
export const NAMES_NOTHING =
  /(?:^|[，。；！？：:（、\n]|(?<![A-Za-z]) )(?:会|又|还|再|也|另|另外|有|共|一共|总共|拢共|共计|合计|大概|约|来了?|到了?|去了?|发了?|搞了?|开了?|办了?|做了?|弄了?|了|的|是|才|只|就|都|多点|少点)*$/

/** 没赶得赢, 走不开, 去县上办事, 在屋头歇了一天: why nothing was done on a day. */
const KEPT_FROM_IT = [
  '没(?:得|有)?(?:空|时间|功夫|工夫|人|赶得?[赢上]|来得?及|搞|开|办|去|出[门去]|动|弄|做|下[村组乡去]|顾得?上|安排)',
  '来不及|(?:忙|搞|弄|赶)不[赢过]|[走抽脱]不开|(?:搞|开|去|办|弄|下)不[成了到]|不得?空|顾不[上得]|耽[误搁]|未开展|未组织',
  '(?:没有?|没得|无)(?:啥|什么|搞|开展|组织)?(?:法治|普法|宣传)?活动',
  '歇(?:了|起|工|气|脚|凉|[一半]天)|耍了|(?:在|待)(?:屋|家)(?:头|里头?)?(?:待|耍|歇|睡|带[娃孙]|养[病伤]|没出门)|没(?:啥|什么)?事|补觉|看病|输液|走亲戚|回娘家|上坟',
  '忙|农忙|(?:下|落)(?:大|暴|小)?[雨雪]|涨水|休息|放假|停电|停水|请了?(?:病|事)?假|住院|生病',
  '开会|学习|出差|值班|办事|迎检|(?:吃|喝|坐)(?:喜|丧)?酒|走人户|赶(?:场|集|街)去?',
  // 小王满月酒, 老张家嫁女: what was going on in the village
  '结婚|出嫁|嫁女|接亲|迎亲|娶(?:媳妇|亲|儿媳)|(?:办|做|整|摆|吃|喝)(?:了|的)?(?:喜|丧|寿|满月|生日|升学|乔迁|百日|周岁)?(?:酒席?|宴|席)|满月|百日宴|周岁|(?:做|过|满)(?:寿|大寿|生(?!产))|生日|寿宴|升学宴|谢师宴|乔迁|上梁|搬(?:新)?家|订婚|定亲|相亲|生(?:娃|伢|崽|孩|儿子|女儿)|坐月子|过世|去世|老了人|出殡|下葬|送葬|抬丧|做道场|守[灵夜]|吊孝|[红白]喜?事|[喜丧]事|高考|中考|考试|开学|毕业|体检|打疫苗|杀年?猪|祭祖|修谱|唱大?戏|舞龙|龙船|庙会',
  '[收打割栽插摘掰挖种](?:谷子?|稻子?|麦子?|秧|花椒|苞谷|玉米|红苕|洋芋|土豆|菜籽|油菜|茶叶?|烟叶?|花生|棉花)',
].join('|')
/** Behind a day: nothing was done, and what kept from it. */
export const NOTHING_TO_TELL = new RegExp(
  `^[ ：]*[^\\d，。；：\\n ]{0,10}?(?:${KEPT_FROM_IT}|空)[^\\d，。；：\\n ]{0,8}(?:[，。；\\n ]|$)`,
  'u',
)

/** What came and went, was missing, left or put right: such numbers look like those that are counted. */
export const GONE_AGAIN =
  /剩|余下|走[了掉脱]|退[了掉]|没|未|缺|差|少|不[够到算对是]|[哦噢]|应该|本来|原来|原先|开始|说是|才|满意|请假|算上|除[了开去]/

/** “还有6个问工伤”, “其余的二十来个”: what goes on from what was counted before counts too. */
export const GOES_ON_FROM = /(?:还有|另有|另外|其余|其他|剩下|又来?|再)(?:的|了|有|是|约)?$/
