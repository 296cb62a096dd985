import type { ScreenName } from '@mingshi/core'
import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { rightsAt, sceneAt } from '../../../../tests/support/scene.ts'
import { App } from './App.tsx'
import type { Scene } from './scene.ts'

afterEach(cleanup)

const permit = { issued: 0, firstOpened: 0, openings: 1 }
const screens: [ScreenName | 'rights', Scene][] = [
  ['method', sceneAt('method')], ['age', sceneAt('age')], ['consent', sceneAt('consent')], ['consent', sceneAt('consent', { step: 1 })],
  ['consent', sceneAt('consent', { step: 2 })], ['capture', sceneAt('capture', { camera: 'on', permit })],
  ['outcome', sceneAt('outcome', { permit, result: 'not-matched' })], ['receipt', sceneAt('receipt', { result: 'matched', answers: { face: 'given' } })],
  ['failure', sceneAt('failure', { reason: 'camera-missing' })], ['rights', sceneAt('rest', {}, { rights: rightsAt() })],
]

/** A follow, a membership, a number: whatever a till would like to ask along (法释〔2021〕15号 Art. 4(2)). */
describe('a screen', () => {
  it.each(screens)('%s has no field, no box and no link: nothing else can be asked along', (_, scene) => {
    const { container } = render(<App scene={scene} />)
    expect(container.querySelectorAll('button').length).toBeGreaterThan(0)
    expect([...container.querySelectorAll('input, select, textarea, form, a, iframe, [contenteditable], [role=checkbox], [role=switch], [role=link]')]).toEqual([])
  })
})
