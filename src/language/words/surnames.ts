/** Common surnames of one letter; those that mostly are other words (农, 和, 双, 于 …) are left out. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦马苗' +
  '方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧计' +
  '成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫' +
  '房裘缪解丁宣邓郁单杭洪包左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封储靳邴糜井段富巫焦巴牧隗谷车侯宓蓬全班仰秋仲伊' +
  '宁仇栾甘厉祖武符刘景詹束龙叶司韶郜黎蓟薄白怀蒲鄂索咸赖卓蔺屠蒙池乔阴能苍闻莘党翟谭贡劳逄姬申扶堵冉宰' +
  '郦雍璩桑桂濮牛寿通边扈燕冀浦尚温庄晏柴瞿阎连习艾容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利' +
  '蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙乜养鞠须丰关蒯相查荆红游竺权盖益桓公覃代佘晋肖岳付涂郗喻仝'

/** Surnames of two letters. */
export const DOUBLE_SURNAMES = ['欧阳', '上官', '司马', '诸葛', '东方', '令狐', '皇甫', '尉迟', '司徒']

/** Letters that stand beside a name and never end one. */
export const NEVER_IN_A_NAME =
  '和与跟同为因的在家了两及及等或是有把被向给找告欠借打骂吵闹争户组村族岁男女某人些个起件次场份元纠调解议事'

/** Words without which a message speaks of no quarrel, and of no parties. */
export const QUARREL_WORDS =
  '纠纷|调解|调好|甲方|乙方|当事|调成|谈拢|说和|劝|吵|打架|骂|欠|借|赔|矛盾|闹|争|告|占|当事人|申请人|协议|工钱|工资|彩礼|离婚|赡养|地界|宅基地|屋檐'
