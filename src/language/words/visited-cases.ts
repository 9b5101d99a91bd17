/*
 * Cases that were settled before, and that somebody goes back to.
 */

/** “调好的”, “签订协议的”, “说和了嘞”: what cases are called by that were settled before. */
export const SETTLED_CASES =
  '(?:调[解处]?|[化和]解|处理|解决|办结?|说|劝|讲|谈|和|摆|签(?:订|了)?(?:协议)?|达成协议)(?:成功|完毕|[好成拢和妥平结开下住定字])?(?:了|过)?[的嘞喽]'
/** 今天挑了, 里头抽出: some of them were picked, up to their number. */
export const PICKED =
  '(?:今年|今天|昨天|上午|下午|我们?|里[头面]?|当中|其中|又|随机|随便|先)*(?:挑|选|抽|拣)(?:选|查|取)?(?:了|出来?)?'
