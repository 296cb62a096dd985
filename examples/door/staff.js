import { save, trust, trusted } from '../shared/trust.js'
import { standInGate } from './gate.js'

const $ = (selector) => document.querySelector(selector)
const gate = standInGate('here')
const kiosk = window.Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [window.MingshiRoster({ keys: trusted(), gate: 'pass' })] })
const say = (text) => { $('#state').textContent = text }

async function draw() {
  const it = await kiosk
  const rows = (await it.gone()).map(({ subject, deadline, overdue }) =>
    Object.assign(document.createElement('li'), { className: overdue ? 'late' : '', textContent: `${subject}：${overdue ? '过期没删，' : ''}${new Date(deadline).toLocaleString('zh-CN')} 以前` }))
  $('#gone').textContent = rows.length > 0 ? '' : '没有'
  $('#gone').append(...rows)
}

/** Either kind of file; its first line says which. */
$('#file').onchange = async ({ target }) => {
  const [file] = target.files
  try {
    const it = await kiosk
    if ((await new Response(file).text()).startsWith('mingshi-return/')) say(`收到回报，这里撤回 ${(await it.importReturn(file)).withdrawn.length} 人`)
    else say(`收到名单，${(await it.importRoster(file)).entries} 人`)
    for (const gone of await it.gone()) await it.confirmGone(gone, (await gate.delete(gone.subject)) ? 'deleted' : 'not-found')
  } catch (error) {
    say(error.code === 'bad-roster' ? `没有收下：${error.details.got}` : error.message)
  }
  target.value = ''
  await draw()
}
$('#returned').onclick = async () => save(await (await kiosk).returned(), 'return.txt')
$('#trust').onclick = () => {
  trust($('#trusted').value)
  location.reload()
}
$('#trusted').value = trusted().join('\n')
kiosk.then(async (it) => {
  $('#own').value = (await it.rosterKeys()).join('\n')
  await draw()
}).catch((error) => say(error.message))
