// The desk's side of the doors, for staff: whom they may know goes out, what was taken back and deleted there comes in.
import { residents } from '../shared/residents.js'
import { save, trust, trusted } from '../shared/trust.js'
import { gate, givenOut, returned, settle, widened } from './erasures.js'

const $ = (selector) => document.querySelector(selector)
const kiosk = window.Mingshi.createKiosk({
  policy: 'policy.mingshi.json', installation: 'installation.json', parts: [window.MingshiService, window.MingshiRoster({ keys: trusted() })],
})
window.Mingshi.ready = kiosk
const why = { withdrawal: '撤回', change: '规则改了', expiry: '到期', request: '要求删除' }
const say = (text) => { $('#state').textContent = text }

async function draw() {
  const it = await kiosk
  await settle(it)
  const due = await it.erasures.due()
  const rows = due.map(({ subject, because, deadline, overdue }) =>
    Object.assign(document.createElement('li'), { className: overdue ? 'late' : '', textContent: `${subject}（${why[because]}）：${overdue ? '过期没删，' : ''}${new Date(deadline).toLocaleString('zh-CN')} 以前` }))
  $('#due').textContent = rows.length > 0 ? '' : '没有'
  $('#due').append(...rows)
  const stored = new Set([...gate.held(), ...due.map(({ subject, erasure }) => subject || erasure)]).size // here, or still somewhere
  $('#count').textContent = `这个登记台：${stored} 人`
  return stored
}

/** Whatever has changed how many are stored is followed by a count (Order 19 Art. 15). One desk here; with several, add them up. */
async function count() {
  await (await kiosk).storedSubjects({ count: await draw(), scope: 'controller', asOf: new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10) })
}
document.addEventListener('mingshi:health', ({ detail }) => { if (detail.code.startsWith('filing-')) $('#filing').textContent = `${detail.code}: ${detail.detail}` })

$('#roster').onclick = async () => {
  try {
    const it = await kiosk
    const file = await it.roster({ hours: 24 })
    await count()
    await givenOut(file)
    save(file, 'roster.txt')
    say('名单已经发出')
  } catch (error) {
    say(error.message)
  }
}
$('#file').onchange = async ({ target }) => {
  try {
    const { withdrawn, erased, door } = await (await kiosk).importReturn(target.files[0])
    returned(door, erased)
    await count()
    say(`收到回报：在门上撤回 ${withdrawn.length} 人，门上删了 ${erased.length} 份`)
  } catch (error) {
    say(error.code === 'bad-roster' ? `没有收下：${error.details.got}` : error.message)
  }
  target.value = ''
  await draw()
}
$('#moved').onclick = async () => {
  try {
    await (await kiosk).withdraw({ subject: $('#home').value })
    await count()
    say('下一份名单里就没有了')
  } catch ({ code, message }) {
    say(code === 'unknown-receipt' ? '这一位没有登记' : message)
  }
  await draw()
}
$('#trust').onclick = () => {
  trust($('#trusted').value)
  widened()
  location.reload()
}
for (const { name, subject } of residents) $('#home').append(new Option(name, subject))
$('#trusted').value = trusted().join('\n')
kiosk.then(async (it) => {
  $('#own').value = (await it.rosterKeys()).join('\n')
  await draw()
}).catch((error) => say(error.message))
