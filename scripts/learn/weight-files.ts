/** Where the weights are kept, from the top of the repository. */
export const FOLDER = 'src/language/learned'

/** A text as it stands in a file of TypeScript. */
export const quoted = (value: string): string =>
  `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\t', '\\t').replaceAll('\n', '\\n')}'`
