import type { FigureRule } from './rule.ts'

/** 初二的学生, 初三毕业班, 初一六个班, 高一（3）班 */
const CLASS =
  /^的?(?:[一二两三四五六七八九\d]个?班|学生|新生|年级|全体|全级|级|班|娃|毕业|男生|女生|孩子|同学|\(|（\d)/u
const BESIDE_YEAR = /^[、和至]|^到?(?:初[一二三]|高[一二三]|[一二三四五六七八九]年级)/u
const IN_SCHOOL = /校|中学|初中|年级|班|学生|同学/
/** 给初一的上课, 对初二讲: those who are taught. */
const TAUGHT = /(?:给|为|对|向|教)(?:了|[^，。；\n\d]{1,6}(?:中学|学校|中))?$/u
const LESSON = /^的?[^，。；\n]{0,10}(?:课|讲|宣讲|培训)/u

/** 初一学生, 初三班, “给初一的上了一堂课”: a year of a school, and no day of the moon. `end` is where its name ends. */
export function isSchoolGrade(text: string, at: number, end: number): boolean {
  const behind = text.slice(end, end + 4)
  if (CLASS.test(behind)) return true
  const front = text.slice(Math.max(0, at - 10), at)
  if (IN_SCHOOL.test(text) && TAUGHT.test(front) && LESSON.test(text.slice(end, end + 16)))
    return true
  const beside =
    BESIDE_YEAR.test(behind) || /[初高][一二三]$/u.test(front.slice(-4).replace(/[、和到至]$/u, ''))
  return /[初高][一二三]/u.test(text.slice(at, end)) && beside && IN_SCHOOL.test(text)
}

/** 初一, 高二 as those who were taught: a place of the school, of which 各 may hold. */
export const SCHOOL_GRADE: FigureRule = {
  name: 'school grade',
  starts: '初高',
  pattern: /[初高][一二三](?![日号十百千])/uy,
  read: ({ text, at, match }) =>
    isSchoolGrade(text, at, at + match[0].length) ? { kind: 'mask', sort: 'place' } : undefined,
}
