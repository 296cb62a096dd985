const $ = (selector) => document.querySelector(selector)
const provinces = [...'沪苏浙皖京津鲁豫粤川渝鄂湘赣闽冀晋辽吉黑陕甘青琼桂云贵蒙宁新藏']
const rest = [...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789']
let plate = ''
let bill

function show(page) {
  for (const main of document.querySelectorAll('[data-page]')) main.hidden = main.dataset.page !== page
  for (const each of document.querySelectorAll('[data-plate]')) each.textContent = plate
}
const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`
const stay = (minutes) => (minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`)

/** What the car park's server says; `failed` when it cannot be reached. */
async function ask(route, body) {
  try {
    const answer = await fetch(`bills/${route}`, { method: 'POST', body: JSON.stringify(body) })
    return await answer.json()
  } catch {
    return { failed: true }
  }
}

/** The plate is the only thing that is asked for: no login, no phone number, no membership, nothing to follow. */
function draw() {
  $('#number').textContent = plate
  $('#find').disabled = plate.length < 7
  const keys = plate === '' ? provinces : rest
  $('#keys').textContent = ''
  $('#keys').append(
    ...keys.map((key) => Object.assign(document.createElement('button'), { textContent: key, onclick: () => type(plate + key) })),
    Object.assign(document.createElement('button'), { textContent: '退格', className: 'wide', onclick: () => type(plate.slice(0, -1)) }),
  )
}
function type(text) {
  if (text.length <= 8) plate = text
  $('#said').textContent = ''
  draw()
}

async function find() {
  $('#find').disabled = true
  const asked = plate
  const answer = await ask('bill', { plate: asked })
  if (asked !== plate) return
  draw()
  if (!answer.bill) {
    const wait = Math.ceil(answer.wait / 60)
    $('#said').textContent = answer.wait ? `查得太多了，请过 ${wait} 分钟再查，或者到岗亭付。` : answer.none ? '现在没有要付的停车费。请看车牌有没有输错。' : '现在查不了，请到岗亭付。'
    return
  }
  bill = answer
  $('#stay').textContent = `停了 ${stay(bill.minutes)}`
  $('#fee').textContent = yuan(bill.fen)
  $('#pay').textContent = `付 ${yuan(bill.fen)}`
  $('#failed').textContent = ''
  show('bill')
}

/** Where a payment app would be called. The server pays a bill once, however often this is tapped. */
async function pay() {
  $('#pay').disabled = true
  const answer = await ask('pay', { bill: bill.bill })
  $('#pay').disabled = false
  if (answer.paid) show('paid')
  else $('#failed').textContent = answer.over ? '这张停车单过期了，请重新查。' : '没有付成，没有扣款。请再试一次，或者到岗亭付。'
}

$('#find').onclick = find
$('#pay').onclick = pay
$('#back').onclick = () => show('plate')
$('#again').onclick = begin

/** For every driver anew. A plate number needs no consent, but it needs to be told: a short bar, recorded, that blocks nobody. */
function begin() {
  type('')
  show('plate')
  if (window.Mingshi) window.Mingshi.ready.then((kiosk) => kiosk.notice('plate'))
}
begin()
