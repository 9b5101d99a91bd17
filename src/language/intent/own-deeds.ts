import type { Clause, Lexed } from '../lex/lexed.ts'
import { OF_LISTS } from '../words/chatter.ts'
import { HAPPENED, OWN_DEED } from '../words/plans.ts'

/** “请乡亲放心，今天我们上门宣传了15户”: the sender's own deed is told for no call. */
export const isOwnDeed = ({ text }: Lexed, { start, end }: Clause): boolean =>
  OWN_DEED.test(text.slice(start, end)) || HAPPENED.test(text.slice(start, end))

/** “下次我早点来。今天讲座一场…”: what is to come and names nothing of the lists leads to no more of it. */
export const namesTask = ({ text }: Lexed, { start, end }: Clause): boolean =>
  OF_LISTS.test(text.slice(start, end)) || TASK.test(text.slice(start, end))
const TASK =
  /[报交送领填带]|检查|参加|集合|值班|验收|通知|任务|要求|计划|安排|准备|打算|村|镇|县|司法/u
