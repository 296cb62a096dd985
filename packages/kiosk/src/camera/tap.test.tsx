import { expect, it, vi } from 'vitest'
import { followTouches, takeKey, turnKey } from './tap.ts'

it('a script’s click, however it is made, is no touch and turns no key', () => {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  root.innerHTML = '<button part="agree"><span>yes</span></button>'
  const onTouch = vi.fn()
  followTouches(root, onTouch)
  const button = root.querySelector('button')!
  button.click()
  root.querySelector('span')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
  const forged = new MouseEvent('pointerdown', { bubbles: true })
  expect(() => Object.defineProperty(forged, 'isTrusted', { value: true })).toThrow(TypeError)
  button.dispatchEvent(forged)
  expect(onTouch).not.toHaveBeenCalled()
  expect(takeKey()).toBe(false)
})

it('a key opens once', () => {
  turnKey()
  expect([takeKey(), takeKey()]).toEqual([true, false])
})
