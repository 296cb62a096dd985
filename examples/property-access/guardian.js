// The guardian's own phone: what the kiosk would show, and for every item a yes and a no that are alike. Neither is chosen beforehand.
import { homes } from '../shared/residents.js'

const $ = (selector) => document.querySelector(selector)
for (const { name, home } of homes) $('#home').append(new Option(name, home))

const post = async (route, body) => (await fetch(`guardians/${route}`, { method: 'POST', body: JSON.stringify(body) })).json()
const who = () => ({ home: $('#home').value, code: $('#code').value })
const sorry = { wrong: '码不对。', wait: '输错太多次了，请过一分钟再试。' }
const element = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more)
const facts = (blocks) => blocks.flatMap(({ label, text }) => [element('dt', label), element('dd', text)])

let asked
$('#enter').onsubmit = async (event) => {
  event.preventDefault()
  const { refused, request } = await post('read', who())
  $('#said').textContent = refused ? sorry[refused] : request ? '' : '现在没有要您决定的事。'
  if (!request) return
  asked = request
  $('#notice').append(...facts(request.notice.blocks))
  request.items.forEach(({ id, blocks }, i) => {
    const set = element('fieldset', '')
    set.append(element('legend', i === 0 ? '同意拍孩子的脸来登记吗？' : blocks[0].text))
    if (i > 0) set.append(...facts(blocks.slice(1)))
    for (const [value, label] of [['refused', '不同意'], ['given', '同意']]) {
      const line = element('label', '')
      line.append(element('input', '', { type: 'radio', name: id, value, required: true }), ` ${label}`)
      set.append(line)
    }
    $('#items').append(set)
  })
  $('#enter').hidden = true
  $('#decide').hidden = false
}
$('#decide').onsubmit = async (event) => {
  event.preventDefault()
  const chosen = new FormData($('#decide'))
  const items = Object.fromEntries(asked.items.map(({ id }) => [id, chosen.get(id)]))
  const { done } = await post('decide', { ...who(), answer: { relation: chosen.get('relation'), items } })
  $('#decide').hidden = true
  $('#done').hidden = false
  $('#done').textContent = done ? '答复已经送到登记台。' : '太晚了，登记台已经不等了。'
}
