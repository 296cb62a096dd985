import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { sceneAt } from '../../../../tests/support/scene.ts'
import { Signage } from './Signage.tsx'

afterEach(cleanup)

const draw = (props: Partial<Parameters<typeof Signage>[0]> = {}) =>
  render(<Signage scene={sceneAt('rest')} living={['qr', 'card']} face {...props} />).container as HTMLElement
const sentences = (container: HTMLElement) => [...container.querySelectorAll('p')].map(({ textContent }) => textContent)

describe('the sign of a machine at rest', () => {
  it('says that the camera is off, what works with and without a face, what for, whose it is, and leads to one’s own consents', () => {
    const container = draw()
    expect(container.querySelector('[data-screen="signage"]')!.getAttribute('part')).toBe('screen')
    expect(sentences(container)).toEqual([
      '摄像头关着。您不点同意，它不会打开。', '用不用脸都能办：扫码、刷卡、刷脸。', '刷脸用来：付款。先看说明，再问您同不同意。', '上海某某自动售货有限公司 · 021-0000 0000',
    ])
    expect(screen.getAllByRole('button').map((button) => [button.getAttribute('part'), button.textContent])).toEqual([['rights', '我的同意：查看、撤回、删除'], ['language', 'English']])
  })

  it('in English as well', () => {
    expect(sentences(draw({ scene: sceneAt('rest', {}, { lang: 'en' }) }))).toEqual([
      'The camera stays off unless you agree.', 'Your face is optional: Scan a code, Card, Face.', 'Face can be used to pay. You are told first, then asked.', 'Moumou Vending Co., Ltd., Shanghai · 021-0000 0000',
    ])
  })

  it('names no way that does not work, and no face that is not offered', () => {
    expect(sentences(draw({ living: ['card'], face: false })).slice(1, 3)).toEqual(['可以用：刷卡。', '刷脸现在不能用。'])
  })

  it('says of a machine without a face that it recognises none, and has no camera and no consents to speak of', () => {
    const scene = sceneAt('rest')
    const built = structuredClone(scene.ground.built)
    built.policy.purposes = []
    const container = draw({ scene: { ...scene, ground: { ...scene.ground, built } }, face: false })
    expect(sentences(container).slice(0, 2)).toEqual(['可以用：扫码、刷卡。', '这台机器不认脸。'])
    expect(container.querySelector('[part="rights"], [part="indicator"]')).toBeNull()
  })

  it('shows an open camera as the screens do', () => {
    const band = draw({ scene: sceneAt('capture', { camera: 'on', permit: { issued: 0, openings: 1 } }) }).querySelector('[part="indicator"]')!
    expect([band.className, band.textContent]).toEqual(['band live', '摄像头开着，点停止就关。'])
  })

  it('asks nothing: no field, no link, nothing chosen', () => {
    expect([...draw().querySelectorAll('input, select, textarea, form, a, iframe, [aria-pressed], [role=checkbox], [role=link]')]).toEqual([])
  })
})
