import { mask, NEVER } from './mask-rule.ts'
import { DIGIT_STARTS, type FigureRule } from './rule.ts'

const OLD_ONE =
  '(?:伯爷?|爷爷?|大爷|老爷子|大妈|婆婆?|大娘|老娘|老汉|老爹|老人家|奶奶?|公公|嬢嬢|阿婆|阿公|老太太?|老倌子?|老(?:队长|组长|支书|书记|主任|村长|会计|师傅|教师|老师|党员|校长)|他|她)'
const YEARS_OLD = '(?:[6-9]\\d|[六七八九]十[一二三四五六七八九]?)'
/** Of somebody named by kin: said to be reached by now, or with what age brings or what was hurt told behind. */
const AGE_OF_OLD = `(?<=${OLD_ONE}(?:今年|都|快|已经?|也|满|上)+)${YEARS_OLD}[多几]?(?=了|[，。；、！）\\n ]|$|的人)|(?<=${OLD_ONE})(?<![赔给补退还欠借付差][^，。；]?${OLD_ONE})${YEARS_OLD}[多几]?(?=了[，。；、！）\\n ]|了$|，(?:身份证|电话|腿|脚|眼|耳|走路|行动|身体|一个人|老伴|无儿|没儿|头(?!一|天|[期笔回])|手(?![续机里头])|胳膊|腰|肋|骨|跌|磕|被(?:撞|打|咬|推|压|刮)|住院|气得|病))`

/** The oldest or the youngest of those who came, or how old they are on average. */
const AGE_OF_OLDEST =
  '(?<=(?:(?:年纪|年龄|岁数|寿数)[^，。；\\d]{0,3}?(?:大|小|长|轻|高)(?:的|者)?|平均(?:年纪|年龄|岁数|寿数))(?:有|是|都|已经?|在|大概|约|差不多|快)*)(?:\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)[多几]?(?:左右|上下)?(?=[，。；、！ \\n]|$|了)'

/** How old somebody is: no quantity, and with 今年 no figures of the year (contract 4.6). */
export const AGE_MASKS: readonly FigureRule[] = [
  // “伯爷七十一了”, “大娘今年78，腿脚不便”: how old somebody is, where nobody says 岁.
  mask('age', 'age of the old', DIGIT_STARTS, AGE_OF_OLD, NEVER),
  // “年纪最大九十四”, “平均年纪七十六”
  mask('age', 'age of the oldest', DIGIT_STARTS, AGE_OF_OLDEST, NEVER),
  mask(
    'age',
    'age this year',
    '今',
    '今年(?:都|已经?|快|也|满|才|刚)*(?:[1-9]\\d|[一二三四五六七八九]?十[一二三四五六七八九]?)[多几]?(?:岁半?|了)(?=[，。；、！）\\n ]|$|的|还)',
  ),
]
