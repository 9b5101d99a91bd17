import type { NumberToken } from '../token.ts'

/** More than these are no parties of one quarrel. */
const PARTIES_MAX = 4
const OF_PEOPLE = /^(?:个|人|个人|位|名|家|户)$/
/** “两个骑摩托的擦到了”, “两个男的在桥上吵” */
const QUARREL =
  /^(?:人|家)?[^，。；、 \n\d问没]{0,10}?(?:吵|打起|打架|打了一架|争|骂|扯皮|扯筋|抓扯|闹|擦到|擦了|撞|刮到|刮了|碰到|僵|不让|不认|互不)/u
/** “两个人都没有话说了”, “两家都认了” */
const AGREE =
  /^(?:人|家|边)?(?:都|也|就|才|当场|最后)+(?:没有话|没话|没意见|认|同意|服|答应|和好|握手|点头|消气|消了|说要得|签|愿意|松了口|退了一步)/u

/** “俩人又说笑上了”, “俩人握了手” */
const RECONCILED =
  /^(?:人|家|边)?(?:又|还|也|这才|才|就|当场|后来|一起)*(?:说笑|有说有笑|说上了?话|搭上?话|握了?个?手|互相(?:道歉|敬酒|赔礼)|喝了?(?:一|杯|酒|两)|吃了?(?:一?[碗顿餐]|饭))/u

/** “我跟启珍老师两个在场头摆摊宣传”: those who did it, whatever they did. */
const isOurselves = (text: string, { value, unit, start, end }: NumberToken): boolean =>
  value >= 2 &&
  value <= PARTIES_MAX &&
  /^个人?$/.test(unit?.text ?? '') &&
  WITH_ME.test(text.slice(Math.max(0, start - 12), start)) &&
  THEY_DID.test(text.slice(unit?.end ?? end))
const WITH_ME =
  /[我俺咱](?:和|跟|同|与|搭伙|约|喊上|带上?)(?:(?![和跟同与])[^，。；、 \d\n了过调办开搞发送去到在]){1,6}$/u
const THEY_DID =
  /^人?(?:今天|昨天|前天|今早|今晚|昨晚|[上下]午|晚上|一起|一路|一道|一块儿?|轮流|分头|又|就|还|也|都)*(?:在|到|去|往|从|给|帮|把|拿|抬|拉|提|背|骑|开车|[上下进]村|上门|入户|走了?|跑了?|转了?|摆|守|坐|站|挨|挂|贴|发|散|讲(?!座|堂)|搞|办|开)(?!会)/u

/** Those who quarrel, told in the same breath as what was done: no people who came (contract 4.6). */
export function isParty(text: string, number: NumberToken): boolean {
  const { value, unit, start, end } = number
  if (isOurselves(text, number)) return true
  const pair = /[俩仨]/.test(text.slice(start, end))
  if (value < 2 || value > PARTIES_MAX || !(pair || OF_PEOPLE.test(unit?.text ?? ''))) return false
  const behind = text.slice(unit?.end ?? end)
  return [QUARREL, AGREE, RECONCILED].some((words) => words.test(behind))
}
