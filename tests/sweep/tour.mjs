/** Every screen that there is, one after the other, as people come to them. Each yields its name while it stands. */

const pay = { purpose: 'pay', effect: { 'zh-CN': '付 ¥3.50', en: 'pay ¥3.50' } }
const enrol = { purpose: 'enrol', effect: { 'zh-CN': '登记门禁', en: 'enrol for the gate' }, subject: 'home:2' }

async function toConsent(me, wish, size) {
  await me.offer(wish)
  await me.on('[data-screen=method]')
  await me.size(size)
}

async function fromMethod(me) {
  await me.tap('[part=tile][data-id=face]')
  await me.on('[data-screen=age]')
}

async function fromAge(me) {
  await me.tap('[part=over14]')
  await me.on('[data-screen=consent] [part=agree]:enabled')
}

async function agree(me, item, then) {
  await me.tap(`[part=agree][data-item="${item}"]`)
  await me.on(then)
}

const nextItem = (item) => `[part=agree][data-item="${item}"]:enabled`
const live = '[data-screen=capture] .count'
const matched = (me, result) => me.page.evaluate((it) => window.finish(it), result)

/** From the shelf to the receipt, with a look at everything on the way. */
async function* given(me, size) {
  await toConsent(me, pay, size)
  yield 'method'
  await fromMethod(me)
  yield 'age'
  await fromAge(me)
  yield 'consent 1'
  await me.tap('[part=help]')
  await me.on('[data-screen=help]')
  yield 'help'
  await me.tap('.sheet [part=done]')
  await me.on('.screen[aria-hidden=false]')
  await me.tap('[part=rules]')
  await me.on('[data-screen=rules]')
  yield 'rules'
  await me.tap('.sheet [part=done]')
  await me.on('.screen[aria-hidden=false]')
  await agree(me, 'face', nextItem('transmission'))
  yield 'consent 2'
  await agree(me, 'transmission', nextItem('recipient:acquirer'))
  yield 'consent 3'
  await agree(me, 'recipient:acquirer', live)
  yield 'capture'
  await matched(me, 'not-matched')
  await me.on('[data-screen=outcome]')
  yield 'not matched'
  await me.tap('[part=retry]')
  await me.on(live)
  await matched(me, 'matched')
  await me.on('[data-screen=receipt] [part=code]')
  yield 'receipt'
  me.code = (await me.text('[part=code]')).replace('-', '')
  await me.tap('[part=done]')
}

/** No, and its receipt beside the host's own screen. */
async function* refused(me, size) {
  await toConsent(me, pay, size)
  await fromMethod(me)
  await fromAge(me)
  await me.tap('[part=refuse]')
  await me.on('.strip')
  yield 'aside'
  await me.tap('[part=copy]')
  await me.on('[data-screen=receipt] [part=code]')
  yield 'receipt of a no'
  await me.tap('[part=done]')
}

async function* stopped(me, size) {
  await toConsent(me, pay, size)
  await fromMethod(me)
  await fromAge(me)
  await agree(me, 'face', nextItem('transmission'))
  await agree(me, 'transmission', nextItem('recipient:acquirer'))
  await agree(me, 'recipient:acquirer', live)
  for (let attempt = 0; attempt < 3; attempt++) {
    await matched(me, 'not-matched')
    await me.on('[data-screen=outcome]')
    if (attempt < 2) {
      await me.tap('[part=retry]')
      await me.on(live)
    }
  }
  yield 'no attempt left'
  await me.tap('[part=alternative]')
  await me.on('.strip')
  yield 'given, aside'
}

async function* left(me, size) {
  await toConsent(me, pay, size)
  await fromMethod(me)
  await fromAge(me)
  await me.pass(200_000 * (1 + size))
  await me.on('[data-screen=idle]')
  yield 'idle'
  await me.tap('[part=stay]')
  await me.on('.screen[aria-hidden=false]')
  await me.begin("host.disable('sweep')")
  await me.on('[data-screen=failure]')
  yield 'failure'
  await me.tap('[part=tile]')
  await me.page.evaluate("host.enable('sweep')")
}

async function enter(me, code) {
  for (const key of code) await me.tap(`[part=key][data-id="${key}"]`)
}

/** Nobody's code. The last key is its own step: with it the entry is emptied again. */
async function wrong(me) {
  await me.tap('[part=key][data-id="0"]', 9)
  await me.shows('[part=code]', '00000 0000_')
  await me.tap('[part=key][data-id="0"]')
  await me.shows('[part=code]', '_____ _____')
}

/** One's own consents: a wrong code, too many of them, the right one, withdrawn. */
async function* rights(me, size) {
  await me.begin('host.rights()')
  await me.on('[data-screen=rights]')
  await me.size(size)
  yield 'rights'
  await wrong(me)
  yield 'rights: wrong'
  if (size === 0) {
    for (let i = 1; i < 5; i++) await wrong(me)
    await me.on('[part=key]:disabled')
    yield 'rights: paused'
    await me.pass(61_000)
    await me.on('[part=key]:enabled')
  }
  await enter(me, me.code)
  await me.on('[part=withdraw]')
  yield 'rights: found'
  await me.tap('[part=withdraw]')
  await me.on('.one [part=done]')
  yield 'rights: withdrawn'
  await me.tap('[part=done]')
}

async function* enrolled(me, size) {
  await toConsent(me, enrol, size)
  yield 'method, three ways'
  await fromMethod(me)
  await fromAge(me)
  yield 'consent, enrolment'
  await agree(me, 'face', nextItem('template'))
  yield 'consent, template'
  await agree(me, 'template', live)
  await matched(me, 'matched')
  await me.on('[data-screen=receipt] [part=code]')
  yield 'receipt, enrolment'
  me.code = (await me.text('[part=code]')).replace('-', '')
  await me.tap('[part=done]')
  await me.begin('host.rights()')
  await me.on('[data-screen=rights]')
  await me.size(size)
  await enter(me, me.code)
  await me.on('[part=withdraw]')
  await me.tap('[part=withdraw]')
  await me.on('.one [part=done]')
  yield 'rights: template to go'
  await me.tap('[part=done]')
}

async function* plain(me) {
  await me.begin("host.notice('plate')")
  await me.on('[data-screen=plain]')
  yield 'plain notice'
  await me.tap('[data-screen=plain] [part=rules]')
  await me.on('.plain .facts')
  yield 'plain notice, whole'
  await me.tap('[data-screen=plain] [part=done]')
}

/** Under fourteen: whom to ask, and waiting for them; the way without a face beside it all the time. */
async function* young(me, size) {
  await me.begin(`host.offer({ ...${JSON.stringify(enrol)}, subject: 'home:3', attestGuardian: () => new Promise(() => {}), guardianChannel: { send: () => new Promise(() => {}) } })`)
  await me.on('[data-screen=method]')
  await me.size(size)
  await fromMethod(me)
  await me.tap('[part=under14]')
  await me.on('[data-screen=guardian] .tile')
  yield 'guardian'
  await me.tap('[part=tile][data-id=channel]')
  await me.on('[data-screen=guardian] [role=status]')
  yield 'guardian, asked'
  await me.tap('[part=alternative]')
}

/** The machine at rest. The sign has one size: it is the host's page that it stands in. */
async function* resting(me, size) {
  if (size > 0) return
  await me.sees('[data-screen=signage]')
  yield 'signage'
}

async function* service(me, size) {
  await me.begin("host.service({ by: '王师傅' })")
  await me.on('[data-screen=service] .menu')
  await me.size(size)
  yield 'service'
  for (const place of ['export', 'erasures', 'alternatives', 'display', 'switch', 'purge']) {
    await me.tap(`[part=tile][data-id=${place}]`)
    await me.on('[data-screen=service] [part=done]')
    yield `service: ${place}`
    await me.tap('[part=done]')
    await me.on('[data-screen=service] .menu')
  }
  await me.tap('[part=end]')
}

/** The examples, and what is walked through in each. */
export const tours = {
  vending: [resting, given, refused, stopped, left, rights],
  'property-access': [enrolled, young, service],
  parking: [plain],
}
