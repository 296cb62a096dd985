import { describe, expect, it } from 'vitest'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { pageHeaders } from './headers.ts'

const of = (...[policy, installation]: Parameters<typeof pageHeaders>) => new Map(pageHeaders(policy, installation).map(({ name, value }) => [name, value]))
const csp = new Map(of(policyOf('vending')).get('Content-Security-Policy')!.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]))
const permissions = (...given: Parameters<typeof pageHeaders>) => of(...given).get('Permissions-Policy')!

describe('the headers of a page with the SDK', () => {
  it('shut everything, and open scripts and requests to the own origin alone', () => {
    expect(csp.get('default-src')).toEqual(["'none'"])
    expect(csp.get('script-src')).toEqual(["'self'"])
    expect(csp.get('connect-src')).toEqual(["'self'"])
    expect(csp.get('worker-src')).toEqual(["'none'"])
    expect(csp.get('frame-ancestors')).toEqual(["'none'"])
  })

  it('never name an address, a scheme beside data: or anything unsafe', () => {
    expect([...new Set([...csp.values()].flat())].sort()).toEqual(["'none'", "'self'", 'data:'])
    expect([...csp].filter(([, list]) => list.includes('data:')).map(([name]) => name)).toEqual(['img-src'])
  })

  it('say the same under the older name, for engines that know no other', () => {
    for (const given of [policyOf('vending'), policyOf('vending', (it) => { it.purposes = [] })]) {
      const named = of(given).get('Feature-Policy')!.split('; ').map((part) => part.replace(' ', '='))
      expect(named).toEqual(permissions(given).replaceAll('(self)', "'self'").replaceAll('()', "'none'").split(', '))
    }
  })

  it('are one line each', () => {
    for (const { name, value } of pageHeaders(policyOf('vending'), installationOf('vending'))) {
      expect(name).toMatch(/^[A-Za-z-]+$/)
      expect(value).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('open the camera to the own origin where a purpose asks for a face, and nowhere else', () => {
    expect(permissions(policyOf('vending'))).toBe('camera=(self), microphone=(), geolocation=(), usb=(), display-capture=()')
    const shut = /^camera=\(\), /
    expect(permissions(policyOf('vending', (it) => { it.purposes = [] }))).toMatch(shut)
    expect(permissions(policyOf('vending', (it) => { it.purposes[0]!.modality = 'fingerprint' }))).toMatch(shut)
    expect(permissions(policyOf('vending', (it) => { it.purposes[0]!.basis = 'legal-duty' }))).toMatch(shut)
    expect(permissions(policyOf('vending'), installationOf('vending', (it) => { it.alternatives = [] }))).toMatch(shut)
  })
})
