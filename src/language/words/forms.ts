/** “地点：三塘小学”: a line of a form, its label in front; none of “12.4：…” and “8：30”. */
export const FORM_LINE = /^[\s\-·•*]*(?<label>\p{Script=Han}{2,6})[：:=][ ]?[^\n]{1,40}$/u
/** Where it was held. */
export const VENUE_LABEL = /^(?:活动|举办|开展|宣讲|授课)?(?:地点|会场|场地|场所|地方)$/u
/** A school or a firm itself, and no place beside it. */
export const TAUGHT_VENUE =
  /(?:小学|中学|学校|校园|幼儿园|中心校|完小|职中|[一二三]中|工厂|厂|公司|企业|工地|合作社|车间|产业园|工业园)(?:内|里|[一二三四五六]?(?:年级|班)|教室|会议室|礼堂|阶梯教室|多媒体室|多功能厅|食堂|报告厅|大?操场|院坝?里|车间|工棚|培训室)?[\s，,。；;]*$/u
/** “法治课2节，240人”: a line without a label that still belongs to the form. */
export const TAUGHT_THERE = /^[\s\-·•*]*(?:\p{Script=Han}{0,6})(?:课|讲座|宣讲|培训)/u
/** “地点：县一中”, “今天在茶厂”: where it was held, told as such. */
export const HELD_AT =
  /(?:(?:地点|会场|场地|场所)：|(?:^|[，。；：、 \n日号天午晚们我])(?:在|到|去)(?!了|场|会|镇上|家))[^，。；\n\d]{0,10}?(?:小学|中学|学校|校园|幼儿园|中心校|完小|职中|[一二三]中|厂|公司|企业|工地|合作社|车间)(?!门口|旁|附近|对面|背后|隔壁|[前后][面头边]|路口|的)/u
