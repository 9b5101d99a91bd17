import {
  HELPERS_FRONT,
  HELPERS_NEXT,
  THANKED_FRONT,
  THANKED_NEXT,
} from '../words/activity-binding.ts'

/** “来帮忙的年轻人6个”, “谢谢县妇联两位同志来站台”: who helped came with the sender; no villagers are counted so. */
export const tellsHelpers = (front: string, behind: string): boolean =>
  HELPERS_FRONT.test(front) ||
  HELPERS_NEXT.test(behind) ||
  (THANKED_FRONT.test(front) && THANKED_NEXT.test(behind))
