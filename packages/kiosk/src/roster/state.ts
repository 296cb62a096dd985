import { openDB, unwrap } from 'idb'
import type { Digest, Ended, Roster } from '@mingshi/core'
import { done } from '../store/request.ts'

/** What a door has still to delete of its own gallery. */
export interface Gone extends Ended {
  subject: string
  /** Taken back at a door, or no longer on the desk's roster. */
  because: 'withdrawal' | 'roster'
  /** Unix ms. */
  deadline: number
}

/** What a machine knows of rosters. References to people are in it, so it is in this database alone: no part of the log, and of no copy. */
export interface RosterState {
  roster?: Roster
  /** Of the roster; and whether its leaf is written. */
  digest?: Digest
  isLogged: boolean
  /** Consents that are over, whatever a roster says. Those taken back here are told to the others. */
  ended: (Ended & { here: boolean })[]
  gone: Gone[]
  erased: Ended[]
}

export interface RosterStore {
  load(): Promise<RosterState>
  /** Durable when it resolves. */
  save(state: RosterState): Promise<void>
}

export const nothingKnown: RosterState = { isLogged: false, ended: [], gone: [], erased: [] }

export function openRosterStore(operator: string): RosterStore {
  const use = async <T>(mode: 'readonly' | 'readwrite', action: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = unwrap(await openDB(`mingshi-roster/${operator}`, 1, { upgrade: (db) => void db.createObjectStore('state') }))
    try {
      const transaction = database.transaction('state', mode, { durability: 'strict' })
      const request = action(transaction.objectStore('state'))
      await done(transaction)
      return request.result
    } finally {
      database.close()
    }
  }
  return {
    load: async () => ((await use('readonly', (store) => store.get('state'))) as RosterState | undefined) || nothingKnown,
    save: async (state) => void (await use('readwrite', (store) => store.put(state, 'state'))),
  }
}
