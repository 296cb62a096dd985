import { standInFacePay } from './face-pay.js'

const vendor = standInFacePay()
const say = (text) => { document.querySelector('#said').textContent = text }
const refused = ({ details }) => say(`没有刷脸：${details.how}，改用 ${details.alternative || 'qr'}`)

Promise.resolve(window.Mingshi && window.Mingshi.ready).then((kiosk) => {
  if (!kiosk || !kiosk.protect) return say('刷脸不可用，请扫码或者刷卡') // nothing would hold the call: it is not offered
  kiosk.protect(vendor, 'getWxpayfaceCode', 'pay')
  kiosk.protect(vendor, 'facePay', 'pay')
  document.querySelector('#code').onclick = () => vendor.getWxpayfaceCode({ out_trade_no: String(Date.now()), total_fee: '350' }, (info) => (info.return_code === 'SUCCESS' ? say(`凭证：${info.face_code}`) : refused(info)))
  document.querySelector('#mini').onclick = () => vendor.facePay({ requireFaceCode: true, success: ({ faceCode }) => say(`凭证：${faceCode}`), fail: refused })
})
