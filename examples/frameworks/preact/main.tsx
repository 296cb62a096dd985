import { createKiosk, type Kiosk, type MingshiKioskElement } from '@mingshi/kiosk'
import type {} from '@mingshi/kiosk/preact'
import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** The element is drawn by Preact, and the kiosk starts in it: once, and it is closed with the page. */
function Till() {
  const element = useRef<MingshiKioskElement>(null)
  const [kiosk, setKiosk] = useState<Kiosk>()
  const [said, setSaid] = useState('…')
  useEffect(() => {
    const starting = createKiosk({ element: element.current!, policy: 'policy.mingshi.json', installation: 'installation.json', lang: 'zh-CN' })
    void starting.then(setKiosk)
    return () => void starting.then((it) => it.close())
  }, [])
  const pay = async () => {
    const outcome = await kiosk!.offer({ purpose: 'pay', effect: '付 ¥3.50' })
    setSaid(`${outcome.how} ${outcome.alternative ?? ''}`.trim())
  }
  return (
    <main>
      <button id="pay" disabled={!kiosk} onClick={() => void pay()}>付 ¥3.50</button>
      <output>{said}</output>
      <mingshi-kiosk ref={element} onmingshi:ready={({ detail }) => setSaid(detail.face ? 'ready' : 'without a face')} onmingshi:health={({ detail }) => setSaid(detail.code)} />
    </main>
  )
}

render(<Till />, document.querySelector('#app')!)
