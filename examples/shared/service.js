// The service page of an example, the same for each scene, below whose address it stands (`/vending/service.html`): it hands the service file in, which the selling page does not need. A machine that is for sale asks for a PIN first.
const said = document.querySelector('#said')

async function start() {
  const kiosk = await window.Mingshi.createKiosk({
    policy: 'policy.mingshi.json',
    installation: 'installation.json',
    parts: [window.MingshiService],
  })
  if (kiosk.health.code !== 'ok') said.textContent = `${kiosk.health.code}: ${kiosk.health.detail || ''}`

  for (const button of document.querySelectorAll('button')) button.disabled = false
  document.querySelector('#service').onclick = () => kiosk.service({ by: '维护员 07' }).catch((error) => { said.textContent = error.message })
  document.querySelector('#export').onclick = async () => {
    try {
      const bundle = await kiosk.export({ by: 'service page', why: 'example' })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(bundle)
      link.download = 'bundle.zip'
      link.click()
      said.textContent = `bundle.zip, ${bundle.size} bytes`
    } catch (error) {
      said.textContent = error.message
    }
  }
}

async function name() {
  const { place } = await fetch('installation.json').then((answer) => answer.json())
  document.title = document.querySelector('h1').textContent += `：${place.name}`
}

start()
name()
