/** Heads of columns whose cells say nothing of what was done. */
export const IDLE_HEAD =
  /^(?:序号?|编号|NO\.?|负责人|填报人|上报人|报送人|姓名|联系人|联系电话|电话|调解员|承办人|经办人|合计|小计|总计|累计|备注|状态|审核|.{0,6}率|.{0,4}(?:书面|口头)?协议(?:书|数|份数)?)$/iu
/** Heads of columns that tell where and when. */
export const WHERE_HEAD =
  /^(?:各?村|村名|村居|村社区?|村（?社区）?|单位|村别|社区|日期|时间|日子|地点|地方|组别)$/u
/** Heads of columns that tell what was done, or what the numbers beside them count. */
export const WHAT_HEAD =
  /^(?:名称|活动|活动名称|活动形式|活动类型|项目|内容|工作内容|主题|类别|类型|种类|形式|指标|事项|工作|(?:矛盾)?纠纷(?:类别|类型|种类)|案由)$/u
/** Heads of columns that count what the cell before them names. */
export const COUNT_HEAD =
  /^(?:数量|数|数字|完成数|完成情况|次数|场次|场数|件数|起数|场|次|计数|本周|本月|今日)$/u
/** Heads of columns that count who came. */
export const PEOPLE_HEAD =
  /^(?:人数|人次|人|参[加与会训](?:人数|人次|群众|人员)?|到场(?:人数|人次)?|到会(?:人数)?|受众(?:人数|人次)?|听众(?:人数)?|覆盖(?:人数|人次)?|受教育(?:人数|人次|群众)?)$/u
/** Heads of columns that count households. */
export const HOUSEHOLDS_HEAD = /^(?:户|户数|户次)$/u
/** Heads of columns that count disputes, by how they stand: 受理, 调成, 转司法所. */
export const OUTCOME_HEAD =
  /^(?:(?:矛盾|民间|各类)*(?:纠纷|案件))?(?<outcome>(?:受理|接(?:到|案|收)?|收(?:到|案)?|新增|(?:已|未|没)?(?:化解|办结|结)|(?:已|未|没)?调(?:解)?(?:成功|成|好|拢)|(?:调解)?(?:成功|成|没成|未成|不成|失败)|调解|(?:转|移交|移送|上报|上交|引导).{0,5}|(?:正?在|还在)(?:调解?|办|谈|处理)|调解中|(?:矛盾|各类|民间)*纠纷))(?:总?数|[件起]数|案件数?|纠纷数?)?$/u
/** The measure that a head of counts stands for. */
export const HEAD_MEASURES: Readonly<Record<string, string>> = {
  场次: '场',
  场数: '场',
  场: '场',
  次数: '次',
  次: '次',
  件数: '件',
  起数: '起',
}
/** Heads of one or two characters, as clerks write them beside each other, and the things that they stand for. */
export const SHORT_HEADS: Readonly<Record<string, string>> = {
  会: '院坝会',
  坝会: '院坝会',
  户: '入户',
  料: '资料',
  单: '传单',
  横: '横幅',
  咨: '咨询',
  调: '调解纠纷',
  纠: '纠纷',
  回: '回访',
  播: '广播',
}
/** What brackets behind 纠纷 say of how they stand: 纠纷（成）. */
export const OUTCOME_IN_BRACKETS: Readonly<Record<string, string>> = {
  成: '调成',
  结: '办结',
  已结: '办结',
  已调: '调成',
  成功: '调解成功',
  受: '受理',
  未结: '未结',
  在调: '在调',
}
/** A row of sums. */
export const SUM_ROW = /^(?:合计|总计|小计|共计|总数|全镇合计|全镇)$/u
/** A cell that says that there is nothing. */
export const EMPTY_CELL = /^(?:0|０|零|无|没有|未开|未报|未开展|[-—–/／\\×xX]*)$/u
/** A cell that says that there was nothing, not only that nothing is known. */
export const ZERO_CELL = /^(?:0|０|零|无|没有)[起件]?$/u
/** “在开，晚上报”, “还没开”, “待报”: a line of a list that tells nothing that was done yet. */
export const NOTHING_YET =
  /^(?:还|正|正好)?在(?:开|搞|办|讲|发|走|跑|路上|准备)(?!了)|^(?:我们村?)?(?:还没|还未|暂未|暂时没|没来得及|未开|没开)|^(?:今天)?(?:晚上?|下午|晚点|稍后|待会儿?|等会儿?|明[天早]|后天|周[一二三四五六日天]|下周|马上|准备)(?:再|才|要)?(?:开|搞|办|去|报|补|发|讲)(?!了)|^(?:还|尚|暂|今天|数据)*[待未没缺](?:报|上报|补报?|填报?|交|反馈|统计)(?:送|中|数据?|来)?(?:$|[，。；！ ])|^待(?:开|定|搞|讲)/u

/** The name of a row that counts all disputes: a zero beside it is a zero report (contract 2.3). */
export const ALL_DISPUTES = /^(?:件数|起数|数量)$|^(?:受理|接|新增|发生|矛盾|各类|民间)*(?:纠纷|受理)(?:受理|调解|总?数|情况)?$/u
/** Words of a head that is told in columns of things. */
export const THING_HEAD =
  /会|讲座|宣讲|宣传|资料|传单|手册|册|单|横幅|标语|海报|展板|入户|走访|咨询|援助|广播|喇叭|培训|回访|排查|校园|企业|乡村|线上|推送|围裙|扇子|礼品|明白人|纠纷|调解|化解|受理/u
