/** A word of a dialect and the standard word that means the same in the same place. */
export interface DialectWord {
  readonly said: string
  readonly meant: string
  /** What must stand, or not stand, in front of it: a look behind. */
  readonly behind?: string
  /** What must stand, or not stand, after it: a look ahead. */
  readonly before?: string
}

const PUNCTUATED = '^|[，。；：、！？ \\n（]'
/** What is done, and then told as done. */
const DONE =
  '[发送散派印写签转赔调讲说开办搞放挂贴跑走来到去接解成好完和合拢妥定认握看问答清退还付给掉光完]'

/**
 * Dialect words that stand for one standard word: particles, pronouns, 是, 不, 去. They are replaced before
 * anything is read, so that rules and examples know one way of saying it. Words of things and of days
 * (屋场会, 后晌) are words of their own and stand in the lists of what they mean. Of several for one place the
 * first is taken.
 */
export const DIALECT_WORDS: readonly DialectWord[] = [
  // Hunan, Jiangxi
  { said: '哒', meant: '了', before: '(?!哒)' },
  { said: '冒', meant: '没', behind: '(?<![假感直往外上仿充])', before: '(?=[得有发睡去来开搞讲调谈说吵赔付还领到见哪])(?!出|险|烟|雨|着)' },
  { said: '滴', meant: '的', behind: '(?<=[报写填登记录说是们调开搞办])', before: '(?![滴水答])' },
  { said: '么子', meant: '什么' },
  { said: '咯', meant: '这', behind: `(?<=${PUNCTUATED})`, before: '(?=[个两几三四五六些次场回里])' },
  { said: '哪么', meant: '怎么', before: '(?=[用搞报写填弄办整改撤发说])' },
  { said: '何解', meant: '怎么', before: '(?![释决散])' },
  // Sichuan, Guizhou
  { said: '啥子', meant: '什么' },
  { said: '哪样', meant: '什么', before: '(?![儿的都])' },
  { said: '咋个', meant: '怎么' },
  { said: '冇得', meant: '没有' },
  {
    // “都收到没得”: whether, at the end.
    said: '没得',
    meant: '没有',
    behind: '(?<![了落])',
    before: '(?![到罪]|(?<=[到好成完过]没得)(?:[，。？！ \\n]|$))',
  },
  { said: '一哈', meant: '一下', before: '(?!哈)' },
  { said: '哈', meant: '下', behind: '(?<=[看查数算点改教帮翻列])', before: '(?![哈尔密])' },
  { said: '克', meant: '去', behind: '(?<=[我们又天午早夜都人起伙同])', before: '(?![服制扣己勤隆星拉])' },
  { said: '脱', meant: '完', behind: '(?<=[发送散退卖讲说拆])', before: '(?![贫离身臼皮逃销口])' },
  // Henan, Shandong, Shaanxi
  { said: '俺', meant: '我' },
  { said: '额', meant: '我', behind: `(?<=${PUNCTUATED}|[给跟帮把])`, before: '(?=们|村|社区|刚|今|昨|这|那|报|想|屋|给|跟)' },
  { said: '恁', meant: '你', behind: '(?<=[给跟向])' },
  { said: '恁', meant: '你', before: '(?=[们村俩两仨家])' },
  { said: '搁', meant: '在', behind: '(?<![耽延放先])', before: '(?=\\p{Script=Han}{2})(?![平浅置下起到着一两三几半了嘞过不得住笔在])' },
  { said: '不老少', meant: '不少' },
  { said: '老鼻子多', meant: '很多' },
  { said: '老鼻子', meant: '很多', behind: '(?<=[了过])', before: '(?!灰)' },
  { said: '老多', meant: '很多', behind: '(?<=[发送散调开办搞讲来跑走][了过])', before: '(?=[场份张家户人个起件回次了，。；！ \\n]|$)' },
  { said: '么麻达', meant: '没事' },
  { said: '没麻达', meant: '没事' },
  { said: '莫麻达', meant: '没事' },
  { said: '嫽', meant: '好', before: '(?=[咧了])' },
  { said: '咧', meant: '了', behind: '(?<![咧骂大])', before: '(?!嘴)' },
  { said: '嘞', meant: '的', behind: '(?<=[听看问课])', before: '(?=[一二两三四五六七八九十百\\d])' },
  { said: '嘞', meant: '了', behind: `(?<=${DONE})`, before: '(?=[一二两三四五六七八九十百\\d]|$|[，。；：、！？ \\n）])' },
  { said: '咯', meant: '了', behind: `(?<=${DONE}|[报满死丢坏打坐])`, before: '(?=[一二两三四五六七八九十百几\\d]|$|[，。；：、！？ \\n）])' },
  // Guangdong, Guangxi
  { said: '咗', meant: '了' },
  { said: '嘅', meant: '的' },
  { said: '佢', meant: '他' },
  { said: '哋', meant: '们' },
  { said: '喺', meant: '在' },
  { said: '嗰', meant: '那' },
  { said: '啲', meant: '些' },
  { said: '嚟', meant: '来' },
  { said: '啱啱', meant: '刚刚' },
  { said: '啱', meant: '对' },
  { said: '俾', meant: '给' },
  { said: '畀', meant: '给' },
  { said: '睇', meant: '看' },
  { said: '揾', meant: '找' },
  { said: '乜嘢', meant: '什么' },
  { said: '乜', meant: '什么' },
  { said: '边个', meant: '谁', behind: '(?<![两双一这那各左右])' },
  { said: '几多', meant: '多少' },
  { said: '点样', meant: '怎样' },
  { said: '掂', meant: '成', behind: '(?<=唔)' },
  { said: '掂', meant: '好', behind: '(?<=[搞讲谈倾])' },
  { said: '倾', meant: '谈', behind: '(?<=[未没唔再先慢约])', before: '(?![家囊巢盆])' },
  { said: '倾', meant: '谈', before: '(?=[掂妥好拢咗紧过成](?!斜))' },
  { said: '唔该', meant: '麻烦' },
  { said: '唔', meant: '不', before: '(?=\\p{Script=Han})(?![今昨我这那])' },
  { said: '系', meant: '是', behind: `(?<=${PUNCTUATED}|[唔都就该单件起])`, before: '(?![列统带鞋领上在着紧]|安全)' },
  { said: '倾', meant: '谈', before: '(?=唔|下先|到(?:反枱|夜|晚|半夜|而家|火起|最后|尾))' },
  { said: '倾', meant: '谈', behind: '(?<=[冇没]得)' },
  { said: '仲', meant: '还', behind: '(?<![杜伯昆老小])', before: '(?=[未冇唔要系喺有嘈倾谈讲争]|在[调谈闹])' },
  { said: '喇', meant: '了', before: '(?=[，。；！ \\n）]|$)' },
  { said: '蚊', meant: '元', behind: '(?<=[\\d百千万十零一二两三四五六七八九])', before: '(?![子虫香帐药])' },
  { said: '争', meant: '欠', before: '(?=咗?(?:人|佢|我|老|阿|[\\d一二两三四五六七八九])[^，。；]{0,8}[\\d一二两三四五六七八九十百千万]蚊)' },
  { said: '晒', meant: '清', behind: '(?<=[还付找畀俾])', before: '(?=[，。；！ \\n咗]|$)' },
  { said: '埋', meant: '了', behind: '(?<=[签打按盖立写])', before: '(?=手指|手印|指模|纸|名|字|协议|合同)' },
  { said: '隔篱', meant: '隔壁', before: '(?!笆)' },
  { said: '嘈交', meant: '吵架' },
  { said: '嗌交', meant: '吵架' },
  { said: '闹交', meant: '吵架', before: '(?!通|警|易)' },
  { said: '打交', meant: '打架', before: '(?!道|界|叉|警|通|代)' },
  { said: '吵相骂', meant: '吵架' },
  { said: '打相打', meant: '打架' },
  { said: '相骂', meant: '吵架', behind: '(?<![互])' },
  { said: '相打', meant: '打架', behind: '(?<![互])' },
  { said: '反枱', meant: '翻脸' },
  { said: '讲数', meant: '谈判', before: '(?![学字据理码控目量额])' },
  { said: '斟掂', meant: '谈好' },
  { said: '手指模', meant: '手印' },
  { said: '老豆', meant: '父亲', before: '(?![腐子角干荚浆])' },
  { said: '家婆', meant: '婆婆', behind: `(?<=${PUNCTUATED}|[同和跟与个嘅的])`, before: '(?!媳)' },
  { said: '细佬', meant: '弟弟' },
  { said: '屋企', meant: '家里', before: '(?!业)' },
  { said: '而家', meant: '现在', before: '(?![里庭人长属中家])', behind: `(?<=${PUNCTUATED}|到)` },
  { said: '依家', meant: '现在', before: '(?![里庭人长属])' },
  { said: '宜家', meant: '现在', before: '(?![里庭人具居])', behind: `(?<=${PUNCTUATED}|到)` },
  { said: '寻晚', meant: '昨晚' },
  { said: '琴晚', meant: '昨晚' },
  { said: '寻日', meant: '昨天' },
  { said: '琴日', meant: '昨天' },
  { said: '机械人', meant: '机器人' },
  { said: '识', meant: '会', behind: '(?<![认相见知常共结赏不])', before: '(?=(?:做|整|讲|帮)(?:啲|乜|咩|什么))' },
  { said: '咩', meant: '什么', behind: '(?<=[做整讲系嘅啲有])', before: '(?=[用事嘢？。！，]|$)' },
  { said: '㖊日', meant: '昨天' },
  { said: '擒日', meant: '昨天' },
  { said: '寻晚', meant: '昨晚' },
  { said: '琴晚', meant: '昨晚' },
  { said: '㖊晚', meant: '昨晚' },
  { said: '擒晚', meant: '昨晚' },
  { said: '呢', meant: '这', before: '(?=个?礼拜|个?星期|个月|个季度|[两几三]日)' },
  { said: '旧年', meant: '去年', behind: '(?<![辞怀过送])', before: '(?!历|代|画|味)' },
  { said: '听日', meant: '明天', before: '(?![语常本])' },
  { said: '返嚟', meant: '回来' },
  { said: '边条', meant: '哪个', behind: `(?<=${PUNCTUATED}|[月年季周度])`, before: '(?=村)' },
  { said: '边度', meant: '哪里', behind: '(?<![这那两各])' },
  { said: '话', meant: '说', behind: '(?<=[都佢又])', before: '(?=[收冇唔会系要就])' },
  // Shanghai, Zhejiang
  { said: '阿拉', meant: '我们', before: '(?![伯善斯木])' },
  { said: '侬', meant: '你', behind: '(?<![阿])', before: '(?![语])' },
  { said: '今朝', meant: '今天', behind: '(?<![看逢对])', before: '(?![有醉])' },
  { said: '事体', meant: '事情' },
  { said: '辰光', meant: '时候' },
  { said: '讲', meant: '谈', before: '(?=拢(?!共|总|统))' },
  // Hubei
  { said: '么事', meant: '什么事', behind: '(?<![什怎那这多要])' },
  // Everywhere
  { said: '打听', meant: '问', behind: `(?<=${PUNCTUATED}|[来有])`, before: '(?=[^，。；\\d]{1,8}的)' },
  { said: '打听', meant: '问', behind: '(?<=[来个位人])', before: '(?![到出清明人])' },
  { said: '撂', meant: '发', before: '(?=出去?了?[\\d一二两三四五六七八九])' },
  { said: '回看', meant: '回访', behind: '(?<=[去个家户都])', before: '(?![录视直])' },
  { said: '大约莫', meant: '大约' },
  { said: '约莫', meant: '大约' },
  // The written style of old people: “未结者尚余几何”
  { said: '几何', meant: '多少', before: '(?![图学形体题课级代])' },
  { said: '凡几', meant: '共几', behind: '(?<![不非平])' },
  { said: '若干', meant: '多少', before: '(?=？)' },
  { said: '今岁', meant: '今年' },
  { said: '去岁', meant: '去年', behind: '(?<![过失])' },
  { said: '尚余', meant: '还有', behind: '(?<![和高崇时])' },
  { said: '尚存', meant: '还有', behind: '(?<![和高崇时])', before: '(?![疑在争])' },
  { said: '尚有', meant: '还有', behind: '(?<![和高崇时])' },
  { said: '尚未', meant: '还未', behind: '(?<![和高崇时])' },
]
