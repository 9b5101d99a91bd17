import { UNPLACED_LINE } from '../language/reading.ts'
import { readText, type Turn, villageName } from './turn.ts'

const OWN = /(?:我们?|咱们?|俺们?|本)(?:这个?)?(?:村|社区)(?:里)?/u
/** What may stand beside the name in an answer: “是石桥村的”, “第二行是石桥村开的”. */
const BESIDE =
  /第?[\d一二两三四五]+[行条个场]|[都就]?(?:是|应该是|算)|村民?|社区|那个|这个|报|开|搞|办|做|发|在|的|了|吧|嘛|哈|啊|哦|呀|[\s,，。.!！“”"]/gu

/** The village that an answer names and nothing else: “石桥村”, “三塘的”, “覃德贵的”, “我们村”. */
function villageNamed(turn: Turn): string | undefined {
  const { roster, homeVillageId } = turn
  const own = homeVillageId === null ? undefined : villageName(turn, homeVillageId)
  const names = [
    ...roster.villages.flatMap((village) => [
      [village, village] as const,
      [village.replace(/(?:村|社区)$/u, ''), village] as const,
    ]),
    ...roster.people.flatMap(({ name, village }) => (village ? [[name, village] as const] : [])),
  ]
  const said = turn.words.normalize('NFKC').trim()
  const [named] = names.filter(([name]) => said.includes(name))
  const rest = named ? said.replace(named[0], '') : said.replace(OWN, '')
  if (rest === said || rest.replace(BESIDE, '') !== '') return undefined
  return named?.[1] ?? own
}

/** The message that was asked about with the village in its place: in the lines of a list that lack one, else ahead of it. */
export function withVillage(turn: Turn, text: string, at: string): string[] {
  const village = villageNamed(turn)
  if (village === undefined) return []
  const lines = readText(turn, text, at).because.filter(({ field }) => field === UNPLACED_LINE)
  if (lines.length === 0) return [`${village},${text}`]
  const starts = lines.flatMap(({ span }) => (span ? [span[0]] : []))
  return [
    starts
      .sort((a, b) => b - a)
      .reduce((whole, start) => `${whole.slice(0, start)}${village} ${whole.slice(start)}`, text),
  ]
}
