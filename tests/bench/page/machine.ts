import type { Sha256 } from '@mingshi/core'
import { mirrored } from '../../../packages/kiosk/src/log/mirrored.ts'
import { openLog, type Log } from '../../../packages/kiosk/src/log/append.ts'
import { makeSigner, signerOf, type Signer } from '../../../packages/kiosk/src/log/signer.ts'
import { systemClock } from '../../../packages/kiosk/src/platform/clock.ts'
import { sha256 } from '../../../packages/kiosk/src/platform/sha256.ts'
import { openIdbKeys, openIdbStore } from '../../../packages/kiosk/src/store/idb.ts'
import { openMirror } from '../../../packages/kiosk/src/store/mirror.ts'
import { openSentinel } from '../../../packages/kiosk/src/store/sentinel.ts'
import type { Store } from '../../../packages/kiosk/src/store/store.ts'

/** The parts of a kiosk that write its log, put together as its start does. */
export interface Machine {
  sha256: Sha256
  operator: string
  signer: Signer
  store: Store
  /** With the second copy of each commit, as on a machine, or without it. */
  log(copy: boolean): Promise<Log>
}

export async function openMachine(operator: string): Promise<Machine> {
  const keys = await openIdbKeys(operator)
  const pairs = await keys.load()
  const signer = pairs ? await signerOf(sha256, pairs, operator) : await makeSigner(sha256, keys, operator)
  const store = await openIdbStore(operator)
  return {
    sha256, operator, signer, store,
    async log(copy) {
      const head = await store.head()
      const failed = (error: unknown): void => { throw error } // a copy that fails is no measurement
      const its = copy ? mirrored(store, await openMirror(signer.origin, head ? head.size : 0), openSentinel(operator), failed) : store
      return openLog(sha256, its, signer, systemClock(), head)
    },
  }
}
