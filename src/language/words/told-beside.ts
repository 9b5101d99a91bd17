/*
 * Numbers of things that people tell beside a report and that stand in no list: what was spoilt or lost, how often something
 * else was done, what was paid, scored or phoned.
 */

/** 手套丢了一只, 汗水打湿了两根毛巾: right in front of the number. */
export const SPOILT =
  /(?:丢|(?<![发送散派用给])掉|打湿|淋湿|弄湿|写干|用干|坏|烂|破|断|吹翻|吹跑|吹走|刮翻|刮跑|烧|撕|弄脏|咬|洗|晒|借出去|烘|熄)(?:掉|坏|烂|破)?(?:了|嘞|哒)$/u

/** 催了两次, 稿子改了三遍, 打来三次: how often something else was done; no 喊 and 念 where a loudspeaker may. */
export const OTHER_TIMES =
  /(?:催|推|[打拨]来|重启|闪退|刷|改|卡|接送|搬|抬|找|数|核对|量|擦|扫|试|跌|摔|陷|练|背|翻|哭|笑|敲|留饭|叫门|问我|婆婆问|说)(?:了|过|来)?$/u
export const TIMES = /^(?:遍|趟|回|次)$/u

/** 买水花了48, 数学考了92, 一天三百: money and marks, without a measure. */
export const PAID_OR_SCORED =
  /(?:花|贴|倒贴|垫|考|得|欠|工资|工价)(?:了|嘞)$|(?:一|每)(?:天|个?月|年|亩|斤|户)(?:要|得|就|才)?$/u

/** 打了8个电话 */
export const PHONED = /(?:打|拨|通)(?:了|过)?$/u

/** 收了6户: fees that were collected there. */
export const COLLECTED = /收(?:费|钱|医保|水费|电费)?[^，。；\d]{0,4}收(?:了|到|齐)$|(?:来收费|收医保|收水费|收电费)[^。；\d]*，收(?:了|到|齐)$/u

/** 8个电话, 一百个放心, 一张摩托: right behind the number, and no people. */
export const OTHER_THING =
  /^(?:烟(?!叶)|酒|茶水?|饮料|矿泉水|瓜子|感谢|放心|不愿意|谢谢|赞|未接|摩托|床|嘴|网(?!格|络)|脸|车票|发票|身份证|照片|卡片|门票|电影票|电池|灯泡|梯子|背篓|粽子|鸡蛋)/u
/** 八个小伙子帮忙抬桌子 */
export const HELPED_CARRY =
  /^[^，。；\d]{0,6}(?:帮忙|帮着|搭把手|搭手)(?:抬|搬|扛|摆|收|烧|倒|做|打扫|端|拿|铲|扯)/u
