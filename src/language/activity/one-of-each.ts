/** “一个41人，一个33人”; “各开一场院坝会，一场28人，一场35人”: which of those told before, one by one. */
function isOneEach(text: string, start: number): boolean {
  const unit = text.charAt(start + 1)
  if (!/[个家所处场回次]/.test(unit) || text.charAt(start) !== '一') return false
  const crowd = `一${unit}(?:是|有|来了)?(?:\\d+|[二三四五六七八九十百]+[一二三四五六七八九]?)(?:多|来)?[人个]`
  const listed = new RegExp(`${crowd}[，、 ]?(?:另)?${crowd}`, 'u').exec(text)
  if (!listed || start < listed.index || start > listed.index + listed[0].length) return false
  return (
    !/[场回次]/.test(unit) ||
    new RegExp(`(?:[两二2]|各[^，。；]{0,6}一?)${unit}`, 'u').test(text.slice(0, listed.index))
  )
}

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
