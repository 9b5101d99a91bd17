/*
 * What mediating costs the one who mediates: no sum of the quarrel.
 */

/** “油钱”, “一包烟”, “中午的盒饭”: what a mediator spends his own money on. */
export const COST_THING =
  /油[钱费]|汽油|加油|打车|坐车|班车|[车路]费|车钱|过路费|停车|摩托|电瓶|话费|流量|短信费|烟(?!花|火|叶|囱)|茶(?!山|园|树|籽|油|馆|苗)|矿泉水|饮料|饭钱|[早中晚]饭|午饭|盒饭|吃面|米粉|早餐|打印|复印|印泥|纸笔|本子|瓜子|糖果|水果|[喝买]水|补胎|鞋/u
/** Whose money it was, told in the clause of the sum or in the next. */
export const OWN_MONEY =
  /(?:我|自)(?:个儿?|己|家|各人)*(?:[^，。；\n要欠赔]{0,4})?(?:贴|垫|搭|掏|出|花|买|请|付|开|给的?钱)|花(?:了|掉)?我|[算归]我的?|我自己[^，。；\n]{0,6}[吃喝抽用跑]|(?:贴|搭|垫)(?:进去?|上去?)(?=了|[^，。；\n]{0,4}$|[\d一二两三四五六七八九十好几])|[走跑磨](?:烂|坏|穿)|[我自](?:己|个儿?)?的(?!(?:老|儿|女|爹|妈|爸|娘|邻|地|田|山|房))|倒贴|自费|散(?:得|完|光|了|出去|一圈)|怕要?多?打|发(?:完|光|一圈)|敬(?:了|一圈)|烧了|打了|跑(?:烂|坏)|没(?:得|有)?(?:地方|处|哪里|人)?报销?/u
/** “油钱我自己贴了30”, “我搭进去50”: his own money, whatever for. */
export const OWN_SPENT = /(?:我|自己|自个儿?)(?:[^，。；\n要欠赔]{0,3})?(?:倒?贴|搭)(?:了|进去?|上|出去)*[^，。；\n\d赔]{0,4}$/u
/** What is paid between the two, or asked for. */
export const BETWEEN_THEM = /赔|补(?!胎)|[退欠借偿]|付给|要(?:他|她|对方|求)|给(?:了)?(?:他|她|对方|人家|老)|工钱|工资|货款|卖|骗|假|[没不](?:给|付|出)|赊/u
/** “硬塞给我100块红包，我没要”: offered to the mediator, who takes nothing. */
export const OFFERED_ME = /(?:塞|递|拿|送|要?给|封|转)(?:了|给)*我(?!们?(?:村|组))[^，。；\n]{0,6}(?:，[^，。；\n]{0,3})?$/u
export const NOT_TAKEN = /^[^。；\n]{0,12}(?:没|不|哪)(?:要|收|敢|肯|能|接|拿)|^[^。；\n]{0,12}(?:退|推|还|塞)(?:了)?回去/u

const GAMBLED = '(?:打(?:的)?(?:牌|麻将|扑克|长牌|字牌)|斗(?:牌|地主)|麻将|赌(?:博|钱|球)?|网赌|买码|六合彩|(?:买)?彩票)'
/** “打麻将输了一万多块”, “两万块工钱拿去打牌输了”: what one of a couple lost at play. */
export const LOST_BEFORE = new RegExp(`${GAMBLED}(?:又|都|也|给|里|上)?输(?:了|掉|脱|嘞|哒|去|光|起)*[^，。；\\n\\d]{0,2}$`, 'u')
export const LOST_BEHIND = new RegExp(
  `^(?:元|块)?钱?[^，。；\\n]{0,8}${GAMBLED}(?:都|也|给|全)?输(?:了|掉|脱|嘞|哒|光)`,
  'u',
)
/** Nobody of a couple owes the other what was lost. */
export const COUPLE = /夫妻|两口子|俩口子|小两口|两公婆|离婚|要离|婆娘|媳妇|老婆|老公|堂客|丈夫|妻子/u
/** But who won may ask for it. */
export const OWED_AT_PLAY = /^(?:元|块)?钱?[^。；\n]{0,6}(?:[不没赖]|欠|债|要账|讨)/u
