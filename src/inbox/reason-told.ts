/** What a figure was checked against: “签到表上是45”, “核对过照片”. */
const CHECKED =
  /核[对实查定减]|复核|查(?:实|明|证|过|看|了|账)|经查|抽查|对账|清点|签到|名单|名册|花名册|台账|登记[表簿]|照片|相片|视频|原件|底单|协议书|小票|发票/u
/** Why it should not stand so: told twice, told wrongly, never held. */
const WAS_WRONG =
  /重复|重[了报记发]|[报记算登填写数点统发]重|[多少漏][报记算登填写数点统发]|[报记算登填写数点统发][多少漏]|漏了|搞混|弄反|颠倒|张冠李戴|两[次遍回条]|同一|一样|是一[场起条件]|一回事|虚[报假]|不实|属实|不符|不准|对不上|水分|没(?:有)?(?:这|那|开|办|发|搞|做|去|来|到|调|签|成)|未(?:开|办|发|做|去|来|到|调|签|成)|开成|取消|改期|推迟|延期|反悔|测试|试[一下用]|练习|演示|演练|不(?:该|应|属|归)|不是|超出?范围|口径/u
/** A bare “报错了” says why only where something else says what is to be done. */
const WRONG = /错|不对|误/u
/** Who wants it so: “村里说没开”, “张书记要求的”. */
const WANTED =
  /要求|通知|规定|同意|反映|来电|打(?:来|了)?电话|更正|纠正|(?<![再听胡你跟难])说(?!一|下)|[要让叫喊请托][^，。]{0,4}(?:撤|改|删)(?:掉|了)?的/u
/** “应该是3月4日”: an answer to why, and before that the change itself. */
const MEANT_SO = /应该?[是为]|实际|其实|事实/u

/** “谁说的”, “签到表在哪里”: asks, and gives no reason. */
const ASKS =
  /[?？]|什么|为啥|啥|怎么|咋|哪[里儿个天]|谁[说报改要]|多少|几时|[吗么呢](?:[。!！~ ]*)$|有没有|是不是|要不要/u
/** “等我核对一下”: the reason is to come. */
const PUTS_OFF =
  /^(?:你|那|那就)?等|等(?:我|下|一下|会|到)|稍(?:等|后|候)|待会|一会|回头|过后|晚点|明天|后天|再说|我(?:先|再|去|来|要)(?!.*[了过])|先(?:去|别|不|核|查|问|看|等)/u

/** What is to be done with a record. */
const ORDERS =
  /撤|删|作废|恢复|还原|去掉|抹掉|划掉|不算|不记|改(?:成|为|到|作|回|一?下)|更正[为成]|调整为|重开|补报/u
const RECORD_NUMBER = /\d{2}-\d{4,}/gu
const NAMED = /(?:原因|理由|因为|由于)[是：:，, ]*(.+)$/u
const HEADED = /^\s*(?:原因|理由)(?:是|为)?[：:，, ]\s*(.+)$/su
const BREAKS = /[，,。；;！!（()）\s]+/u
/** “还是别撤了”, “先不改”: the record is to stay as it is. */
const LEAVE_IT =
  /^(?:那|那就|就|哦|好|还是|暂时|先)*[，, ]*(?:不|别|莫|甭|不用|不要|先不|先别)(?:改|撤|删|动|变|恢复)(?:它|销|掉)?[了吧哈嘛啊。!！]*$/u

/** Why somebody changes a record, told with the change: behind 原因, or in a clause beside it (“…改成45份，核对签到表”). */
export function reasonIn(text: string): string | undefined {
  const named = NAMED.exec(text)?.[1]?.trim()
  if (named) return named
  const clauses = text.normalize('NFKC').split(BREAKS).filter(Boolean)
  const orders = clauses.map((clause) => tellsChange(clause))
  return clauses.find(
    (clause, at) =>
      standsBeside(clause, orders.slice(0, at)) || standsBeside(clause, orders.slice(at + 1), true),
  )
}

/** What a clause tells of the change: what is to be done, a figure, or nothing. */
function tellsChange(clause: string): 'order' | 'figure' | undefined {
  if (ORDERS.test(clause)) return 'order'
  return /\d/u.test(clause.replaceAll(RECORD_NUMBER, '')) ? 'figure' : undefined
}

/** Whether a clause gives a reason beside others of which one tells the change; `ahead`: they are still to come. */
function standsBeside(
  clause: string,
  others: readonly ReturnType<typeof tellsChange>[],
  ahead = false,
): boolean {
  const told = tellsChange(clause)
  if (told === 'order' || !isSaid(clause)) return false
  if (CHECKED.test(clause)) return others.some(Boolean)
  const beside = told === 'figure' ? others.includes('order') : others.some(Boolean)
  return beside && (WAS_WRONG.test(clause) || WANTED.test(clause) || (!ahead && WRONG.test(clause)))
}

/** Neither a question nor put off. */
const isSaid = (clause: string): boolean => !ASKS.test(clause) && !PUTS_OFF.test(clause)

/** Greetings, laughter, thanks, a yes, and talk of the day: says nothing about a record. */
const SMALL_TALK =
  /^(?:[哈呵嘿嘻啊哦噢喔嗯唉哎欸好行可得在是对中要的呢嘛吧了呀啦你您]|ok|OK|收到|知道|明白|晓得|没事|没问题|谢谢?|多谢|辛苦|麻烦|随便|大家|早上?|晚上?|晚安|再见|拜|忙|[。!！~ ])*$|天气|下雨|好热|好冷|吃饭|吃了|睡|上班|下班|放假|有空|开会/u
/** Fewer letters tell no reason unless its words are known. */
const REASON_LETTERS_MIN = 4

/**
 * The reason in the answer to the question for it: “核对签到表”, “报重了”, whatever stands behind “原因：”, and what else
 * is said and is no small talk (“年底清理数据”). Undefined for what gives none: “等一下”, “哈哈”, “今天天气怎么样”.
 */
export function reasonAnswered(text: string): string | undefined {
  const headed = HEADED.exec(text)?.[1]?.trim()
  if (headed) return headed
  const plain = text.trim()
  if (!isSaid(plain)) return undefined
  const gives = [NAMED, CHECKED, WAS_WRONG, WRONG, WANTED, MEANT_SO].some((why) => why.test(plain))
  const says = [...plain].length >= REASON_LETTERS_MIN && !SMALL_TALK.test(plain)
  return gives || says ? plain : undefined
}

/** Whether words order something to be done with a record, and do not only say what is wrong with it. */
export const ordersChange = (text: string): boolean => ORDERS.test(text)

/** Whether an answer leaves everything as it is: “不改了”. */
export const leavesIt = (text: string): boolean => LEAVE_IT.test(text.trim())

/** “实际只发了45份” is why, where a change waits for that; alone it is a report. */
export const tellsFound = (text: string): boolean =>
  /^(?:我|我们)?(?:已经?|刚|后来|经)?(?:核|签到|实际|其实|名单|照片|查)/u.test(text.trim())
