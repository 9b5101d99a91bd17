import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { queryRows } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import type { InboundEvent } from '../../src/inbox/event.ts'
import { listLooseEnds } from '../../src/inbox/list-loose-ends.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { listRecords } from '../../src/ledger/find-records.ts'
import { PartyNames } from '../../src/ledger/party-names.ts'
import { loggable } from '../../src/main/log.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { listTownships } from '../../src/registry/township.ts'
import { exportLedger } from '../../src/report/export-ledger.ts'
import { writeEvidence } from '../../src/report/write-evidence.ts'
import { hiderOf, viewRecords } from '../../src/web/views/record-view.ts'
import { onEveryStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { FILES_DIR, openChat } from './chat-with-inbox.ts'

/** What somebody who must not know the parties would look for. */
const SECRETS = ['覃丙坤', '冉丁旺', '石戊山', '万己发', '13812345678', '13987654321']

type Role = 'mediator' | 'steward' | 'staff'

/** A conversation in which names come up in every way, before and after the file of the case. */
const TALK: readonly (readonly [Role, string, ('room' | 'quote')?])[] = [
  ['mediator', '覃丙坤他们两家为地界的纠纷今天调好了，签了协议'],
  ['mediator', '覃丙坤说不想让人知道'],
  ['mediator', '23-0001 当事人:覃丙坤;冉丁旺,电话13987654321'],
  ['mediator', '今天调解石戊山和万己发的邻里纠纷1起，石戊山赔800元，电话13812345678', 'room'],
  ['steward', '石戊山、万己发两家为排水沟扯皮的事，今天调解好了1起'],
  ['steward', '冉丁旺最近还开了几场院坝会'],
  ['mediator', '冉丁旺今天把钱付清了', 'room'],
  ['mediator', '改成2起', 'quote'],
  ['steward', '23-0001的来历', 'room'],
  ['staff', '23-0001改成口头协议，原因：冉丁旺没有签字'],
  ['staff', '撤销23-0002，原因：万己发说还没有谈拢'],
  ['staff', '23-0001的来历'],
  ['staff', '23-0002的来历', 'room'],
  ['staff', '还有哪些纠纷没办结', 'room'],
  ['mediator', '今天收到我几条'],
]

let count = 0

async function play(store: Store) {
  count += 1
  const channel = `enemy-${count}`
  const township = await setUpTownship(store.db)
  for (const role of ['mediator', 'steward', 'staff'] as const)
    await bindIdentity(store.db, {
      ...{ channel, senderId: role, townshipId: township.id },
      ...{ personId: township[role].id, now: new Date('2023-01-01T09:00:00+08:00') },
    })
  const { inbox, event, deliver, sent, errors } = openChat(store, channel, readMessage)
  for (const [role, text, how] of TALK) {
    const plain: InboundEvent = event(role, text)
    const room = { kind: 'room' as const, id: 'room' }
    await inbox.receive({
      ...plain,
      ...(how === 'room' ? { conversation: room } : {}),
      ...(how === 'quote' ? { quoted: { text: TALK[0]?.[1] ?? '' } } : {}),
    })
    await deliver()
  }
  return { township, sent, errors }
}

/** Every row of every table as text; what is sealed is bytes. */
async function dump(store: Store): Promise<string> {
  const tables = await queryRows<{ name: string }>(
    store.db,
    sql`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
      from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await queryRows<{ text: string }>(
      store.db,
      sql.raw(`select row_to_json(t)::text as text from ${name} t`),
    )
    texts.push(...rows.map(({ text }) => text))
  }
  return texts.join('\n')
}

/** The texts in a folder, also those in workbooks and bundles. */
async function textsIn(folder: string): Promise<string> {
  const texts: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    texts.push(entry.name, bytes.toString('utf8'))
    if (!/\.(?:xlsx|zip|docx)$/.test(entry.name)) continue
    const zip = await JSZip.loadAsync(bytes)
    for (const file of Object.values(zip.files)) texts.push(file.name, await file.async('string'))
  }
  return texts.join('\n')
}

const secretsIn = (text: string) => SECRETS.filter((secret) => text.includes(secret))

onEveryStore((store) => {
  test('no name or number of a party is said, stored, listed, exported or logged in the clear', async () => {
    const { township, sent, errors } = await play(store())
    expect(sent.length).toBeGreaterThan(8)
    expect(secretsIn(sent.join('\n'))).toEqual([])
    expect(secretsIn(JSON.stringify(errors.map(loggable)))).toEqual([])
    expect(errors).toEqual([])
    expect(secretsIn(await dump(store()))).toEqual([])

    const records = await listRecords(store().db, {
      townshipId: township.id,
      includeVoided: true,
    })
    const options = { store: store(), seal: TEST_SEAL, parties: new PartyNames(TEST_SEAL) }
    const listed = await viewRecords(options, township.id, records)
    expect(secretsIn(JSON.stringify(listed))).toEqual([])
    const [opened] = await viewRecords(options, township.id, records.slice(-1), { open: true })
    expect(JSON.stringify(opened)).toContain('覃丙坤')
    const hide = await hiderOf(options, township.id)
    const ends = (await listLooseEnds(store().db, township.id)).map(({ text }) => hide(text))
    expect(secretsIn(ends.join('\n'))).toEqual([])

    const out = await mkdtemp(join(tmpdir(), 'enemy-'))
    const [whole] = (await listTownships(store().db)).filter(({ id }) => id === township.id)
    if (!whole) throw new Error('The township is gone')
    const year = { from: '2023-01-01', to: '2023-12-31' }
    const now = new Date('2024-01-10T09:00:00+08:00')
    const pathOf = (hash: string) => join(FILES_DIR, hash)
    await exportLedger(store(), { township: whole, ...year, out, now, pathOf })
    await writeEvidence(store().db, { township: whole, year: 2023, out, pathOf })
    expect(secretsIn(await textsIn(out))).toEqual([])
    await rm(out, { recursive: true })
  })

  test('a reporter who is called like a party stays readable', async () => {
    const parties = new PartyNames(TEST_SEAL)
    const { township } = await play(store())
    const hide = await parties.hider(store().db, township.id, ['冉丁旺'])
    expect(hide('冉丁旺和覃丙坤来了')).toBe('冉丁旺和覃某某来了')
  })
})
