/*
 * Numbers of things that people tell beside a report and that stand in no list: what was spoilt or lost, how often something
 * else was done, what was paid, scored or phoned.
 */

/** 手套丢了一只, 汗水打湿了两根毛巾: right in front of the number; none of “一户丢了一张单子”, “门缝里丢了一份”. */
export const SPOILT =
  /(?:(?<!(?:[一每各][户家人]|家家|户户|门[口缝里头上槛]+|信箱|窗台)[^，。；\d]{0,5})丢|(?<![发送散派用给])掉|打湿|淋湿|弄湿|写干|用干|坏|烂|破|断|吹翻|吹跑|吹走|刮翻|刮跑|烧|撕|弄脏|咬|洗|晒|借出去|烘|熄)(?:掉|坏|烂|破)?(?:了|嘞|哒)$|(?:吹|刮)(?:翻|跑|走|落|掉|飞)(?:了|嘞|哒)?$/u

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

/** 30杯茶, 10挂鞭炮, 6屉馒头, 50通电话: in a measure that nothing of the list has. */
export const OTHER_MEASURE =
  /^(?:杯(?:茶|水|酒|姜汤|开水|豆浆|咖啡)|壶|屉|挂(?!图|历|零|了|满)|碗|颗|锅|回路|通(?=[，。；、 ]|$|电话)|斤|盘(?!棋)|盆|担|挑|捧|根(?=竹竿|绳|木|柱|铁丝|棍|烟|针|钉|蜡烛))/u
/** 盒饭备了40份, 膏药贴了一张, 鞭炮放了10挂: what else was set out, stuck on or cooked, up to its number. */
export const OTHER_MATTER =
  /(?:盒饭|粉笔|蜡烛|鞭炮|炮仗|膏药|创可贴|烟头|馒头|包子|凉茶|茶叶|饺子|汤圆|糍粑|西瓜|红薯|板凳|凳子?|椅子?|桌子|竹竿|绳子|电|油|钉子|浆糊|胶带|工分|步数)(?:就|都|又|也|一共|总共)*(?:备|放|贴|捡|蒸|煮|摆|吃|喝|用|分|买|准备|搬|借|充|加|炸|包|切|预备)?(?:了|好|掉|起|得)*$/u
/** 扫二维码的45个, 关注公众号的有33个: what people did with their telephones. */
export const DID_ONLINE =
  /(?:扫(?:了|过)?(?:二维)?码|扫(?:了|过)?[^，。；\d]{0,6}(?:码|小程序|程序)|关注(?:了|过)?[^，。；\d]{0,8}|加(?:了|过)?(?:微信|好友|[^，。；\d]{0,4}群)|进(?:了)?[^，。；\d]{0,4}群|(?:下载|安装|注册|装)(?:了|过|好)?[^，。；\d]{0,8}|打卡)(?:登记|注册|关注|进群|报名|打卡)*[的嘞](?:人|群众|村民)?(?:有|是|来了|共)*$/u
