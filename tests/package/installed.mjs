// The four rooms as npm would hand them out, and an empty project that has them installed, without a network.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const rooms = ['core', 'kiosk', 'auditor', 'cli']
export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** npm in a folder; what it says is in the error when it fails. */
export const npm = (folder, ...args) => execFileSync('npm', [...args, '--loglevel=error'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Packs folders, and gives back by name each tarball and which files are in it. `--force`: some may be packed by another manager only. */
function pack(to, folders) {
  const answers = JSON.parse(npm(to, 'pack', ...folders, '--ignore-scripts', '--force', '--json'))
  return Object.fromEntries(Object.values(answers).map(({ name, filename, files }) => [name, { tarball: join(to, filename.replace('@', '').replace('/', '-')), files: files.map(({ path }) => path) }]))
}

/** What a package needs besides our own rooms, its dependencies' dependencies among it. */
function needed(folder, found = new Set()) {
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    if (name.startsWith('@mingshi/') || found.has(name)) continue
    found.add(name)
    needed(join(root, 'node_modules', name), found)
  }
  return found
}

/** Packs every room and what it depends on, as it stands in `node_modules`: by name. */
export function packAll() {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-package-'))
  const folders = rooms.map((room) => join(root, 'packages', room))
  const others = new Set(folders.flatMap((room) => [...needed(room)]))
  const to = join(folder, 'tarballs')
  mkdirSync(to)
  return { folder, packed: pack(to, [...folders, ...[...others].map((name) => join(root, 'node_modules', name))]) }
}

/** An empty project with all of that installed, `--offline`: a dependency that nobody named would end it. */
export function install({ folder, packed }) {
  const project = join(folder, 'project')
  mkdirSync(project)
  const dependencies = Object.fromEntries(Object.entries(packed).map(([name, { tarball }]) => [name, `file:${tarball}`]))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module', dependencies }))
  npm(project, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund')
  return project
}
