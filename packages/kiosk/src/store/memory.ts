import { MingshiError } from '@mingshi/core'
import type { KeyPairs, KeyStore } from './keys.ts'
import { keyOf, type Commit, type Head, type Store, type Table } from './store.ts'

/** The same contract without a disk: for tests, and for trying things out. Nothing of it outlives the page. */
export function memoryStore(): Store {
  /** By index: pruned ones leave holes. */
  const lines: string[] = []
  const there = (from: number, to: number): string[] => lines.slice(from, to).filter((line) => line !== undefined)
  let head: Head | undefined
  const tables = Object.fromEntries(Object.keys(keyOf).map((table) => [table, new Map<string | number, unknown>()])) as Record<Table, Map<string | number, unknown>>
  return {
    head: () => Promise.resolve(head),
    count: (from, to) => Promise.resolve(there(from, to).length),
    lines: (from, to) => Promise.resolve(there(from, to)),
    get: (table, key) => Promise.resolve(copyOf(tables[table].get(key)) as never),
    all: (table) => Promise.resolve(copyOf([...tables[table].values()]) as never),
    close: () => {},
    commit(commit: Commit) {
      const size = head?.size ?? 0
      if (size !== commit.expectedSize) return Promise.reject(new MingshiError('log-moved', { expectedSize: commit.expectedSize, size }))
      commit.lines.forEach((line, i) => { lines[commit.head.size - commit.lines.length + i] = line })
      head = commit.head
      for (const write of commit.writes) {
        if (write.table === 'leaves') {
          if ('put' in write) lines[write.key] = write.put
          else for (let i = write.remove.lower as number; i < write.remove.upper; i++) delete lines[i]
        } else if ('put' in write) tables[write.table].set((write.put as unknown as Record<string, string>)[keyOf[write.table]]!, copyOf(write.put))
        else tables[write.table].delete(write.remove)
      }
      return Promise.resolve()
    },
  }
}

/** Deep, as a disk's would be; engines before Chromium 98 have no `structuredClone`. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (value instanceof Uint8Array) return value.slice()
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]))
}

export function memoryKeys(): KeyStore {
  const kept: KeyPairs[] = []
  return {
    load: () => Promise.resolve(kept[kept.length - 1]),
    save: (keys) => {
      kept.push(keys)
      return Promise.resolve()
    },
    close: () => {},
  }
}
