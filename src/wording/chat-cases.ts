import { masked } from './masked.ts'

const listed = (names: readonly string[]): string => names.map(masked).join('、')

/** What is said about the files of cases. Parties are never named in full. */
export const caseWords = {
  /** Offered once, after a case that was mediated. */
  offer: '要出文书的话,可以补一句“当事人:姓名,电话;姓名,电话”,加密存放,只有您和司法所能看;不补也行',
  kept: (number: string, names: readonly string[], missing: readonly string[]): string =>
    `🔒 ${number} ${names.length > 0 ? `当事人${listed(names)}` : '案卷内容'}已加密登记${
      missing.length > 0 ? `。文书还缺:${missing.join('、')}(有就补,没有也行)` : ',文书要用的都齐了'
    }`,
  foundInWords: (names: readonly string[]): string =>
    `🔒 话里的当事人(${listed(names)})已加密,别人看到的都是“某”`,
  notUnderstood: '没看明白当事人的姓名。请这样写:“23-0117 当事人:张某,男,45岁,电话…;李某,电话…”',
  noCase: '没有找到是哪一起纠纷。请写上编号,如“23-0117 当事人:张某,电话…”',
  severalInOne: (number: string, count: number): string =>
    `${number} 记的是${count}起,案卷要一案一卷,请把这一起单独报一次`,
  onlyDirect: '当事人的信息请单独发给我,不要发在群里',
  missing: {
    applicant: '申请人',
    respondent: '被申请人',
    phone: '电话',
    idNumber: '身份证号',
    address: '住址',
  },
} as const

const EVENTS = {
  follow_up: '回访',
  judicial_confirmation: '已司法确认',
  fulfilment_due: '约定履行日',
  fulfilled: '已履行',
  broken: '未履行',
} as const

const day = (text: string): string => `${Number(text.slice(5, 7))}月${Number(text.slice(8))}日`

/** `📒 23-0117 已登记:已履行(4月1日)`. */
export const caseEventsNoted = (
  number: string,
  events: readonly { readonly kind: keyof typeof EVENTS; readonly on: string }[],
): string =>
  `📒 ${number} 已登记:${events.map(({ kind, on }) => `${EVENTS[kind]}(${day(on)})`).join('、')}`

/** What the bot says of its own accord, once, to the mediator alone. */
export const caseReminders = {
  due: (number: string, on: string): string =>
    `提醒一次:${number} 约定${day(on)}前履行。履行了回“${number} 已履行”,没履行回“${number} 未履行”;不用回也行`,
  confirmation: (number: string, until: string): string =>
    `提醒一次:${number} 的协议要做司法确认的话,${day(until)}前由双方一起向法院申请;不做就不必理`,
}

/** Papers and subsidies by chat. */
export const paperReplies = {
  onlyDirect: '文书里有当事人信息,请单独找我要',
  notForThis: (number: string): string => `${number} 没有这种文书(口头协议的才有口头协议登记表)`,
  ready: (number: string, titles: readonly string[], missing: readonly string[]): string =>
    `📄 ${number} 的${titles.join('、')}${
      missing.length > 0 ? `\n还空着:${missing.join('、')}(可手填,也可先补给我)` : ''
    }`,
  subsidyReady: (from: string, to: string, eligible: number, of: number, yuan: number): string =>
    `📄 以案定补名单(${from}至${to}):${of}起中可补${eligible}起,共${yuan}元`,
  noOwnCases: '今年您还没有报过调解的纠纷',
  ownCases: (
    rows: readonly { readonly number: string; readonly yuan: number; readonly reasons: string }[],
  ): string =>
    [
      '今年您的案件补助情况:',
      ...rows.map(
        ({ number, yuan, reasons }) =>
          `· ${number} ${reasons === '' ? `可补助${yuan}元` : `还不能补:${reasons}`}`,
      ),
    ].join('\n'),
} as const
