import { residents } from '../shared/residents.js'
import { trusted } from '../shared/trust.js'
import { standInGate } from './gate.js'

const $ = (selector) => document.querySelector(selector)
const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const gate = standInGate('here')
let typed = ''

const starting = window.Mingshi && window.Mingshi.createKiosk({
  policy: 'policy.mingshi.json', installation: 'installation.json', lang: 'zh-CN en',
  parts: window.MingshiRoster ? [window.MingshiRoster({ keys: trusted(), gate: 'pass' })] : [],
})
if (starting) window.Mingshi.ready = starting

function show(page) {
  for (const main of document.querySelectorAll('[data-page]')) main.hidden = main.dataset.page !== page
}
function said(what, how) {
  $('#what').textContent = what
  $('#how').textContent = how
  show('done')
}
/** The ways without a face. They need nothing of the SDK, and work without it. */
function enterBy(way) {
  const ways = { card: ['请刷门禁卡', '读卡区在屏幕下面。'], code: ['请按门禁密码', '按完门就开。'], intercom: ['正在呼叫保安', '保安会开门，不用登记。'] }
  said(...(ways[way] || ways.card))
}

/** Who is not on the roster is not asked for a face, and no camera opens: `offer` says so with another way. */
async function enter(subject) {
  const kiosk = await starting
  if (!kiosk || !kiosk.admits) return enterBy('card') // without the roster's file this is no door for faces
  const outcome = await kiosk.offer({ purpose: 'pass', subject, effect: { 'zh-CN': '开门', en: 'the door opens' } })
  if (outcome.how !== 'given') return enterBy(outcome.alternative || 'card')
  await gate.keep(subject)
  const end = await outcome.permit.use(async (stream, signal) => ((await gate.match(stream, signal, subject)) ? 'matched' : 'not-matched'))
  if (end.result !== 'matched') return enterBy(end.alternative || 'card')
  await gate.open()
  said('门开了', '请进。')
}

/** Whatever is over is deleted here, and only then said to be. */
async function erase(kiosk) {
  for (const gone of await kiosk.gone()) await kiosk.confirmGone(gone, (await gate.delete(gone.subject)) ? 'deleted' : 'not-found')
}

/** It has taken effect once `withdrawHere` resolves; a gate that cannot delete now is asked again at the next start, and its deadline runs. */
async function withdraw() {
  $('#withdraw').disabled = true
  const kiosk = await starting
  try {
    await kiosk.withdrawHere(typed)
  } catch ({ code }) {
    $('#said').textContent = code === 'entry-paused' ? '输错太多次了，请过一分钟再试。' : code === 'unknown-receipt' ? '没有找到，请看看有没有输错。' : '现在撤不了，请按返回，再呼叫保安。'
    return draw()
  }
  said('已经撤回', '这扇门现在就不认您的脸了，登记台和别的门收到以后也不认。刷卡、密码照常能用。')
  await erase(kiosk).catch((error) => console.info(error.message))
}
function draw() {
  $('#typed').textContent = typed.replace(/^(.{5})(.)/, '$1-$2')
  $('#withdraw').disabled = typed.length !== 10
}
function type(text) {
  if (text.length <= 10) typed = text
  $('#said').textContent = ''
  draw()
}
function begin() {
  type('')
  show('home')
}

const button = (textContent, onclick) => Object.assign(document.createElement('button'), { textContent, onclick })
for (const { name, subject } of residents) $('#homes').append(button(name, () => enter(subject)))
$('#keys').append(...alphabet.map((key) => button(key, () => type(typed + key))), button('退格', () => type(typed.slice(0, -1))))
$('#guard').onclick = () => enterBy('intercom')
$('#back-out').onclick = () => show('code')
$('#withdraw').onclick = withdraw
$('#leave').onclick = $('#again').onclick = begin
if (starting) starting.then((kiosk) => kiosk.gone && erase(kiosk)).catch((error) => console.info(error.message)) // what a roster ended while this page was away
begin()
