import { evidenceWords } from '../wording/report-evidence.ts'

/** One file of the bundle. */
export interface BundledFile {
  /** The record that it shows. */
  readonly number: string
  readonly section: string
  readonly village: string
  readonly day: string
  readonly byteCount: number
  readonly hash: string
  /** Within the zip, with `/`. */
  readonly path: string
  /** Where it lies on this machine; undefined when it is not there. */
  readonly source: string | undefined
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escapeHtml = (text: string) =>
  text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '')

const cells = (tag: 'td' | 'th', texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`

function fileRow(file: BundledFile): string {
  const href = encodeURI(file.path).replaceAll('#', '%23')
  const name = escapeHtml(file.path.split('/').at(-1) ?? '')
  const link =
    file.source === undefined
      ? `${name}（${evidenceWords.missing}）`
      : `<a href="${href}">${name}</a>`
  const [number, section, village, day] = [file.number, file.section, file.village, file.day].map(
    escapeHtml,
  )
  return cells('td', [
    number ?? '',
    section ?? '',
    village ?? '',
    day ?? '',
    link,
    String(file.byteCount),
    `<code>${file.hash}</code>`,
  ])
}

/** The page that lists the files and opens them without a network. */
export function evidenceIndex(title: string, files: readonly BundledFile[]): string {
  const missing = files.filter(({ source }) => source === undefined).length
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 8px;text-align:left}code{font-size:11px}</style>
<h1>${escapeHtml(title)}</h1>
<p>${evidenceWords.note(files.length, missing)}</p>
<table>
${cells('th', evidenceWords.heads)}
${files.map(fileRow).join('\n')}
</table>
</html>
`
}

/** Checksums as `sha256sum -c` reads them. */
export const evidenceChecksums = (files: readonly BundledFile[]): string =>
  files
    .filter(({ source }) => source !== undefined)
    .map(({ hash, path }) => `${hash}  ${path}\n`)
    .join('')
