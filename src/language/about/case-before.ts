import { guarded } from '../patterns/guarded.ts'
import { ENDED_BEFORE, OPENS_WITH_CASE } from '../words/references.ts'

/** “上次那起土地纠纷今天调好了”, “上个月受理的那件谈崩了”. */
const CASE_BEFORE = guarded(
  /(?:上次|上回|前次|头回|上个?月|上周|上个?星期|前天|昨天|前几天|先前|之前|前头|早先|月初|年初|一直|还没调好|没谈拢)(?:的|我|受理|接|调|说|挂|在)*那(?:一|几|[\d二两三四五六七八九十]+)?(?:[起件桩宗]|单(?![子位]))/u,
)

/** “上次报的2起物业纠纷都调成了”: 那 is left out, and what is told is told of all of them. */
const ALL_SETTLED = guarded(
  /(?:报|登记)(?:的|嘞|哩|过的)[^，。！？\d那]{0,8}(?:几|[\d一二两三四五六七八九十]+)[起件桩宗][^，。！？\d]{0,10}，?(?:今天|现在|如今)?(?:都|全|全部|均)(?:已经?|给)?(?:调|谈|说|化|解决|办|和好|转|移交|签)/u,
)

/** “消费那起谈崩了”, “邻里那两起都好了”: a case named by its class alone. */
const CLASS_BEFORE = guarded(
  /^我?(?:报的)?(?:婚姻|离婚|邻里|合同|借款|欠款|消费|物业|医疗|交通|车祸|土地|田界|山林|宅基地|征地|拆迁|工资|欠薪|工伤|赡养|彩礼)的?那(?:一|几|[\d二两三四五六七八九十]+)?[起件桩][^，。！？\d]{0,4}(?:谈|调|说|劝|签|转|移交|和好|握手|化解|办结|解决|崩|成)/u,
)

/** “没谈拢的那个地界，昨天谈拢了”: an open case, taken up again. */
const UNFINISHED = guarded(
  /(?:没|未|没有|还没|冇)能?(?:调|谈|说|讲|劝|搞|弄|化|办)?(?:拢|好|成|妥|下来|归一|解|结)的?那一?[个起件桩]/u,
)

/** “昨天报的那起今天调成了” */
const CASE_OF_REPORT = guarded(
  /(?:报|登记|上报|录|填|说|记)(?:的|嘞|过的|哩)[^，。]{0,12}那(?:一?[起件桩个条宗]|(?:几|[\d二两三四五六七八九十]+)[起件桩宗])/u,
)

/** “昨日所报纠纷，经…签订书面协议”, “11月3日上报的赡养一事，现已化解”, “前期报的拆迁纠纷，今天调解成功”: in writing, without 那. */
const CASE_OF_WRITING = guarded(
  /^(?:[^，。：\n]{0,8}：)?(?:关于|对)?[^，。：\n]{0,6}(?:昨日|昨天|前日|日前|此前|前期|早前|上周|上月|先前|之前|\d日)[^，。：\n]{0,6}?(?:(?:所|上)(?:报|报送|登记|录入|反映)的?|(?<=前期|此前|之前|先前|早前|日前)我?村?报(?:送|上来|上去)?的)[^，。；\n]{0,14}(?:纠纷|矛盾|一事|一案|案件|事项|问题)/u,
)

/** A case is taken up again under a reference to its report: that is a correction, whatever it tells (contract 2.2). */
export const pointsAtCase = (text: string): boolean =>
  [
    CASE_OF_REPORT,
    CASE_OF_WRITING,
    CASE_BEFORE,
    ENDED_BEFORE,
    ALL_SETTLED,
    CLASS_BEFORE,
    UNFINISHED,
    OPENS_WITH_CASE,
  ].some((form) => form.test(text))
