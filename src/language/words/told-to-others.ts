/** “我说你莫给我看”, “我跟他们讲”: the sender's own words to those who were met. */
export const TOLD_THEM =
  /(?:^|[我俺])(?:我|就|又|也|还)*(?:跟|给|对|和|向)?(?:他|她|老人家?|老乡|人家|大家|太婆|婆婆|嬢嬢|老汉|大爷|大娘)?们?(?:说|讲|喊|劝|叫|交代|嘱咐|叮嘱)(?:你|他|她|[^，。；了]{0,4}[莫别不])/u
/** What was done is told in front of it. */
export const DONE_BEFORE = /(?:讲|宣传|走|跑|入户|上门|发|调)[^，。；]{0,10}(?:去了|了|完|过)|上门|入户/u
