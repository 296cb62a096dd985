const $ = (selector) => document.querySelector(selector)
const provinces = [...'沪苏浙皖京津鲁豫粤']
const rest = [...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789']
let plate = ''

function show(page) {
  for (const main of document.querySelectorAll('[data-page]')) main.hidden = main.dataset.page !== page
  for (const each of document.querySelectorAll('[data-plate]')) each.textContent = plate
}

/** The plate is the only thing that is asked for: no login, no phone number, no membership. */
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
  draw()
}

$('#find').onclick = () => show('bill')
$('#back').onclick = () => show('plate')
$('#pay').onclick = () => show('paid')
$('#again').onclick = begin

/** For every driver anew. A plate number needs no consent, but it needs to be told: a short bar, recorded, that blocks nobody. */
function begin() {
  type('')
  show('plate')
  if (window.Mingshi) window.Mingshi.ready.then((kiosk) => kiosk.notice('plate'))
}
begin()
