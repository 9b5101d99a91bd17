declare module 'qrcode-terminal' {
  /** Draws a code out of block characters, two rows of modules a line when small. */
  export function generate(
    input: string,
    options: { readonly small: boolean },
    done: (drawn: string) => void,
  ): void
}
