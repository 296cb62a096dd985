import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { Missing } from '../support/tools.mjs'

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mingshi-engines')

/** What npm gave is not what was written down. */
export class Altered extends Error {}

/**
 * The Chromium that a package of npm carries, compressed with brotli, kept outside the repository from then on. The package is what it was when
 * its `sha512` was written down, or `Altered`; without a network: `Missing`.
 */
export async function fetchChromium({ id, spec, sha512, file }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Missing(`${spec} has a program for Linux on x64 only`)
  const program = join(cache, `${id}-${sha512.slice(0, 12).replaceAll('/', '_')}`)
  if (existsSync(program)) return program
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'fetch-'))
  try {
    const packed = pack(spec, folder)
    const got = createHash('sha512').update(readFileSync(packed)).digest('base64')
    if (got !== sha512) throw new Altered(`${spec}: expected sha512-${sha512}, got sha512-${got}`)
    execFileSync('tar', ['-xzf', packed, '-C', folder, `package/bin/${file}`])
    const part = join(folder, 'chromium')
    await pipeline(createReadStream(join(folder, 'package/bin', file)), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }))
    renameSync(part, program)
    return program
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pack(spec, folder) {
  try {
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', spec, '--json', '--loglevel=error', `--pack-destination=${folder}`], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 }))
    return join(folder, filename)
  } catch (error) {
    throw new Missing(`npm did not give ${spec}: ${`${error.stderr || error.message}`.trim().split('\n')[0]}`)
  }
}
