import { standInMatcher } from './matcher.js'

// The one page that may open a camera: nothing runs here but the kiosk and the matcher.
const said = document.querySelector('#said')
const payBy = (way) => { said.textContent = `没有刷脸，改用 ${way}` }

async function arrived() {
  const kiosk = await (window.Mingshi && window.Mingshi.ready)
  if (!kiosk || !window.Mingshi.redeem) return payBy('qr')
  const outcome = await window.Mingshi.redeem()
  if (outcome.how !== 'given') return payBy(outcome.alternative || 'qr')
  const end = await outcome.permit.use(async (stream, signal) => ((await standInMatcher(stream, signal)) ? 'matched' : 'not-matched'))
  if (end.result !== 'matched') return payBy(end.alternative || 'qr')
  said.textContent = '已付款（示例）'
}
arrived()
