import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of a profile, old and new engines. */
const below = (profile, ...names) => [join(profile, 'Default', ...names), join(profile, ...names)].find(existsSync)
const within = (folder) => (folder ? readdirSync(folder).map((name) => join(folder, name)) : [])

/** The folder of LevelDB. */
export const levelDb = (profile) => within(below(profile, 'IndexedDB')).find((path) => path.endsWith('.leveldb'))
/** The newest file of that kind there. */
const newest = (pattern) => (profile) => within(levelDb(profile)).filter((path) => pattern.test(path)).sort().pop()
export const wal = newest(/[/\\]\d+\.log$/)
export const manifest = newest(/[/\\]MANIFEST-\d+$/)

/** Where lines of the log stand in a file: a key that every leaf has, which compression leaves as it is at least once in each block. */
const mark = Buffer.from('"boot":')
function placesIn(path) {
  const bytes = readFileSync(path)
  const places = []
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) places.push(at)
  return places
}
/** Of these the one with most lines in it: random bytes that a start writes (store/rotate.ts) lie beside the log's. */
const fullest = (paths) => paths.map((path) => ({ path, lines: placesIn(path).length })).filter(({ lines }) => lines > 0).sort((a, b) => b.lines - a.lines)[0]?.path

export const table = (profile) => fullest(within(levelDb(profile)).filter((path) => path.endsWith('.ldb')))
/** A folder per origin, in it a database per file, and beside that its write-ahead log. */
const sqlite = (profile) => within(below(profile, 'IndexedDB')).filter((path) => !/\.(leveldb|blob)$/.test(path) && statSync(path).isDirectory()).flatMap(within)
export const sqliteWal = (profile) => fullest(sqlite(profile).filter((path) => path.endsWith('-wal')))
export const sqliteFile = (profile) => fullest(sqlite(profile).filter((path) => !/-(wal|shm|journal)$/.test(path)))

/** Does something to that file; false when there is none, or none that is large enough. */
export const change = (find, how, least = 1) => (profile) => {
  const path = find(profile)
  if (!path) return false
  const handle = openSync(path, 'r+')
  const { size } = fstatSync(handle)
  if (size >= least) how(handle, size, path)
  closeSync(handle)
  return size >= least
}
export const cut = (bytes) => (handle, size) => ftruncateSync(handle, Math.max(0, size - bytes))
export const halve = (handle, size) => ftruncateSync(handle, size >> 1)
export const append = (bytes, fill) => (handle, size) => writeSync(handle, Buffer.alloc(bytes, fill), 0, bytes, size)
export const overwrite = (bytes, fill, where) => (handle, size, path) => writeSync(handle, Buffer.alloc(bytes, fill), 0, bytes, where(size, path))
/** In the midst of the log's lines. */
export const amidLines = (_, path) => {
  const places = placesIn(path)
  return places[places.length >> 1]
}
export const gone = (find) => (profile) => {
  const path = find(profile)
  if (path) rmSync(path, { recursive: true, force: true })
  return path !== undefined
}
export const remove = (...folders) => (profile) => {
  for (const folder of folders) rmSync(folder === 'IndexedDB' ? (below(profile, folder) ?? '') : (below(profile, 'Service Worker', folder) ?? join(profile, 'none')), { recursive: true, force: true })
  return true
}
