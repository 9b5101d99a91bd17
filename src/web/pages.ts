import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { isLoggedIn } from './answer.ts'

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
)
type Manifest = z.infer<typeof manifestSchema>

const LOGIN_PAGE = 'login.html'
const ASSET_LIFE = '365d'

/** Files that a page loads at once, itself and what it imports, by their addresses. */
function filesOf(manifest: Manifest, entry: string): string[] {
  const chunk = manifest[entry]
  if (!chunk) return []
  const imported = (chunk.imports ?? []).flatMap((name) => filesOf(manifest, name))
  return [chunk.file, ...(chunk.css ?? []), ...imported].map((file) =>
    file.startsWith('/') ? file : `/${file}`,
  )
}

/** Serves the built pages: the login page with what it loads to everybody, the rest after login. */
export function servePages(folder: string): Router {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')),
  )
  const open = new Set(filesOf(manifest, LOGIN_PAGE))
  const router = Router()
  router.get('/login', sendPage(folder, LOGIN_PAGE))
  router.get('/', (request, response, next) =>
    isLoggedIn(request)
      ? sendPage(folder, 'index.html')(request, response, next)
      : response.redirect('/login'),
  )
  router.use(
    '/assets',
    (request, response, next) => {
      if (isLoggedIn(request) || open.has(`/assets${request.path}`)) return next()
      response.status(404).end()
    },
    express.static(join(folder, 'assets'), { immutable: true, maxAge: ASSET_LIFE, index: false }),
  )
  router.use((_request, response) => {
    response.redirect('/')
  })
  return router
}

/** Pages are asked for anew each time; what they load has names that change with its content. */
const sendPage =
  (folder: string, name: string): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-cache')
    response.sendFile(join(folder, name))
  }
