// The desk's side of the doors, for staff: whom they may know goes out, what was taken back and deleted there comes in.
import { save, trust, trusted } from '../shared/trust.js'

const $ = (selector) => document.querySelector(selector)
const homes = ['1 栋 101', '1 栋 302', '2 栋 201', '2 栋 501', '3 栋 102', '3 栋 601']
const kiosk = window.Mingshi.createKiosk({
  policy: 'policy.mingshi.json', installation: 'installation.json', parts: [window.MingshiService, window.MingshiRoster({ keys: trusted() })],
})
window.Mingshi.ready = kiosk
const say = (text) => { $('#state').textContent = text }
const doors = () => new Set(trusted().map((line) => line.split('+')[0]))

/** Which door has said of which consent that nothing of it is left there. */
const erasedAt = new Map(JSON.parse(localStorage.getItem('erased') || '[]').map(([door, all]) => [door, new Set(all)]))
function remember(door, erased) {
  erasedAt.set(door, new Set([...(erasedAt.get(door) || []), ...erased.map(({ given }) => given)]))
  localStorage.setItem('erased', JSON.stringify([...erasedAt].map(([each, all]) => [each, [...all]])))
}

/** An erasure is done when every door has confirmed it; one that never had the person is confirmed by staff, on the service screen. */
async function settle(it) {
  for (const { erasure, subject, purpose } of await it.erasures.due()) {
    const givens = (await it.consents.list({ subject, purpose })).filter(({ item }) => item === 'template').map(({ index }) => index)
    if ([...doors()].every((door) => givens.some((given) => (erasedAt.get(door) || new Set()).has(given)))) await it.erasures.confirm(erasure, 'deleted')
  }
}

async function draw() {
  const it = await kiosk
  await settle(it)
  const rows = (await it.erasures.due()).map(({ subject, because, deadline, overdue }) =>
    Object.assign(document.createElement('li'), { className: overdue ? 'late' : '', textContent: `${subject}（${because}）：${overdue ? '过期没删，' : ''}${new Date(deadline).toLocaleString('zh-CN')} 以前` }))
  $('#due').textContent = rows.length > 0 ? '' : '没有'
  $('#due').append(...rows)
  const stored = (await it.consents.list({ purpose: 'enrol', status: 'given' })).filter(({ item }) => item === 'template').length
  $('#count').textContent = `这个登记台：${stored} 人`
  return stored
}

$('#roster').onclick = async () => {
  try {
    const it = await kiosk
    const file = await it.roster({ hours: 24 })
    await it.storedSubjects({ count: await draw(), scope: 'controller', asOf: new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10) }) // one desk here; with several, add them up
    save(file, 'roster.txt')
    say('名单已经发出')
  } catch (error) {
    say(error.message)
  }
}
$('#file').onchange = async ({ target }) => {
  try {
    const { withdrawn, erased, door } = await (await kiosk).importReturn(target.files[0])
    remember(door, erased)
    say(`收到回报：在门上撤回 ${withdrawn.length} 人，门上删了 ${erased.length} 份`)
  } catch (error) {
    say(error.code === 'bad-roster' ? `没有收下：${error.details.got}` : error.message)
  }
  target.value = ''
  await draw()
}
$('#moved').onclick = async () => {
  await (await kiosk).withdraw({ subject: $('#home').value }).then(() => say('下一份名单里就没有了'), ({ code }) => say(code === 'unknown-receipt' ? '这一户没有登记' : code))
  await draw()
}
$('#trust').onclick = () => {
  trust($('#trusted').value)
  location.reload()
}
homes.forEach((name, i) => $('#home').append(new Option(name, `home:${i}`)))
$('#trusted').value = trusted().join('\n')
kiosk.then(async (it) => {
  $('#own').value = (await it.rosterKeys()).join('\n')
  await draw()
}).catch((error) => say(error.message))
