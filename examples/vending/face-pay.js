/**
 * A stand-in of a vendor's face payment as a page sees it, in the two shapes that are documented: with a callback (`getWxpayfaceCode` of a terminal) and with
 * `success`, `fail` and `complete` (`facePay` of a mini program). The real ones open a camera screen of their own, over the page, which no script of the
 * page holds. This one shows such a screen, opens no camera and recognises nobody.
 */
export function standInFacePay({ ms = 1200 } = {}) {
  async function screen() {
    const cover = document.body.appendChild(document.createElement('div'))
    cover.id = 'vendor'
    cover.textContent = '厂商自己的刷脸画面（示例，没有摄像头）'
    await new Promise((resolve) => setTimeout(resolve, ms))
    cover.remove()
    return `stand-in-${Date.now()}`
  }
  return {
    async getWxpayfaceCode(info, callback) {
      callback({ return_code: 'SUCCESS', return_msg: 'ok', out_trade_no: info.out_trade_no, face_code: await screen() })
    },
    async facePay({ success, complete }) {
      const answer = { replyCode: '0', reply: 'face pay finished', faceCode: await screen() }
      if (success) success(answer)
      if (complete) complete(answer)
    },
  }
}
