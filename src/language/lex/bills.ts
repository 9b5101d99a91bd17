import type { Span } from '../token.ts'

/** “修车单子1980”, “药费单子”: what somebody paid, and no leaflet. */
export const isBill = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end) === '单子' && BILL_BEFORE.test(text.slice(0, start))

const BILL_BEFORE =
  /(?:修[车理房]|药|[医药修电水油车饭账]费|看病|医院|拍片|检查|化验|收费|住院|门诊|报价|对账|送货|结算|缴费|水电|加油|欠账|处方|[开拿]的)的?$/u
