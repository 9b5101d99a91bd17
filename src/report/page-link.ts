/** Where on the pages something is looked into: a page with what it is to show. */
export const pageLink = (
  page: 'records' | 'totals' | 'waiting' | 'figures' | 'texts',
  query: Readonly<Record<string, string | number>> = {},
): string => {
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  return `/#/${page}${asked === '' ? '' : `?${asked}`}`
}
