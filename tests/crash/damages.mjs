import { ftruncateSync } from 'node:fs'
import { join } from 'node:path'
import { amidLines, append, change, cut, gone, halve, levelDb, manifest, overwrite, remove, sqliteFile, sqliteWal, table, wal } from './files.mjs'

const garbage = Buffer.from('3b9fe2714d05c8a6', 'hex')
const sqlite = ['--enable-features=IdbSqliteBackingStore']
/** Both before and after the damage; `daysBefore`: starts that ended properly, after which the lines have left the write-ahead log. */
const inSqlite = { survives: true, first: sqlite, then: sqlite }
const tables = { survives: true, daysBefore: 2 }

/**
 * What power cuts, disks and browsers do to the files, after SIGKILL. `apply` is false where the file was not there or too small.
 * `survives`: no acknowledged record may be missing, since the mirror is untouched. `alters`: no checksum of the engine's is over these bytes, and they may come out as they are.
 */
export const damages = [
  { name: 'killed only', survives: true, apply: () => true },
  { name: 'log -1 byte', survives: true, apply: change(wal, cut(1)) },
  { name: 'log -7 bytes', survives: true, apply: change(wal, cut(7)) },
  { name: 'log -100 bytes', survives: true, apply: change(wal, cut(100)) },
  { name: 'log -3000 bytes', survives: true, apply: change(wal, cut(3000)) },
  { name: 'log -20,000 bytes', survives: true, apply: change(wal, cut(20_000)) },
  { name: 'log cut at 4 KiB', survives: true, apply: change(wal, (handle) => ftruncateSync(handle, 4096), 4097) },
  { name: 'log cut in half', survives: true, apply: change(wal, halve) },
  { name: 'log, last 8 KiB zeroed', survives: true, apply: change(wal, overwrite(8192, 0, (size) => size - 8192), 8192) },
  { name: 'log +4096 zeros', survives: true, apply: change(wal, append(4096, 0)) },
  { name: 'log +500 garbage', survives: true, apply: change(wal, append(500, garbage)) },
  { name: 'log, 64 bytes flipped', survives: true, apply: change(wal, overwrite(64, garbage, (size) => size >> 1), 256) },
  { name: 'MANIFEST -5 bytes', survives: true, apply: change(manifest, cut(5)) },
  { name: 'MANIFEST +4096 zeros', survives: true, apply: change(manifest, append(4096, 0)) },
  { name: 'MANIFEST +100 garbage', survives: true, apply: change(manifest, append(100, garbage)) },
  { name: 'CURRENT gone', survives: true, apply: gone((profile) => levelDb(profile) && join(levelDb(profile), 'CURRENT')) },
  { name: 'table, 64 bytes flipped', ...tables, apply: change(table, overwrite(64, garbage, amidLines)) },
  { name: 'table, 4 KiB zeroed', ...tables, apply: change(table, overwrite(4096, 0, amidLines)) },
  { name: 'table cut in half', ...tables, apply: change(table, halve) },
  { name: 'table -100 bytes', ...tables, apply: change(table, cut(100)) },
  { name: 'table gone', ...tables, apply: gone(table) },
  { name: 'database deleted', survives: true, apply: remove('IndexedDB') },
  { name: 'backend switch from SQLite', survives: true, apply: () => true, first: sqlite },
  { name: 'backend switch to SQLite', survives: true, apply: () => true, then: sqlite },
  { name: 'SQLite, killed only', ...inSqlite, apply: () => true },
  { name: 'SQLite log -3000 bytes', ...inSqlite, apply: change(sqliteWal, cut(3000)) },
  { name: 'SQLite log cut in half', ...inSqlite, apply: change(sqliteWal, halve) },
  { name: 'SQLite log, 64 bytes flipped', ...inSqlite, apply: change(sqliteWal, overwrite(64, garbage, amidLines)) },
  { name: 'SQLite log gone', ...inSqlite, apply: gone(sqliteWal) },
  { name: 'SQLite file, 64 bytes flipped', ...inSqlite, alters: true, daysBefore: 1, apply: change(sqliteFile, overwrite(64, garbage, amidLines)) },
  { name: 'SQLite file, 4 KiB zeroed', ...inSqlite, alters: true, daysBefore: 1, apply: change(sqliteFile, overwrite(4096, 0, amidLines)) },
  { name: 'SQLite file, head zeroed', ...inSqlite, daysBefore: 1, apply: change(sqliteFile, overwrite(100, 0, () => 0)) },
  { name: 'SQLite file cut in half', ...inSqlite, daysBefore: 1, apply: change(sqliteFile, halve) },
  { name: 'mirror deleted', survives: true, apply: remove('CacheStorage') },
  { name: 'mirror deleted, log -3000', survives: false, apply: (profile) => remove('CacheStorage')(profile) && change(wal, cut(3000))(profile), restMs: 8_000 },
  { name: 'both deleted', survives: false, apply: remove('IndexedDB', 'CacheStorage'), restMs: 8_000 },
]
