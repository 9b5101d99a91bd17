/*
 * What hung there before: taken down, or left as it was.
 */

/** 取下来旧展板, 拆了破标语, 把去年的海报撕下来, up to the number. */
export const TAKEN_DOWN =
  /(?:(?:取|拆|撤|揭|撕|摘|卸|换)(?:下来?|掉|除)(?:了|的)?(?![^，。；、\d\n]{0,6}[发送])[^，。；、\d\n新]{0,8}|(?:拆|撤|揭|撕|摘)走?了[^，。；、\d\n新发送]{1,8})$/u
/** “3条没动它”, “两块还是老的”, “4条还挂起”, behind the number. */
export const LEFT_AS_IT_WAS =
  /^(?:就|也|都|还|倒|暂时|一直)*(?:没(?:去|有)?(?:动|换|拆|取|管|碰)|不(?:动|换|拆|管)|(?:还|仍|照旧|依旧|原样|照样)[是在就]?(?:挂|贴|摆|立|留|老|旧|原)|留着|留起|保留|照旧|原样)/u
/** 条, 块, 幅: what is put up is measured so. */
export const PUT_UP_MEASURES = /^[条块幅张面副道]$/u
