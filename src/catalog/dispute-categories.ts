/** A class of disputes as 司法 statistics name it. */
export interface DisputeCategory {
  readonly code: string
  readonly name: string
}

/** The 17 classes of contract 3.2; the words that tell them are in `language/words/`. */
export const DISPUTE_CATEGORIES = [
  { code: 'marriage_family', name: '婚姻家庭' },
  { code: 'neighbor', name: '邻里' },
  { code: 'housing_land', name: '房屋宅基地' },
  { code: 'contract', name: '合同' },
  { code: 'business', name: '生产经营' },
  { code: 'injury', name: '损害赔偿' },
  { code: 'forest_land', name: '山林土地' },
  { code: 'land_acquisition', name: '征地拆迁' },
  { code: 'environment', name: '环境污染' },
  { code: 'wages', name: '拖欠农民工工资' },
  { code: 'labor', name: '其他劳动争议' },
  { code: 'consumer', name: '消费' },
  { code: 'medical', name: '医疗' },
  { code: 'traffic', name: '道路交通事故' },
  { code: 'property_management', name: '物业' },
  { code: 'village_affairs', name: '村务管理' },
  { code: 'other', name: '其他' },
] as const satisfies readonly DisputeCategory[]

export type DisputeCategoryCode = (typeof DISPUTE_CATEGORIES)[number]['code']
