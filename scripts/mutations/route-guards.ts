// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code that is taken away holds them.

import { type Mutation, within } from './mutation.ts'

const WECHAT4U = 'test/chat/wechaty/wechat4u.test.ts'
const RETURN = 'test/chat/wechaty/wechat4u-return.test.ts'
const SERVICE = 'test/chat/wechaty/service.test.ts'
const ADAPTER = 'test/chat/wechaty/wechaty-adapter.test.ts'
const WECHATY_TEXT = 'test/chat/wechaty/wechaty-text.test.ts'
const PROBE = 'test/chat/wechaty/wechat4u-probe.test.ts'
const WATCH = 'test/chat/wechaty/watch-route.test.ts'
const WECOM = 'test/chat/wecom/wecom-adapter.test.ts'
const PACED = 'test/chat/paced-queue.test.ts'
const MENTION = 'test/chat/mention.test.ts'
const LAST_SEEN = 'test/chat/last-seen.test.ts'
const inCare = within('src/chat/wechaty/wechat4u-care.ts', WECHAT4U)
const inReturn = within('src/chat/wechaty/wechat4u-care.ts', RETURN)
const inService = within('src/chat/wechaty/service-care.ts', SERVICE)
const inChain = within('src/chat/serial-chain.ts', ADAPTER)
const inText = within('src/chat/wechaty/wechaty-text.ts', WECHATY_TEXT)
const inSender = within('src/chat/wechaty/wechaty-sender.ts', WECHAT4U)
const inMention = within('src/chat/mention.ts', MENTION)
const inQueue = within('src/chat/paced-queue.ts', PACED)
const inWecom = within('src/chat/wecom/wecom-adapter.ts', WECOM)
const inAdapter = within('src/chat/wechaty/wechaty-adapter.ts', ADAPTER)

/** Guards of the routes to chats, in the order of the list that asked for them. */
export const ROUTE_GUARDS: readonly Mutation[] = [
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
    'names.map(escaped)',
    "names.map((one) => one.split(' ')[0])",
  ),
  inMention('words to somebody else stay whole', '`^\\\\s*${name}`', 'name'),
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
    'a start without a network is paced',
    '  paceStarts(client, isStopped)\n',
    '',
  ),
  within('src/chat/wechaty/wechat4u-patience.ts', RETURN)(
    'an answer ends the trying',
    'return response === undefined || (response.status ?? 0) >= SERVER_FAILS',
    'return true',
  ),
  within('src/chat/wechaty/wechat4u-remarks.ts', WECHAT4U)(
    'a changed remark counts at once',
    '    for (const { UserName } of changed) onChange(UserName)\n',
    '',
  ),
  within('src/chat/wechaty/wechat4u-remarks.ts', WECHAT4U)(
    'a remark that was taken away is gone',
    "if (known && RemarkName === '') known",
    "if (known && RemarkName === '?') known",
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
  within('src/chat/wechaty/wechat4u-probe.ts', PROBE)(
    'a dead line of the web protocol is knocked at',
    '  if (client && silent > MS_SILENT) await knock(String(client.CONF.API_synccheck))\n',
    '',
  ),
  within('src/chat/wechaty/wechat4u-probe.ts', PROBE)(
    'a poll that hangs by itself',
    'MS_SILENT_MAX = 40_000',
    'MS_SILENT_MAX = 400_000',
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
  inWecom('logins tried for ever (WeCom)', '      maxAuthFailureAttempts: -1,\n', ''),
  inWecom('a platform that hangs (WeCom)', 'MS_HEARTBEAT = 9_000', 'MS_HEARTBEAT = 30_000'),
  inWecom(
    'a second connection that takes over stays told',
    'if (!this.#replaced) offline',
    'offline',
  ),
  inText('refusals told from failures', '/^1205\\b|频繁|too frequent/i', '/^9999/'),
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
  inQueue('pause between messages', '        await this.#pause()\n', ''),
  inQueue('jitter', 'Math.random() * jitterMs', '0'),
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
  inAdapter(
    'what waits behind a slow message is fetched before',
    'if (event) this.#inbound.add(() => handler(event))',
    'if (event) await handler(event)',
  ),
  inAdapter('a message that cannot be read is told', '            onLost(receivedAt)\n', ''),
  within('src/chat/last-seen.ts', LAST_SEEN)(
    'what was lost as the route died belongs to the gap',
    'else if (this.#last && since < this.#last) this.#note(since)',
    '',
  ),
  inAdapter(
    'nobody waits for ever for a message',
    'MS_ANSWER_MAX = 60_000',
    'MS_ANSWER_MAX = 2_000_000_000',
  ),
  within('src/chat/wechaty/wechaty-send.ts', ADAPTER)(
    'nobody waits for ever for a sending',
    "inTime(address(what), MS_SENT_MAX, 'an answer')",
    'address(what)',
  ),
]
