import { standInMatcher } from '../shared/matcher.js'
import { standInBridge } from './bridge.js'

const drinks = [
  { name: '乌龙茶 500 mL', fen: 350, colour: '#b98a3e', cap: '#3f5d34' },
  { name: '矿泉水 550 mL', fen: 200, colour: '#9cc7e0', cap: '#2f6fa8' },
  { name: '柠檬茶 330 mL', fen: 400, colour: '#e0b63f', cap: '#a5502a' },
  { name: '豆奶 250 mL', fen: 450, colour: '#efe6d2', cap: '#8a6b4a' },
  { name: '酸梅汤 450 mL', fen: 500, colour: '#7a2f3a', cap: '#4a1d25' },
  { name: '椰子水 330 mL', fen: 600, colour: '#d9ead8', cap: '#3c7a52' },
]
const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`
const $ = (selector) => document.querySelector(selector)
const bridge = standInBridge()
let cart
/** One for each drink that somebody sets out to buy: whatever is tapped twice is charged once. It is of the drink, and of nobody. */
let order
let leaving

/** Which page of the machine stands. */
function show(page) {
  for (const main of document.querySelectorAll('[data-page]')) main.hidden = main.dataset.page !== page
  for (const each of document.querySelectorAll('[data-cart]')) each.textContent = cart ? cart.name : ''
  for (const each of document.querySelectorAll('[data-price]')) each.textContent = cart ? yuan(cart.fen) : ''
}

function choose(drink) {
  cart = drink
  $('#chosen').textContent = drink ? drink.name : '还没选'
  $('#total').textContent = yuan(drink ? drink.fen : 0)
  $('#pay').disabled = !drink
  for (const button of document.querySelectorAll('.drink')) button.setAttribute('aria-pressed', String(button.dataset.name === (drink && drink.name)))
}

for (const drink of drinks) {
  const button = document.createElement('button')
  button.className = 'drink'
  button.dataset.name = drink.name
  button.setAttribute('aria-pressed', 'false')
  button.innerHTML = `<svg viewBox="0 0 60 120" aria-hidden="true"><rect x="23" y="4" width="14" height="12" rx="3" fill="${drink.cap}"/><path d="M24 18h12c0 14 10 14 10 30v60a8 8 0 0 1-8 8H22a8 8 0 0 1-8-8V48c0-16 10-16 10-30z" fill="${drink.colour}"/><rect x="14" y="58" width="32" height="30" fill="#fff" opacity=".85"/></svg><b>${drink.name}</b><span class="soft">${yuan(drink.fen)}</span>`
  button.onclick = () => choose(drink)
  $('.drinks').append(button)
}

/** The ways without a face. They need nothing of the SDK, and work without it. */
function payBy(way) {
  const ways = {
    qr: ['请扫付款码', '码贴在屏幕右边，微信、支付宝、云闪付都可以。', '改用刷卡', 'card'],
    card: ['请刷卡', '在屏幕下面的读卡口，银行卡和交通卡都可以。', '改用扫码', 'qr'],
  }
  const [how, where, change, other] = ways[way] || ways.qr
  $('#how').textContent = how
  $('#where').textContent = where
  $('#other').textContent = change
  $('#other').onclick = () => payBy(other) // the machine's own: whoever said no to the face is not asked again
  $('#till').dataset.way = way
  show('till')
}

/** The money, then the drink. The order is taken before anything is waited for: a second tap finds none. */
async function settle() {
  if (!order) return
  const [mine, { fen }] = [order, cart]
  order = undefined
  const { paid } = await bridge.charge({ order: mine, fen })
  if (!paid) {
    order = mine
    return payBy('qr')
  }
  await bridge.vend(mine)
  show('paid')
  leaving = setTimeout(restart, 4000)
}

function restart() {
  clearTimeout(leaving)
  order = undefined
  choose(undefined)
  show('shelf')
}

let isAsking = false
async function pay() {
  if (isAsking) return
  isAsking = true
  order = order || `${Date.now()}-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  try {
    await choosePayment()
  } finally {
    isAsking = false
  }
}

async function choosePayment() {
  const kiosk = await (window.Mingshi && window.Mingshi.ready)
  if (!kiosk) return payBy('qr')
  const outcome = await kiosk.offer({ purpose: 'pay', effect: { 'zh-CN': `付 ${yuan(cart.fen)}`, en: `pay ${yuan(cart.fen)}` } })
  if (outcome.how !== 'given') return payBy(outcome.alternative || 'qr')
  const end = await outcome.permit.use(async (stream, signal) => ((await standInMatcher(stream, signal)) ? 'matched' : 'not-matched'))
  if (end.result === 'matched') await settle()
  else payBy(end.alternative || 'qr')
}

$('#pay').onclick = pay
$('#done').onclick = settle
$('#cancel').onclick = restart
$('#mine').onclick = () => window.Mingshi && window.Mingshi.ready.then((kiosk) => kiosk.rights())
bridge.cancelUndelivered() // the power went before a drink was out
show('shelf')
