import type { JoiningPart } from '../part.ts'
import { isDeclared, originOf } from './egress/declared.ts'
import { watchPermits } from './egress/watch.ts'
import { guardWays } from './egress/ways.ts'

export interface EgressOptions {
  /** Origins that may be reached while a face is looked at on this machine, beside the page's own: `https://till.example`. */
  to?: readonly string[]
}

/** As many of one start as are told of and recorded, each origin once: a page that tries again and again fills no log. */
const most = 20

/**
 * `egress.js`: while a permit lives whose person said no to `transmission`, or was not asked since nothing is sent, a script of the page reaches nobody
 * but its own origin and those that are declared. Refused is a `NotAllowedError` that begins with `Mingshi`, `egress-refused` in `mingshi:health`, and a
 * record. What the page's CSP refuses is told of and recorded the same way, as `csp-violation`, at any time. It holds careless code in this window; what
 * holds a hostile one is the CSP of `mingshi csp`.
 */
export const MingshiEgress = ({ to = [] }: EgressOptions = {}): JoiningPart => ({
  part: 'egress',
  join(kiosk, insideNow) {
    const told = new Set<string>()
    const tell = (code: 'egress-refused' | 'csp-violation', detail: string): void => {
      if (told.has(code + detail) || told.size >= most) return
      told.add(code + detail)
      try {
        const { health, append, under } = insideNow()
        health({ code, detail })
        append([{ type: 'health', ...under, code }]).catch(() => {}) // told to the host all the same
      } catch { /* there is no log to tell */ }
    }
    const isHeld = watchPermits(kiosk)
    guardWays(window, (address) => {
      if (!isHeld() || (address !== undefined && isDeclared(address, document.baseURI, to))) return
      const where = address === undefined ? 'a data channel' : originOf(address, document.baseURI)!
      tell('egress-refused', where)
      throw new DOMException(`Mingshi: nothing leaves the machine without a consent to transmission, got ${where}`, 'NotAllowedError')
    })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      tell('csp-violation', `${effectiveDirective} ${/:/.test(blockedURI) ? originOf(blockedURI, document.baseURI) : blockedURI}`) // else a word for what no address is of
    })
  },
})
