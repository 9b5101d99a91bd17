import { THANKED_FRONT, THANKED_NEXT } from '../words/activity-binding.ts'

/** “谢谢县妇联两位同志来站台”: those who are thanked for having helped came with the sender; no villagers are counted so. */
export const isThanked = (front: string, behind: string): boolean =>
  THANKED_FRONT.test(front) && THANKED_NEXT.test(behind)
