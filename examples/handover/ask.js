// Served with its camera shut: not even a permit opens it here. A yes goes to the page that may, with its permit.
const said = document.querySelector('#said')
const payBy = (way) => { said.textContent = `没有刷脸，改用 ${way}` }

document.querySelector('#pay').onclick = async () => {
  said.textContent = ''
  const kiosk = await (window.Mingshi && window.Mingshi.ready)
  if (!kiosk) return payBy('qr')
  const outcome = await kiosk.offer({ purpose: 'pay', effect: '付 ¥3.50' })
  if (outcome.how !== 'given') return payBy(outcome.alternative || 'qr')
  const end = await outcome.permit.handOver('camera.html') // resolves only where that page did not come
  payBy(end.alternative || 'qr')
}
