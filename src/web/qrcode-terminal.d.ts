// biome-ignore-all lint/style/noDefaultExport: the package has no other form of export.
declare module 'qrcode-terminal' {
  const qrcode: {
    /** Draws a code out of block characters, two rows of modules a line when small. */
    generate(
      input: string,
      options: { readonly small: boolean },
      done: (drawn: string) => void,
    ): void
  }
  export default qrcode
}
