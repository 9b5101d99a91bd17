/** 一场人少点十九个: how full one of them was. */
const FULLNESS = '人?(?:少|多)(?:一?点|些)?'
/** 一个厂20人: what the places are. */
const PLACE = '(?:(?:村民)?小?组|院子|村|社区|厂|学校|工地|合作社|地方|点|班|湾|寨子?)'
const CAME = '(?:是|有|来了|到了)?'
const CROWD = '(?:\\d+|[二三四五六七八九十百]+[一二三四五六七八九]?)(?:多|来)?'

/**
 * “一个41人，一个33人”; “各开一场院坝会，一场28人，一场35人”; “两场 一场二十一场十八”: which of those told before, one by one.
 */
function isOneEach(text: string, start: number): boolean {
  const unit = text.charAt(start + 1)
  if (!/[个家所处场回次]/.test(unit) || text.charAt(start) !== '一') return false
  const timed = /[场回次]/.test(unit)
  const next = `(?:[人个名]|(?=[，。；、 ]|一${unit}|$))`
  const crowd = `一${unit}(?:${timed ? FULLNESS : PLACE})?${CAME}${CROWD}${next}`
  const listed = new RegExp(`${crowd}(?:[，、 ]?(?:另外?|还有)?${crowd})+`, 'u').exec(text)
  if (!listed || start < listed.index || start > listed.index + listed[0].length) return false
  return (
    !timed ||
    new RegExp(`(?:[两二三四五六2-6]|各[^，。；]{0,6}一?)${unit}`, 'u').test(
      text.slice(0, listed.index),
    )
  )
}

/** “六年级两个班，一个38一个41”: how many there were at one of them, without a measure. */
export const isCrowdOfOne = (text: string, start: number): boolean => {
  const one = ONE_OF_THEM.exec(text.slice(Math.max(0, start - ONE_REACH), start))?.[0]
  return one !== undefined && isOneEach(text, start - one.length)
}
const ONE_OF_THEM = new RegExp(`一[个家所处场回次]${PLACE}?${CAME}$`, 'u')
const ONE_REACH = 10

/** “去了两个工地，一个18人，一个工地25人”: one of the places told before. */
export const isOneOfPlaces = (
  text: string,
  start: number,
  behind: string,
  front: string,
): boolean =>
  isOneEach(text, start) ||
  (/^[个家所处边头]/.test(text.slice(start + 1)) &&
    /^[^，。；\d印]{0,4}(?:\d|[二三四五六七八九十][一二三四五六七八九十多来几]|[二三四五六七八九十]+[个人])/.test(
      behind,
    ) &&
    /(?:[两二三四五六七八九]|[2-9])[个家所处][^。；\n]*$/.test(front))
