// The service page of an example: it hands the export part in, which the selling page does not need.
const said = document.querySelector('#said')

async function start() {
  const kiosk = await window.Mingshi.createKiosk({
    policy: 'policy.mingshi.json',
    installation: 'installation.json',
    parts: [window.MingshiService],
  })
  if (kiosk.health.code !== 'ok') said.textContent = `${kiosk.health.code}: ${kiosk.health.detail || ''}`

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
start()
