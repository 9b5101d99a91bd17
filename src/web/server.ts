import { createServer, type Server } from 'node:http'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { filePath } from '../inbox/file-store.ts'
import { Problem } from '../lib/problem.ts'
import { webProblems } from '../wording/web-problems.ts'
import { sessionOf } from './answer.ts'
import { errorAnswers } from './errors.ts'
import { limitPerMinute, recogniseSession, refuseForgery } from './guard.ts'
import type { WebOptions } from './options.ts'
import { servePages } from './pages.ts'
import { ReportExports } from './report-exports.ts'
import { auditRoutes } from './routes/audit-routes.ts'
import { botRoutes } from './routes/bot-routes.ts'
import { caseRoutes } from './routes/case-routes.ts'
import { catalogRoutes } from './routes/catalog-routes.ts'
import { exportRoutes } from './routes/export-routes.ts'
import { figureRoutes } from './routes/figure-routes.ts'
import { loginRoutes, sessionRoutes } from './routes/login-routes.ts'
import { admissionRoutes, peopleRoutes } from './routes/people-routes.ts'
import { periodRoutes } from './routes/period-routes.ts'
import { pictureRoutes, recordChangeRoutes, recordRoutes } from './routes/record-routes.ts'
import { recordingRoutes } from './routes/recording-routes.ts'
import { reportCheckRoutes } from './routes/report-check-routes.ts'
import { reportTextRoutes } from './routes/report-text-routes.ts'
import { rosterRoutes } from './routes/roster-routes.ts'
import { setupRoutes } from './routes/setup-routes.ts'
import { staffFigureRoutes } from './routes/staff-figure-routes.ts'
import { templateRoutes } from './routes/template-routes.ts'
import { tryoutChatRoutes, tryoutRoutes } from './routes/tryout-routes.ts'
import { waitingRoutes } from './routes/waiting-routes.ts'
import { SamplePlayer } from './setup/sample-player.ts'

const CALLS_A_MINUTE = 600

const SECURITY = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'media-src': ["'self'"],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // Set by the proxy that speaks https, where there is one.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
})

/** The pages and their API, and what has to be ended with them. */
export interface WebApp {
  readonly app: Express
  readonly samplePlayer: SamplePlayer
}

/** Puts the pages and their API together. Only the login page can be reached without a session. */
export function createWebApp(options: WebOptions): WebApp {
  const { store, tryout, sampleDir, now, onError } = options
  const samplePlayer = new SamplePlayer({
    ...{ db: store.db, tryout, folder: sampleDir, now, onError },
  })
  const exports = new ReportExports({
    ...{ store, folder: options.exportsDir, seal: options.seal, now, onError },
    pathOf: (hash) => filePath(options.filesDir, hash),
  })
  const app = express()
  app.disable('x-powered-by')
  if (options.trustProxy) app.set('trust proxy', 1)
  app.use(SECURITY, compression())
  app.use(recogniseSession(store.db, now))
  app.use('/api', limitPerMinute(CALLS_A_MINUTE), noStore, refuseForgery)
  app.use('/api', express.json({ limit: '64kb' }), loginRoutes(options))
  app.use('/api', requireSession)
  app.use(
    '/api',
    sessionRoutes(options),
    setupRoutes(options, samplePlayer),
    tryoutRoutes(options),
    tryoutChatRoutes(options),
    figureRoutes(options),
    recordRoutes(options),
    pictureRoutes(options),
    caseRoutes(options),
    catalogRoutes(options),
    auditRoutes(options),
    recordChangeRoutes(options),
    rosterRoutes(options),
    peopleRoutes(options),
    admissionRoutes(options),
    waitingRoutes(options),
    recordingRoutes(options),
    periodRoutes(options),
    botRoutes(options),
    staffFigureRoutes(options),
    reportTextRoutes(options),
    exportRoutes(options, exports),
    templateRoutes(options),
    reportCheckRoutes(options),
  )
  app.use('/api', () => {
    throw new Problem('not_found', webProblems.notFound)
  })
  app.use(servePages(options.pagesDir))
  app.use(errorAnswers(onError))
  return { app, samplePlayer }
}

const noStore: express.RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

const requireSession: express.RequestHandler = (request, _response, next) => {
  sessionOf(request)
  next()
}

/** A running server. */
export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly url: string
  /** Lets answers that are on their way finish. */
  close(): Promise<void>
}

/** Starts to listen; port 0 takes any free one. Rejects when the port is taken. */
export async function listen(app: Express, host: string, port: number): Promise<Listening> {
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const shown = host.includes(':') ? `[${host}]` : host
  return { url: `http://${shown}:${address.port}`, close: () => closeServer(server) }
}

const closeServer = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeIdleConnections()
  })
