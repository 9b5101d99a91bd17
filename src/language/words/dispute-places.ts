/** What stands in a village and is named to tell where something was: “屋后陈家”, “晒坝上两家”. */
const SPOT =
  '(?:屋基|屋场|房子|屋|房|院子|院坝|院墙|围墙|墙|地坪|晒坝|晒场|坝子|坝|台阶|楼梯|门楼|祠堂|庙|水井|井|水塔|堰塘|山塘|水渠|河|沟|路|机耕道|巷子|田坎|田埂|菜园|菜地|竹林|树林|厕所|猪圈|牛圈|垃圾池|超市|合作社|卫生室|卫生院|养殖场|村委会|村部|坟)'
const BESIDE =
  '(?:旁边|边上|边边|侧边|隔壁|附近|跟前|面前|门口|门前|背后|后头|后面|前头|前面|对面|底下|脚下|下头|上头|上坎|下坎|当头|当门|里头)'

/**
 * Words that tell where or when something was and seldom what is quarrelled over; a thing inside them
 * decides only when no other is told (contract 3.2).
 */
export const PLACE_PHRASES: readonly string[] = [
  `${SPOT}(?:的)?${BESIDE}`,
  '(?:晒坝|晒场|院坝|坝子|地坪)(?:上|头|里|边)(?!的?(?:东西|粮|谷|麦))',
  '(?:屋|房)(?:前|后)(?:的)?[一-龥](?:家|婶|叔|嫂|哥|姐|伯)',
  `(?:在|到|从|去|约到|约在|坐在|路过|经过)(?:[^，。；\\n]{0,4})?${SPOT}(?:上|里|头|边|坎上)?(?=[，。；调劝谈说讲坐碰撞开])`,
  '(?:散了?|开完|开了|开|趁|借|参加|利用)(?:[^，。；\\n]{0,3})?(?:屋场会|院坝会|坝坝会|院落会|塘边会)',
  '(?:屋场会|院坝会|坝坝会|院落会|塘边会)',
]
