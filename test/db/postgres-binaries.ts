import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const DEBIAN_HOME = '/usr/lib/postgresql'

/** The folder that holds `initdb` and `postgres`: the newest of Debian's, else one on the PATH. */
export function findPostgresBinaries(path: string): string | undefined {
  const versions = existsSync(DEBIAN_HOME) ? readdirSync(DEBIAN_HOME) : []
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN_HOME, version, 'bin'))
  return [...debian, ...path.split(':')].find((folder) => existsSync(join(folder, 'postgres')))
}
