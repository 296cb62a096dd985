import { MingshiError } from '@mingshi/core'
import { carrying, type redeem } from './carry.ts'
import { embed, type Embedded } from './embed.ts'
import { startMs, type Kiosk } from './kiosk.ts'
import { measuring } from './measure/measure-choice.ts'
import { version } from './platform/version.ts'

/** What `mingshi.js` sets: one name. */
export interface MingshiGlobal extends Embedded {
  /** The kiosk of the script tag's settings. Settles within five seconds, never rejects; undefined when there are none. */
  ready: Promise<Kiosk | undefined>
  /** Measures two controls of the host's own screen, and what asks around them; the next `kiosk.ask` records it. `mingshi.js` has none. */
  measureChoice?: typeof measuring.measureChoice
  /** On the page that `permit.handOver` leads to: takes the permit up. There where the script tag says `data-redeem`; `mingshi.js` has none. */
  redeem?: typeof redeem
  MingshiError: typeof MingshiError
  version: string
}

declare global {
  interface Window {
    Mingshi?: MingshiGlobal
  }
}

/** Settings come from the script tag and from inline JSON; never from the URL or a cookie. */
const script = document.currentScript as HTMLScriptElement | null
const page = embed(() => (script && script.src) || document.baseURI)

const domMs = 2_000

async function started(): Promise<Kiosk | undefined> {
  const { policy: policyUrl, installation: installationUrl, lang, clips } = script ? script.dataset : {}
  const began = performance.now()
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve)
      setTimeout(resolve, domMs) // behind a script that does not arrive, the page is never through
    })
  }
  const policy = policyUrl || inline('policy')
  if (policy === undefined) return undefined
  return page.createKiosk({ policy, installation: installationUrl || inline('installation'), lang, clips }, startMs - performance.now() + began)
}

/** `<script type="application/json" data-mingshi-policy>`: works where there is no server at all. */
function inline(name: 'policy' | 'installation'): object | undefined {
  const script = document.querySelector(`script[type="application/json"][data-mingshi-${name}]`)
  if (!script) return undefined
  try {
    return JSON.parse(script.textContent!) as object
  } catch {
    return { format: 'not JSON' } // read as unreadable, which it is
  }
}

window.Mingshi = { ready: started(), createKiosk: page.createKiosk, defineKioskElement: page.defineKioskElement, ...measuring, ...carrying(script), MingshiError, version }
