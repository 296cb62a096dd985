import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Service } from './Service.tsx'
import type { Look } from './look.ts'
import type { Place, View } from './view.ts'
import { serviceWords } from './words.ts'

afterEach(cleanup)

const stands: Look = {
  origin: 'vending.example.cn/k/0123456789abcdef', region: 'CN-SH', size: 1204, from: 1_795_000_000_000, to: 1_795_100_000_000, root: 'q'.repeat(43) + '=', started: 1_795_090_000_000, before: 'cut', face: 'on',
  ways: [{ id: 'qr', kind: 'qr-code', label: { 'zh-CN': '扫码', en: 'Scan a code' }, up: true }, { id: 'card', kind: 'card', label: { 'zh-CN': '刷卡' }, up: false }],
  erasures: [
    { erasure: 'later-erasure', purpose: 'door', item: 'template', because: 'expiry', deadline: 1_795_200_000_000, overdue: false },
    { erasure: 'first-erasure', purpose: 'door', item: 'template', because: 'withdrawal', deadline: 1_795_050_000_000, overdue: true, subject: '3-2-501' },
  ],
}
const view = (change: Partial<View> = {}): View => {
  const lang = change.lang ?? 'zh-CN'
  return {
    by: '王师傅', lang, words: serviceWords[lang], size: 0, place: 'home', look: stands, health: 'ok', said: '', busy: false, subject: undefined, typed: '', receipts: [], checkpoint: undefined, month: false, why: 'inspection', sealed: false,
    key: undefined, pxPerMm: 4, diagonalMm: 546, width: 1080, ...change,
  }
}
const draw = (change: Partial<View> = {}) => render(<Service view={view(change)} />).container as HTMLElement
const parts = (container: Element, part: string) => [...container.querySelectorAll<HTMLElement>(`[part="${part}"]`)]

const places: [Place, string[]][] = [
  ['home', Array<string>(9).fill('tile')],
  ['export', ['why', 'why', 'why', 'period', 'period', 'done', 'save']],
  ['erasures', ['absent', 'delete', 'absent', 'delete', 'done']],
  ['alternatives', ['alternative', 'alternative', 'done']],
  ['display', ['step', 'step', 'step', 'step', 'done', 'save']],
  ['switch', ['done', 'switch']],
  ['request', [...Array<string>(32).fill('key'), 'erase', 'done', 'request']],
  ['anchor', ['done', 'save']],
  ['purge', ['done', 'delete']],
]

describe('the service screen, in both languages', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    it.each(places)(`%s ${lang}: its controls and no other, no word left unfilled, focus on the heading`, (place, controls) => {
      const container = draw({ place, lang })
      expect([...container.querySelectorAll('button')].map((button) => button.getAttribute('part'))).toEqual(['language', 'size', 'end', ...controls])
      expect(container.textContent).not.toMatch(/[{}]|undefined|NaN|\[object/)
      for (const button of container.querySelectorAll('button')) expect(button.textContent).not.toBe('')
      expect(document.activeElement?.tagName).toBe('H1')
      expect(container.textContent).toContain('王师傅')
    })
  }

  it('says how the log stands', () => {
    const text = draw().textContent!
    for (const told of ['vending.example.cn/k/0123456789abcdef', '1204', '2026年11月18日 19:06', '2026年11月19日 22:53', '断电', '还有 2 件没有确认，1 件过期了', '1 种能用']) expect(text).toContain(told)
  })

  it('has what is to be erased with the most urgent first, and whose it is', () => {
    const container = draw({ place: 'erasures' })
    expect(parts(container, 'delete').map((button) => button.dataset.id)).toEqual(['first-erasure', 'later-erasure'])
    expect(container.querySelector('.due')!.textContent).toMatch(/3-2-501.*过期了/)
  })

  it('shows the receipt of what was taken back in place of the keys, and the way back beside no second request', () => {
    const receipts = [{ code: 'ABCDE-FGH12', text: 'https://r.example.cn/#123', svg: () => '' }, { code: 'KMNPQ-RST34', text: 'https://r.example.cn/#456', svg: () => '' }]
    const container = draw({ place: 'request', receipts })
    expect([...container.querySelectorAll('main button, .foot button')].map((button) => button.getAttribute('part'))).toEqual(['done'])
    expect(parts(container, 'code').map(({ textContent }) => textContent)).toEqual(['ABCDE-FGH12', 'KMNPQ-RST34'])
    expect(container.querySelectorAll('svg.qr')).toHaveLength(2)
    expect(container.textContent).toContain('撤回的回执')
  })

  it('offers to take references along only where the host handed in a key', () => {
    expect(parts(draw({ place: 'export' }), 'sealed')).toEqual([])
    cleanup()
    const container = draw({ place: 'export', key: 'abcdef0123456789' })
    expect(parts(container, 'sealed').map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false'])
    expect(container.textContent).toContain('abcdef01')
  })

  it('draws the card in its true proportions: lying where there is room, else upright', () => {
    const size = (change: Partial<View>) => {
      const { width, height } = parts(draw({ place: 'display', ...change }), 'card')[0]!.style
      cleanup()
      return [parseFloat(width), parseFloat(height)]
    }
    expect(size({ pxPerMm: 4, width: 1080 })).toEqual([342.4, 215.92])
    expect(size({ pxPerMm: 4, width: 360 })).toEqual([215.92, 342.4])
  })

  it('records a request only of somebody: a whole code, or whom the host has named', () => {
    const disabled = (change: Partial<View>): boolean => {
      const [button] = parts(draw({ place: 'request', ...change }), 'request') as HTMLButtonElement[]
      cleanup()
      return button!.disabled
    }
    expect([{}, { typed: '012345678' }, { typed: '0123456789' }, { subject: 'home:7' }].map(disabled)).toEqual([true, true, false, false])
    expect(draw({ place: 'request', subject: 'home:7' }).textContent).toContain('home:7')
  })

  it('shows a checkpoint as it is signed, and where it comes back', () => {
    const note = 'a.example/k/0123456789abcdef\n7\nroot\n\n— a.example/k/0123456789abcdef AAAA\n'
    const container = draw({ place: 'anchor', checkpoint: { size: 7, note } })
    expect(parts(container, 'checkpoint')[0]!.textContent).toBe(note)
    expect(container.querySelector('.qr')!.getAttribute('aria-label')).toContain('7')
    expect([...container.querySelectorAll('textarea, input')].map((field) => field.getAttribute('part'))).toEqual(['pasted', 'signed'])
    expect((parts(container, 'save')[0] as HTMLButtonElement).disabled).toBe(false)
  })

  it('lets nothing be touched twice while something is under way', () => {
    for (const place of ['export', 'switch', 'purge', 'erasures'] as const) {
      const container = draw({ place, busy: true })
      for (const part of ['save', 'switch', 'delete', 'absent', 'done']) for (const button of parts(container, part)) expect((button as HTMLButtonElement).disabled, part).toBe(true)
      cleanup()
    }
  })
})
