import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'
import { isOfPeople } from './mended-sums.ts'

const OUT =
  '(?:就|都|也|这|那|我|们|是|还|个|些|全|没法)*(?:(?<!算)不算(?:进去|在内|人数|数|的)?|没算(?:进去|在内|上)?|不计(?:入|算)?|没计|不数|不报|除外|另算|不归[^，。；\\d]{1,6})(?:了|的|哈|吧|嘛)?'
const ENDS = '(?=[，。；！、 \\n）]|$)'
/** “3个公公在门口听了一耳朵没进来，不算”, “5个路过的没算”: who they were, and that they are left out. */
const LEFT_OUT = new RegExp(`^[^，。；\\d\\n]{0,20}[，、 （]?${OUT}${ENDS}`, 'u')
/** “帮三户写申请书这个不算”: whatever it is. */
const THIS_ONE_OUT =
  /^[^，。；\d\n]{0,14}[，、 ]?(?:这|那)(?:个|些)?(?:就|也|都)?(?:不算|没算|不计)(?!数得)/u
/** “37个志愿者不算”: those without a number are left out. */
const OTHERS_OUT = /^[，、 ]?[^，。；\d\n]{1,8}(?:不算|没算|不计|除外|另算)/u

/**
 * People who are counted only to say that they are left out: “婆婆十九个媳妇二十四个，还有三个公公在门口听了一耳朵没进来，不算”. Where
 * nobody else was counted, the words leave out others: “37个，志愿者不算”.
 */
export function isLeftOut({ text, amounts }: Told, amount: Amount): boolean {
  const behind = text.slice(amount.end)
  if (THIS_ONE_OUT.test(behind)) return amounts.length > 1
  if (!isOfPeople(amount)) return false
  if (!LEFT_OUT.test(behind)) return false
  const others = amounts.filter((one) => one !== amount && isCrowd(one))
  return (
    others.length > 0 &&
    (others.some(({ value }) => value > amount.value) || !OTHERS_OUT.test(behind))
  )
}

const isCrowd = (one: Amount): boolean => one.unit === undefined || isOfPeople(one)

const REACH = 30

/** “来了四十三个，有两个是过路歇脚的，不算，四十一个”: how many there were with those who are left out, where it is told how many without them. */
export function isBeforeLeavingOut(told: Told, amount: Amount): boolean {
  if (!isOfPeople(amount)) return false
  const [out, rest] = told.amounts.slice(told.amounts.indexOf(amount) + 1)
  return (
    out !== undefined &&
    rest !== undefined &&
    amount.value - out.value === rest.value &&
    rest.start - out.end <= REACH &&
    isCrowd(rest) &&
    (isLeftOut(told, out) || TAKEN_OFF.test(told.text.slice(amount.end, out.start)))
  )
}
/** 除开干部4个, 减2个: right before those who are taken off. */
const TAKEN_OFF =
  /(?:除开|除去|除掉|除了|刨开|刨去|刨掉|扣掉|扣除|减去|减掉|减|去掉|抛开|不算)[^，。；\d\n]{0,8}$/u
