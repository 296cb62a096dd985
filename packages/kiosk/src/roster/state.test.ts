import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { nothingKnown, openRosterStore } from './state.ts'

it('is there again after the page has gone, by operator', async () => {
  const store = openRosterStore('garden.example.cn')
  expect(await store.load()).toEqual(nothingKnown)
  const state = { ...nothingKnown, isLogged: true, erased: [{ origin: 'x', given: 1, at: 2 }] }
  await store.save(state)
  expect(await openRosterStore('garden.example.cn').load()).toEqual(state)
  expect(await openRosterStore('other.example.cn').load()).toEqual(nothingKnown)
})
