import { standInMatcher } from '../shared/matcher.js'
import { residents } from '../shared/residents.js'
import { gate, settle } from './erasures.js'
import { attestGuardian, channelOf } from './guardians.js'

const $ = (selector) => document.querySelector(selector)
let person

function show(page) {
  for (const main of document.querySelectorAll('[data-page]')) main.hidden = main.dataset.page !== page
  for (const each of document.querySelectorAll('[data-home]')) each.textContent = person ? person.name : ''
}
function said(what, how) {
  $('#what').textContent = what
  $('#how').textContent = how
  show('done')
}
function choose(next) {
  person = next
  $('#enrol').disabled = !person
  for (const button of document.querySelectorAll('.home')) button.setAttribute('aria-pressed', String(Boolean(person) && button.textContent === person.name))
}
for (const each of residents) {
  const button = Object.assign(document.createElement('button'), { className: 'home', textContent: each.name, onclick: () => choose(each) })
  button.setAttribute('aria-pressed', 'false')
  $('#homes').append(button)
}

function enterBy(way) {
  const ways = { card: ['发一张门禁卡', '卡在前台领，当场能用。'], code: ['设一个门禁密码', '密码由前台发到住户信箱。'], intercom: ['登记呼叫保安', '到门口按对讲，保安开门。'] }
  said(...(ways[way] || ways.card))
}

$('#enrol').onclick = async () => {
  const kiosk = await (window.Mingshi && window.Mingshi.ready)
  if (!kiosk) return enterBy('card')
  const { subject, home } = person
  const outcome = await kiosk.offer({ purpose: 'enrol', effect: { 'zh-CN': '登记门禁', en: 'enrol for the gate' }, subject, attestGuardian, guardianChannel: channelOf(home) })
  if (outcome.how !== 'given') return enterBy(outcome.alternative || 'card')
  let isKept = false
  const end = await outcome.permit.use(async (stream, signal) => {
    if (!(await standInMatcher(stream, signal))) return 'not-matched'
    await gate.keep(subject) // before it is recorded as kept: what is taken back while the receipt stands is found here
    isKept = true
    return 'matched'
  })
  if (end.result !== 'matched') {
    if (isKept) await gate.delete(subject)
    return enterBy(end.alternative || 'card')
  }
  said('脸登记好了', '卡和密码照常能用。随时可以撤回。')
}
$('#mine').onclick = () => window.Mingshi && window.Mingshi.ready.then((kiosk) => kiosk.rights())
$('#again').onclick = () => {
  choose(undefined)
  show('desk')
}
// A consent that is over obliges the host: what was kept has to go, by the deadline in the event, and the kiosk asks until it is told.
document.addEventListener('mingshi:erasure', async () => settle(await window.Mingshi.ready))
show('desk')
