/**
 * Something that the person in front of the program can mend: a wrong file, a closed period,
 * a record of somebody else. It is shown to them as it is; everything else that is thrown is a bug.
 */
export class Problem extends Error {
  readonly code: string
  /** Which field or line is wrong, in the words of the form or file, when one can be named. */
  readonly field: string | undefined

  /**
   * @param code stable, snake_case, for programs
   * @param sentence what is wrong and what to do, in Chinese, for people
   */
  constructor(code: string, sentence: string, field?: string) {
    super(sentence)
    this.name = 'Problem'
    this.code = code
    this.field = field
  }
}
