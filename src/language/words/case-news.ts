import { guarded } from '../patterns/guarded.ts'

/** How a mediated case is told in writing: official words for who mediates, and people named with 某. */
export const CASE_WRITTEN = guarded(/调委会|人民调解|调解(?:员|室|委员会|协议|小组|中心|工作)|某|双方|当事人|村委会|村“?两委|司法所|网格员|法律明白人|驻村律师|法律顾问/u)

/** “经4次入户、1次座谈”, “调解员连夜走访5户”: visits paid to mediate, which are no activity (contract 4.6). */
export const VISITS_TO_MEDIATE =
  /^(?:[^，。；\n]{0,6}(?:调解员|工作人员|调委会|网格员|法官|村干部|双方))?(?:多次|先后|前后|连夜|经过?|历经|连续|反复|分头|其间|期间)+[^，。；\n宣普排]{0,6}(?:入户|上门|走访|登门)(?![^，。；\n]{0,8}(?:宣|普法|讲法|发|排查))/u
/** What such visits came to, in the same sentence. */
export const CAME_TO_TERMS =
  /^[^。；\n]{0,50}(?:最终|双方|各方|双双|达成|协议|兑付|握手|言和|和好|就此化解)/u

/** Opens the sentences that look back or comment on a case, once its end is told. */
export const CASE_COMMENT =
  /^(?:【?(?:回顾|调解员|人民调解员|法官|律师|司法所|专家|编者|办案)?[^，。：】]{0,4}(?:点评|说法|手记|感言|启示|寄语|札记|评析|意义|提示|提醒|建议|心得)(?:】|：|——)|回顾(?:整个|全部|这起|此次|本次|调解)?|下一?步|今后|接下来|近年来|据统计|截至目前)/u

/** “同日，另一起…”, “此外，…纠纷”: another case begins. */
export const ANOTHER_CASE =
  /(?:同日|同一天|当天|当日|次日|同时|此外|另外|与此同时|无独有偶)[^。\n]{0,12}(?:另|又|还)[^。\n]{0,16}(?:起|纠纷|矛盾|争)|另一(?:起|件|桩)|又(?:成功)?(?:调解|化解|调处)/u
