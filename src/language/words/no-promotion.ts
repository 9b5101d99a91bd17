/** 没印字的, 普通本: what has no law on it, right beside a thing. */
export const UNPRINTED =
  '(?:都|上面|上头|上)?(?:(?:没|未|冇|不带|没有|无)(?:有|得)?(?:印|字)(?:字|法|东西|普法|啥)*|空白|普通)'
