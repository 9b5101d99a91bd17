import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'
import { isOfPeople } from './mended-sums.ts'

/** 听课的, 来听的, 听众: those who listened, up to their number. */
const LISTENED =
  /(?:听课|听讲|听会|听讲座|来听|进来听|坐下来听|听法|参加讲座|参加院坝会|到会|参会|听众)(?:的|群众|人)*(?:有|是|来了|共|大概|就|只)*$/u
/** 喝粥的, 领药的, 看病的: those who came for something else. */
const CAME_FOR_ELSE =
  /(?:^|[，。；、 \n])[^，。；、\d\n听学会课讲问参]{0,2}(?:喝|吃|领|买|卖|看病|看牙|量血压|剪头|理发|打牌|打麻将|下棋|跳舞|拜年|烧香|赶集|赶场|坐席|帮厨|排队)[^，。；、\d\n听课]{0,4}的(?:有|是|来了|共|大概)*$/u
const REACH = 14

/** “喝粥的两百，听课的六十三个”: where those who listened are counted by themselves, nobody else came to the event. */
export function cameForElse({ text, amounts }: Told, amount: Amount): boolean {
  const frontOf = ({ start }: Amount) => text.slice(Math.max(0, start - REACH), start)
  const crowd = (one: Amount) => one.unit === undefined || isOfPeople(one)
  return (
    crowd(amount) &&
    CAME_FOR_ELSE.test(frontOf(amount)) &&
    amounts.some((one) => one !== amount && crowd(one) && LISTENED.test(frontOf(one)))
  )
}
