import { guarded } from '../patterns/guarded.ts'

/*
 * What villagers say beside the quarrel that they report, in a last sentence of its own.
 */

/** “谢谢镇环保办刘哥帮忙联系”, “祝大家节日快乐”: no number and no outcome stands in it. */
export const ASIDE_THANKS =
  /^(?:再次|也|真的?|非常|十分|衷心)?(?:谢谢|感谢|多谢|多亏|谢|劳烦|麻烦|辛苦|祝)[^，。；\d]{0,30}(?:，[^，。；\d]{1,10})?[。！!～~哈啊呀]*$/u

/** Who is addressed, or what is asked of: “刘老师，这种用不用补个协议？”, “请问咯种外嫁女的，要不要镇里备案？” */
export const ASIDE_ASKS =
  /^(?:[^。！？]{0,44}[？?]|(?:请问|问一?下|问一?哈|想问|请教|对了)[^。]{2,40})[。！!～~🙏]*$/u

/** “明天我去镇上学习，请半天假”, “明天上午在湾子里开院坝会”: what the sender does next, and not with these people. */
export const ASIDE_PLANS =
  /^(?:明天|明日|明早|明儿个?|后天|后日|下周[一二三四五六日天]?|下个?星期[一二三四五六日天]?|下个?礼拜[一二三四五六日天]?|下个?月|月底|过几天|过两天|改天)(?:上午|下午|早上|晚上|一早)?(?![^。]*(?:双方|两家|两边|他们|他家|对方|当事|再(?!跟大家|给大家|讲讲)|(?:上门|去看|去找|去问|去催|去调|去劝)|给(?:清|齐|付|完)|付|还清|搬|拆|到账|打过来|拿钱|交钱))[^。]*(?:我|俺|院坝会|坝坝会|屋场会|讲座|学习|培训|开会|请假|宣传|值班|上课|发资料)[^。]*[。！!]?$/u

/** “…就这样散了这种情况可以告他不嘛”: asked at the end of speech without stops. */
export const ASKED_IN_SPEECH = guarded(/(?:请问|(?:这|那|咯|恁)(?:种|个|样)(?:的|子)?(?:情况|事情?|案子)?)[^。！？，；\n]{0,14}(?:(?:可以|能|要|用|算|行|得|该)[^。！？，；\n]{0,10}(?:不嘛|不咯|不啊|吗|么|嘛|不)|(?:要不要|能不能|用不用|可不可以|算不算|行不行|该不该|怎么|咋个?|如何)[^。！？，；\n]{1,12})$/u)

/** The quarrel is the sender's own: its question is a question on law (contract 1). */
export const OWN_QUARREL =
  /(?:我|俺|额|咱)(?:们)?(?:自?家|屋里?|爹|妈|娘|老公|老婆|媳妇|男人|儿子|女儿|哥|弟|姐|妹|爸|公公|婆婆|邻居|隔壁|老板|[^，。；]{0,6}(?:被(?:骗|打|欠|辞|咬|撞)|(?:借|欠|买|租)(?:了|的|给)))|(?:欠|骗|打|骂|占|告)(?:了)?(?:我|俺)/u
