/** Words of what became of an agreement, as patterns. */

/** Fulfilled beyond doubt, also in the report of the settlement itself. */
export const FULFILLED_PLAINLY =
  '(?:当场|当面|现场|当天|当日|已经?|都|全部|如数)(?:就|一次性|把钱|全部|都|按约定|按协议|兑现)*(?:履行|兑现|付清|付了|给清|给了|支付|赔付|兑付|给付|付款|付钱|还清|结清|赔清|到位|拿到钱|搬走|拆除|拆完|修好|退还)'

/** Fulfilled, where a message speaks of one case and nothing else. */
export const FULFILLED =
  '履行(?:完毕?|到位|好了|了|$)|兑现了|(?:付|给|还|结|赔)清了?|(?:钱|款|赔偿款?|工资|工钱)(?:已经?|都|全部)?(?:给|付|还|拿到|收到|到)(?:了|位|手)'

/** Not kept. */
export const BROKEN =
  '(?:不|没有?|未|拒绝?|还没)(?:肯|能|按时|按期|按约定?|按协议)*(?:履行|兑现)|反悔|不认账|赖账|翻脸不认'

/** Not yet, and no longer a word of fulfilment. */
export const NOT_YET = '(?:还没|没有?|尚未|未|不|约定|答应|保证|承诺|准备|打算|必须|应当?)[^,，。;；]{0,10}'

/** 司法确认 that was made, not only asked for. */
export const CONFIRMED =
  '(?:已经?|办了|办好|做了|拿到|完成)[^,，。]{0,10}司法确认|司法确认(?:了|书|裁定|决定|办好|完成|已|下来|通过)'

/** The mediation begins anew. */
export const TAKEN_UP_AGAIN =
  '重新(?:调解|调(?!整)|协商|做工作)|(?:又|再次|再|正在)(?:在|开始|继续|去)?(?:调解|调(?!好|成|拢|整))|还得(?:再|重新)?调'
