import { openDB } from 'idb'
import { exportBundle } from '../../../packages/kiosk/src/apart/service/bundle.ts'
import { openMachine } from './machine.ts'

/** Milliseconds of the kiosk's export, and the bytes of what came of it. */
export async function exported(operator: string): Promise<{ ms: number; bytes: number }> {
  const { sha256, store, signer } = await openMachine(operator)
  const since = performance.now()
  const { size } = await exportBundle({ sha256, store, keys: signer.keys })
  return { ms: performance.now() - since, bytes: size }
}

/** What no export can leave out: every line read from the database, and put into a file. */
export async function floorOfExport(operator: string, atOnce = 5_000): Promise<{ ms: number; bytes: number }> {
  const database = await openDB(`mingshi/${operator}`)
  const count = await database.count('leaves')
  const since = performance.now()
  const pieces: Blob[] = []
  for (let at = 0; at < count; at += atOnce) {
    const lines = (await database.getAll('leaves', IDBKeyRange.bound(at, at + atOnce - 1))) as string[]
    pieces.push(new Blob([lines.join('\n'), '\n']))
  }
  const { size } = new Blob(pieces)
  const ms = performance.now() - since
  database.close()
  return { ms, bytes: size }
}
