import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type ModuleOptions = Parameters<NodeFS['init']>[1]

/** What PGlite's file system knows of an open file, as far as it is used here. */
interface OpenFile {
  /** The descriptor of the file on this machine; a directory has none. */
  readonly nfd?: number
  readonly node: object
}

/** The part of Emscripten's NODEFS that its types leave out. */
interface NodeFileSystem {
  stream_ops: { fsync?: (file: OpenFile) => number }
  realPath(node: object): string
}

/**
 * PGlite's own file system never calls fsync (electric-sql/pglite #1107): after a power cut all that
 * was acknowledged is gone, and the directory often does not open. This one hands PostgreSQL's
 * wish to flush on to the machine.
 *
 * It reaches into internals, so the version of PGlite is pinned and a test counts the calls.
 */
export class DurableNodeFs extends NodeFS {
  override async init(pg: PGlite, options: ModuleOptions) {
    const prepared = await super.init(pg, options)
    prepared.emscriptenOpts.preRun?.push((module) => {
      // Emscripten's types tell only how to mount it.
      const fileSystem = module.NODEFS as unknown as NodeFileSystem
      fileSystem.stream_ops.fsync = (file) => {
        if (file.nfd === undefined) flushDirectory(fileSystem.realPath(file.node))
        else fsyncSync(file.nfd)
        return 0
      }
    })
    return prepared
  }
}

/** Windows has no such thing as flushing a directory. */
function flushDirectory(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
