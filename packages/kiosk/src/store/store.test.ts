import 'fake-indexeddb/auto'
import { MingshiError } from '@mingshi/core'
import { afterEach, describe, expect, it } from 'vitest'
import { openIdbKeys, openIdbStore } from './idb.ts'
import { memoryStore } from './memory.ts'
import type { Commit, Head, Store } from './store.ts'

let count = 0
const stores: [string, () => Promise<Store>][] = [
  ['IndexedDB', () => openIdbStore(`test-${++count}.cn`)],
  ['memory', () => Promise.resolve(memoryStore())],
]
const head = (size: number): Head => ({ size, roots: [new Uint8Array(32).fill(size)], prev: `p${size}`, note: `n${size}` })
const commit = (from: number, lines: string[], writes: Commit['writes'] = []): Commit => ({ expectedSize: from, lines, head: head(from + lines.length), writes })

describe.each(stores)('the contract of a store: %s', (_, open) => {
  it('is empty at first', async () => {
    const store = await open()
    expect(await store.head()).toBeUndefined()
    expect(await store.lines(0, 10)).toEqual([])
    expect(await store.all('receipts')).toEqual([])
    expect(await store.get('facts', 'switch')).toBeUndefined()
  })

  it('commits lines, head and rows in one step, and reads them back', async () => {
    const store = await open()
    await store.commit(commit(0, ['a', 'b'], [{ table: 'facts', put: { name: 'x', value: { y: 1 } } }, { table: 'checkpoints', put: { size: 0, note: 'n' } }]))
    await store.commit(commit(2, ['c'], [{ table: 'facts', remove: 'x' }]))
    expect(await store.head()).toEqual(head(3))
    expect(await store.lines(0, 3)).toEqual(['a', 'b', 'c'])
    expect([await store.count(0, 2), await store.count(0, 3), await store.count(0, 9), await store.count(1, 9)]).toEqual([2, 3, 3, 2])
    expect(await store.lines(1, 2)).toEqual(['b'])
    expect(await store.lines(2, 99)).toEqual(['c'])
    expect(await store.get('facts', 'x')).toBeUndefined()
    expect(await store.all('checkpoints')).toEqual([{ size: 0, note: 'n' }])
  })

  it('takes nothing of a commit that expected another size: compare and swap', async () => {
    const store = await open()
    await store.commit(commit(0, ['a']))
    await expect(store.commit(commit(0, ['other'], [{ table: 'facts', put: { name: 'x', value: 1 } }]))).rejects.toMatchObject({ code: 'log-moved', details: { expectedSize: 0, size: 1 } })
    expect(await store.lines(0, 9)).toEqual(['a'])
    expect(await store.get('facts', 'x')).toBeUndefined()
    expect(await store.head()).toEqual(head(1))
  })

  it('lets one of two writers at once through', async () => {
    const store = await open()
    const results = await Promise.allSettled([store.commit(commit(0, ['first'])), store.commit(commit(0, ['second']))])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await store.lines(0, 9)).toHaveLength(1)
  })
})

describe('IndexedDB in particular', () => {
  const real = IDBFactory.prototype.open
  afterEach(() => { IDBFactory.prototype.open = real })

  it('lets no page go on from where another one has gone on, however long both have been at it, and with no lines neither', async () => {
    const [one, other] = [await openIdbStore('two-pages.cn'), await openIdbStore('two-pages.cn')]
    await one.commit(commit(0, ['a']))
    await other.commit(commit(1, ['b']))
    const moved = { code: 'log-moved', details: { expectedSize: 1, size: 2 } }
    await expect(one.commit(commit(1, ['c']))).rejects.toMatchObject(moved)
    await other.commit(commit(2, []))
    expect(await other.lines(0, 9)).toEqual(['a', 'b'])
    await expect(one.commit({ ...commit(1, [], [{ table: 'facts', put: { name: 'x', value: 1 } }]), head: head(1) })).rejects.toMatchObject(moved)
    await one.commit(commit(2, ['c']))
    await expect(other.commit(commit(2, []))).rejects.toMatchObject({ code: 'log-moved', details: { expectedSize: 2, size: 3 } })
    expect([await other.head(), await other.lines(0, 9), await other.get('facts', 'x')]).toEqual([head(3), ['a', 'b', 'c'], undefined])
  })

  it('appends to no other database than the one that it has seen: one that was deleted and made anew is not gone on with', async () => {
    const store = await openIdbStore('made-anew.cn')
    await store.commit(commit(0, ['a', 'b']))
    await new Promise((resolve) => { indexedDB.deleteDatabase('mingshi/made-anew.cn').onsuccess = resolve }) // its connection closes for that
    await expect(store.commit(commit(2, ['c']))).rejects.toMatchObject({ code: 'log-moved', details: { expectedSize: 2, size: 0 } })
    expect([await store.head(), await store.lines(0, 9)]).toEqual([undefined, []])
  })

  it('asks for strict durability: a commit that resolved is on the disk', async () => {
    const asked: unknown[] = []
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (...args: Parameters<IDBDatabase['transaction']>) {
      if (args[1] === 'readwrite') asked.push(args[2])
      return transaction.apply(this, args)
    }
    try {
      await (await openIdbStore('strict.cn')).commit(commit(0, ['a'], [{ table: 'facts', put: { name: 'x', value: 1 } }]))
      await (await openIdbKeys('strict.cn')).save({ ecdsa: { name: 'a stand-in' } as unknown as CryptoKeyPair })
    } finally {
      IDBDatabase.prototype.transaction = transaction
    }
    expect(asked).toEqual([{ durability: 'strict' }, { durability: 'strict' }])
  })

  it('leaves nothing of a commit with a row that cannot be stored', async () => {
    const store = await openIdbStore('unclonable.cn')
    await expect(store.commit(commit(0, ['a'], [{ table: 'facts', put: { name: 'x', value: () => {} } }]))).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect([await store.head(), await store.lines(0, 9)]).toEqual([undefined, []])
  })

  it('opens again when the engine closed the connection in between', async () => {
    const store = await openIdbStore('again.cn')
    await store.commit(commit(0, ['a']))
    store.close()
    await store.commit(commit(1, ['b']))
    expect(await store.lines(0, 9)).toEqual(['a', 'b'])
  })

  it.each(['InvalidStateError', 'AbortError', 'UnknownError'])('tries again after an %s of the engine, and not for ever', async (name) => {
    const store = await openIdbStore(`${name}.cn`)
    const { transaction } = IDBDatabase.prototype
    let failures = 0
    const failing = (times: number) => {
      failures = 0
      IDBDatabase.prototype.transaction = function (...args: Parameters<IDBDatabase['transaction']>) {
        if (failures++ < times) throw new DOMException('said the engine', name)
        return transaction.apply(this, args)
      }
    }
    try {
      failing(3)
      await store.commit(commit(0, ['a']))
      failing(4)
      await expect(store.commit(commit(1, ['b']))).rejects.toMatchObject({ code: 'storage-unavailable' })
    } finally {
      IDBDatabase.prototype.transaction = transaction
    }
    expect(await store.lines(0, 9)).toEqual(['a'])
  })

  it('says storage-full on a full disk, and storage-unavailable on anything else, with what the engine said', async () => {
    const failing = (name: string) => {
      IDBFactory.prototype.open = () => { throw new DOMException('said the engine', name) }
      return openIdbStore('failing.cn').catch((error: unknown) => error as MingshiError)
    }
    expect(await failing('QuotaExceededError')).toMatchObject({ code: 'storage-full', details: { step: 'open', got: 'QuotaExceededError: said the engine' } })
    expect(await failing('UnknownError')).toMatchObject({ code: 'storage-unavailable' })
  })

  it('keeps keys apart, and never overwrites them: the newest counts', async () => {
    const keys = await openIdbKeys('keys.cn')
    expect(await keys.load()).toBeUndefined()
    const pair = { ecdsa: { name: 'a stand-in, since this engine cannot clone keys' } as unknown as CryptoKeyPair }
    await keys.save(pair)
    expect(await keys.load()).toEqual(pair)
    for (const name of ['second', 'third']) await keys.save({ ecdsa: { name } as unknown as CryptoKeyPair })
    expect(await keys.load()).toEqual({ ecdsa: { name: 'third' } })
  })
})
