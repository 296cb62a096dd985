import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of a profile, old and new engines. */
const below = (profile, ...names) => [join(profile, 'Default', ...names), join(profile, ...names)].find(existsSync)
const database = (profile) => {
  const folder = below(profile, 'IndexedDB')
  const found = folder && readdirSync(folder).find((name) => name.endsWith('.leveldb'))
  return found && join(folder, found)
}

/** Does something to the newest file of that kind; false when there is none that is large enough. */
const file = (pattern, how, least = 1) => (profile) => {
  const folder = database(profile)
  const name = folder && readdirSync(folder).filter((each) => pattern.test(each)).sort().pop()
  if (!name) return false
  const handle = openSync(join(folder, name), 'r+')
  const { size } = fstatSync(handle)
  if (size >= least) how(handle, size)
  closeSync(handle)
  return size >= least
}
const wal = (how, least) => file(/^\d+\.log$/, how, least)
const manifest = (how) => file(/^MANIFEST/, how)
const cut = (bytes) => (handle, size) => ftruncateSync(handle, Math.max(0, size - bytes))
const append = (bytes, fill) => (handle, size) => writeSync(handle, bytesOf(bytes, fill), 0, bytes, size)
const overwrite = (bytes, fill, where) => (handle, size) => writeSync(handle, bytesOf(bytes, fill), 0, bytes, where(size))
const bytesOf = (length, fill) => Buffer.alloc(length, fill)
const remove = (...folders) => (profile) => {
  for (const folder of folders) rmSync(folder === 'IndexedDB' ? (below(profile, folder) ?? '') : (below(profile, 'Service Worker', folder) ?? join(profile, 'none')), { recursive: true, force: true })
  return true
}
const garbage = Buffer.from('3b9fe2714d05c8a6', 'hex')
const sqlite = '--enable-features=IdbSqliteBackingStore'

/**
 * What power cuts, disks and browsers do to the files, after SIGKILL. `apply` is false where the file was not there or too small.
 * `survives`: no acknowledged record may be missing, since the mirror is untouched.
 */
export const damages = [
  { name: 'killed only', survives: true, apply: () => true },
  { name: 'log -1 byte', survives: true, apply: wal(cut(1)) },
  { name: 'log -7 bytes', survives: true, apply: wal(cut(7)) },
  { name: 'log -100 bytes', survives: true, apply: wal(cut(100)) },
  { name: 'log -3000 bytes', survives: true, apply: wal(cut(3000)) },
  { name: 'log -20,000 bytes', survives: true, apply: wal(cut(20_000)) },
  { name: 'log cut at 4 KiB', survives: true, apply: wal((handle) => ftruncateSync(handle, 4096), 4097) },
  { name: 'log cut in half', survives: true, apply: wal((handle, size) => ftruncateSync(handle, size >> 1)) },
  { name: 'log, last 8 KiB zeroed', survives: true, apply: wal(overwrite(8192, 0, (size) => size - 8192), 8192) },
  { name: 'log +4096 zeros', survives: true, apply: wal(append(4096, 0)) },
  { name: 'log +500 garbage', survives: true, apply: wal(append(500, garbage)) },
  { name: 'log, 64 bytes flipped', survives: true, apply: wal(overwrite(64, garbage, (size) => size >> 1), 256) },
  { name: 'MANIFEST -5 bytes', survives: true, apply: manifest(cut(5)) },
  { name: 'MANIFEST +4096 zeros', survives: true, apply: manifest(append(4096, 0)) },
  { name: 'MANIFEST +100 garbage', survives: true, apply: manifest(append(100, garbage)) },
  { name: 'CURRENT gone', survives: true, apply: (profile) => database(profile) !== undefined && (rmSync(join(database(profile), 'CURRENT'), { force: true }), true) },
  { name: 'database deleted', survives: true, apply: remove('IndexedDB') },
  { name: 'backend switch from SQLite', survives: true, apply: () => true, first: [sqlite] },
  { name: 'backend switch to SQLite', survives: true, apply: () => true, then: [sqlite] },
  { name: 'mirror deleted', survives: true, apply: remove('CacheStorage') },
  { name: 'mirror deleted, log -3000', survives: false, apply: (profile) => remove('CacheStorage')(profile) && wal(cut(3000))(profile), restMs: 8_000 },
  { name: 'both deleted', survives: false, apply: remove('IndexedDB', 'CacheStorage'), restMs: 8_000 },
]
