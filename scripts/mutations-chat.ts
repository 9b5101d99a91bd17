// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code that is taken away holds them.

/** A guard of the chat routes, how to take it away, and the test that must notice. */
export interface Mutation {
  readonly guard: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly test: string
}

const within =
  (file: string, test: string) =>
  (guard: string, from: string, to: string): Mutation => ({ guard, from, to, file, test })

const WECHAT4U = 'test/chat/wechaty/wechat4u.test.ts'
const RETURN = 'test/chat/wechaty/wechat4u-return.test.ts'
const SERVICE = 'test/chat/wechaty/service.test.ts'
const ADAPTER = 'test/chat/wechaty/wechaty-adapter.test.ts'
const WECHATY_TEXT = 'test/chat/wechaty/wechaty-text.test.ts'
const WATCH = 'test/chat/wechaty/watch-route.test.ts'
const WECOM = 'test/chat/wecom/wecom-adapter.test.ts'
const DELIVERIES = 'test/main/deliveries.test.ts'
const MEDIA = 'test/inbox/media.test.ts'
const PACED = 'test/chat/paced-queue.test.ts'
const MENTION = 'test/chat/mention.test.ts'
const LAST_SEEN = 'test/chat/last-seen.test.ts'
const INBOX = 'test/inbox/inbox.test.ts'
const ROOMS = 'test/inbox/rooms.test.ts'

const inCare = within('src/chat/wechaty/wechat4u-care.ts', WECHAT4U)
const inReturn = within('src/chat/wechaty/wechat4u-care.ts', RETURN)
const inService = within('src/chat/wechaty/service-care.ts', SERVICE)
const inChain = within('src/chat/serial-chain.ts', ADAPTER)
const inText = within('src/chat/wechaty/wechaty-text.ts', WECHATY_TEXT)
const inSender = within('src/chat/wechaty/wechaty-sender.ts', WECHAT4U)
const inMention = within('src/chat/mention.ts', MENTION)
const inOutbox = within('src/inbox/outbox.ts', INBOX)
const inQueue = within('src/chat/paced-queue.ts', PACED)
const inRooms = within('src/registry/room.ts', ROOMS)
const inWecom = within('src/chat/wecom/wecom-adapter.ts', WECOM)
const inAdapter = within('src/chat/wechaty/wechaty-adapter.ts', ADAPTER)

/** Every guard of the chat routes, in the order of the list that asked for them. */
export const MUTATIONS: readonly Mutation[] = [
  inChain('one event at a time', 'this.#tail = this.#tail.then(job)', 'this.#tail = job()'),
  inCare('order and intake of the web protocol', '    intake.lead(client)\n', ''),
  inChain('errors of a listener caught', '.then(job).catch(this.#onError)', '.then(job)'),
  inCare('swallowing global handler removed', 'if (SWALLOWS.test', 'if (!SWALLOWS.test'),
  within('src/chat/wechaty/wechaty-event.ts', WECHAT4U)(
    'whole text of rooms',
    "if (raw.MsgType !== 1 || typeof raw.Content !== 'string') return text",
    "if (raw.MsgType !== 2 || typeof raw.Content !== 'string') return text",
  ),
  inText('id of a recall from the XML', '/<newmsgid>(', '/<nomsgid>('),
  inText(
    'a recall without an id is not guessed',
    'return /^[\\w.:@-]{1,128}$/.test(text) ? text : undefined',
    'return text',
  ),
  inText(
    'quotes split off',
    '  return { text: words.trim(), quoted: { text: quoted } }',
    '  return { text }',
  ),
  inMention(
    'mention typed by hand',
    'const addressedToBot = called.test(text) || typed.test(text)',
    'const addressedToBot = called.test(text)',
  ),
  inMention(
    'names with blanks and signs',
    '`@${escaped(botName)}(?=',
    '`@${botName.split(" ")[0]}(?=',
  ),
  inMention(
    'words to somebody else stay whole',
    '`^\\\\s*@${escaped(botName)}`',
    '`@${escaped(botName)}`',
  ),
  inReturn(
    'a return of the network logs nobody in twice',
    '  puppet.login = (userId) => logInOnce(puppet, userId, login)\n',
    '',
  ),
  within('src/chat/wechaty/wechaty-event.ts', ADAPTER)(
    "the bot's name in a group",
    "bot.currentUser.name(), alias ?? ''",
    'bot.currentUser.name()',
  ),
  within('src/chat/wecom/wecom-event.ts', WECOM)(
    'no words taken for a name (WeCom)',
    'called.addressedToBot ? called.text : ',
    '',
  ),
  inCare('emoji that logs out', '    ignoreLogoutWords(client)\n', ''),
  inReturn('stop without logout', '  client.logout = () => Promise.resolve()\n', ''),
  within('src/chat/wechaty/session-file.ts', WECHAT4U)(
    'session file for the owner only',
    'OWNER_ONLY = 0o600',
    'OWNER_ONLY = 0o644',
  ),
  inReturn('missed messages accepted', 'get: () => seconds', 'get: () => Date.now() / 1000'),
  inReturn('old login forgotten by the client', '    forgetOldLogin(client)\n', ''),
  inReturn('a long absence of the network survived', '    keepTrying(client, () => stopped)\n', ''),
  within('src/chat/wechaty/wechat4u-patience.ts', RETURN)(
    'an answer ends the trying',
    'return response === undefined || (response.status ?? 0) >= SERVER_FAILS',
    'return true',
  ),
  inSender(
    'people known by remark',
    'if (remark && (await isUnique(bot, remark)))',
    'if (!remark)',
  ),
  inSender(
    'a remark of two friends counts for nobody',
    'return bearers.length === 1\n',
    'return bearers.length > 0\n',
  ),
  inSender(
    'nobody known by a nickname',
    'return { id: talker.id, idStable: false, ...told }',
    'return { id: talker.name(), idStable: false, ...told }',
  ),
  within('src/main/logins.ts', 'test/main/logins.test.ts')(
    'ids of the old login released',
    'if (await this.#mark.isNew(selfId))',
    'if (selfId === "")',
  ),
  within('src/registry/new-login.ts', ROOMS)(
    'a binding by remark survives the login',
    '        not(like(identities.senderId, `${keptPrefix}%`)),\n',
    '',
  ),
  within('src/registry/binding-code.ts', INBOX)(
    'a code binds once',
    '.set({ usedAt: act.now })\n    .where(\n      and(\n        eq(bindingCodes.codeDigest',
    '.set({ issuedAt: act.now })\n    .where(\n      and(\n        eq(bindingCodes.codeDigest',
  ),
  within('src/inbox/handle-text.ts', ROOMS)(
    'groups bound by command',
    "  ['order', orderRoom],\n",
    '',
  ),
  within('src/inbox/handle-text.ts', ROOMS)(
    'a command must be meant for the bot',
    'isSpokenTo(turn) ? [...TAKERS, ...SPOKEN_TAKERS] : TAKERS',
    '[...TAKERS, ...SPOKEN_TAKERS]',
  ),
  inRooms(
    'right to bind a group',
    "  requireRight(person, 'bind_room', { townshipId, villageId })\n  await unbindRoom",
    '  await unbindRoom',
  ),
  inRooms(
    'right to take a group away from another village',
    "  requireRight(person, 'bind_room', { townshipId, villageId })\n  await db.update(rooms)",
    '  await db.update(rooms)',
  ),
  within('src/chat/wechaty/watch-route.ts', WATCH)(
    'probe every ten seconds',
    'MS_BETWEEN_PROBES = 10_000',
    'MS_BETWEEN_PROBES = 30_000',
  ),
  within('src/chat/wechaty/service-care.ts', WATCH)(
    'an answer within eight seconds',
    'MS_ANSWER = 8_000',
    'MS_ANSWER = 60_000',
  ),
  within('src/chat/wechaty/watch-route.ts', SERVICE)(
    'a dead gateway is mended',
    'if (this.#dead) await care.mend?.()',
    '',
  ),
  inService(
    'a gateway that hangs',
    'probe: () => hearEcho(puppet, answerMs)',
    'probe: async () => new Date()',
  ),
  inService(
    "nothing of the gateway's people on the disk",
    '  inside._payloadStore.start = () => Promise.resolve()\n',
    '',
  ),
  inService('the stream is given back', '  stream?.cancel()\n', ''),
  inService(
    'a gateway that is not up at the start is waited for',
    '  if (!connection) return puppet.start()\n',
    "  if (!connection) throw new Error('no connection')\n",
  ),
  inService('a second bot on a gateway is told', '    answersLoggedOut: true,\n', ''),
  inService(
    'one bot that stops does not stop the gateway',
    '      if (connection) connection.client.stop = (_request, done) => done(null)\n',
    '',
  ),
  inWecom(
    'a second connection that takes over stays told',
    'if (!this.#replaced) offline',
    'offline',
  ),
  inText('refusals told from failures', '/^1205\\b|频繁|too frequent/i', '/^9999/'),
  inOutbox(
    'unknown is never sent again',
    "result.status === 'refused' && (result.reason === 'rate' || result.reason === 'not-logged-in')",
    "result.status !== 'sent'",
  ),
  inOutbox(
    'what was being sent at a crash is not sent again',
    "state: 'unknown', detail: 'the process",
    "state: 'waiting', detail: 'the process",
  ),
  inOutbox(
    'order kept when the platform wants a pause',
    'if (await settle(db, row, result)) return',
    'await settle(db, row, result)',
  ),
  inWecom('words are not sent twice for their file (WeCom)', '      textIsOut = true\n', ''),
  within('src/chat/wechaty/wechaty-send.ts', ADAPTER)(
    'words are not sent twice for their file (Wechaty)',
    '    textIsOut = true\n',
    '',
  ),
  inQueue(
    'pause before the second part of a message',
    'await job(() => this.#pause())',
    'await job(async () => {})',
  ),
  within('src/chat/wechaty/wechaty-send.ts', ADAPTER)(
    'a file waits its turn',
    '      await pause()\n',
    '',
  ),
  within('src/main/deliveries.ts', DELIVERIES)(
    'a platform that wants a pause gets it',
    "result.reason === 'rate'",
    "result.reason === 'rejected'",
  ),
  inQueue('pause between messages', '        await this.#pause()\n', ''),
  inQueue('jitter', 'Math.random() * jitterMs', '0'),
  within('src/main/chat-account.ts', 'test/main/pace.test.ts')(
    'one to three seconds',
    'service: { intervalMs: 1000, jitterMs: 2000 }',
    'service: { intervalMs: 100, jitterMs: 0 }',
  ),
  within('src/chat/serial-chain.ts', PACED)(
    'order of a conversation',
    'this.#tail = this.#tail.then(job)',
    'this.#tail = job()',
  ),
  inAdapter('own messages left out', 'if (message.self() ||', 'if ('),
  inAdapter('subscriptions left out', ' || isNobody(message.talker())', ''),
  within('src/chat/last-seen.ts', LAST_SEEN)(
    'a gap begins when the route was last heard',
    'aliveAt ?? this.#options.now()',
    'this.#options.now()',
  ),
  within('src/chat/last-seen.ts', LAST_SEEN)(
    'what was under way belongs to the gap',
    'MS_UNDER_WAY = 5_000',
    'MS_UNDER_WAY = 0',
  ),
  within('src/inbox/inbox.ts', MEDIA)(
    'a photo that was not handed out is told',
    'if (trouble !== undefined) throw trouble\n',
    '',
  ),
  within('src/inbox/receive-medium.ts', MEDIA)(
    'nobody waits for ever for a photo',
    "inTime(read(), MS_FETCH_MAX, 'a file')",
    'read()',
  ),
  inAdapter(
    'nobody waits for ever for a message',
    '      MS_ANSWER_MAX,\n',
    '      2_000_000_000,\n',
  ),
  within('src/chat/wechaty/wechaty-send.ts', ADAPTER)(
    'nobody waits for ever for a sending',
    "inTime(address(what), MS_SENT_MAX, 'an answer')",
    'address(what)',
  ),
  within('src/inbox/stored-message.ts', INBOX)(
    'a second delivery is dropped',
    '    .onConflictDoNothing()\n    .returning()\n  return row',
    '    .returning()\n  return row',
  ),
]
