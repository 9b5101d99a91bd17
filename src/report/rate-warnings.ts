import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import { percentOf } from '../lib/percent.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import type { Figure } from './figure.ts'

/** A rate that follows from two figures, and the words by which texts name it. */
interface Rate {
  readonly words: RegExp
  readonly part: string
  readonly whole: string
}

const RATES: readonly Rate[] = [
  {
    words: /(?:纠纷|矛盾)?(?:化解|调解成功|调处成功|调解)率/u,
    part: RESOLVED_RATE.part,
    whole: RESOLVED_RATE.whole,
  },
  {
    words: /信访(?:案件|事项|件)?(?:的)?办结率/u,
    part: 'petition_cases_closed',
    whole: 'petition_cases_accepted',
  },
  {
    words: /热线(?:等)?(?:其他)?(?:案件|诉求|工单)?(?:的)?办结率/u,
    part: 'hotline_cases_closed',
    whole: 'hotline_cases_accepted',
  },
  {
    words: /(?:上访诉求|诉求)(?:的)?办结率/u,
    part: 'petition_demands_completed',
    whole: 'petition_demands_handled',
  },
  {
    words: /(?:火灾)?隐患(?:的)?整改率/u,
    part: 'fire_hazards_rectified',
    whole: 'fire_hazards_found',
  },
]

/** “达到98.5%”, “为 100 %”, “98％以上” behind the name of a rate. */
const TOLD = /^[^，。；%％\d]{0,6}(\d{1,3}(?:\.\d{1,2})?)\s*[%％]/u

/** Half of the last digit that was told, so that 98% may stand for 98.4%. */
const tolerance = (told: string) => 0.5 * 10 ** -(told.split('.')[1]?.length ?? 0) + 1e-9

/** What a rate is, as far as two numbers tell; undefined where it is not the quotient of them. */
const isQuotient = (told: string, part: number, whole: number) =>
  Math.abs(Number(told) - (part / whole) * 100) <= tolerance(told)

/** “96/98”, “96人÷98人”, “96人，应考98人”; no date and no number of a paper, which have years. */
const BASIS =
  /(?<![\d〔[(（/-])(\d{1,6})\s*[人件起项个名次]?\s*(?:[/÷／]|[，,]\s*[应共总]\p{Script=Han}{0,4})\s*(\d{1,6})(?![\d/年月日号-])/u

/**
 * Rates that an office entered and whose 依据 names the two numbers that they are made of, where
 * they do not come out of them.
 */
export function enteredRateFaults(
  figures: readonly Figure[],
): { readonly indicator: string; readonly sentence: string }[] {
  return figures.flatMap(({ indicator, name, exact, unit, basis }) => {
    const [, part, whole] = BASIS.exec(basis ?? '') ?? []
    if (unit !== '%' || exact === null || Number(whole ?? 0) === 0) return []
    const [done, all] = [Number(part), Number(whole)]
    if (isQuotient(String(exact), done, all)) return []
    const actual = String(percentOf(done, all))
    const sentence = reportWarningWords.enteredRate(name, exact, basis ?? '', actual)
    return [{ indicator, sentence }]
  })
}

/**
 * Sentences on rates in a text that are not the quotient of the figures that they are made of;
 * nothing where one of the figures is not known.
 */
export function rateFaults(text: string, figures: readonly Figure[]): string[] {
  const find = (code: string) => figures.find(({ indicator }) => indicator === code)
  return RATES.flatMap(({ words, ...codes }) => {
    const [done, all] = [find(codes.part), find(codes.whole)]
    if (!done || !all || done.exact === null || !all.exact) return []
    const [part, whole] = [done.exact, all.exact]
    return [...text.matchAll(new RegExp(words, 'gu'))].flatMap(({ 0: name, index }) => {
      const told = TOLD.exec(text.slice(index + name.length))?.[1]
      if (told === undefined || isQuotient(told, part, whole)) return []
      const quotient = `${done.name}${done.shown}÷${all.name}${all.shown}`
      return [reportWarningWords.rate(name, told, quotient, String(percentOf(part, whole)))]
    })
  })
}
