import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ensureDebian } from '../engines/program.mjs'
import { Missing, thisMachine } from '../support/tools.mjs'

const run = promisify(execFile)
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mingshi-engines')
const compile = ['g++', 'pkg-config']

/** The block in a shell, compiled with the Qt that is here or, where that is too old and this is root, in a Debian of its own (`suite`); run offscreen before a page that asks for all there is. */
export async function tryQt(code, { module, packages, fits, suite }) {
  const place = await placeFor({ module, packages, fits, suite })
  const folder = mkdtempSync(join(place.root, 'tmp/mingshi-qt-'))
  const inside = folder.slice(place.root === '/' ? 0 : place.root.length)
  const page = await asks()
  try {
    copyFileSync(fileURLToPath(new URL('shell.cpp', import.meta.url)), join(folder, 'shell.cpp'))
    writeFileSync(join(folder, 'block.inc'), code.replaceAll('https://kiosk.example.cn', page.ours))
    await place.sh(`cd ${inside} && g++ -std=c++17 -fPIC -O0 -DBLOCK='"block.inc"' shell.cpp -o shell $(pkg-config --cflags --libs ${module})`)
    const env = `HOME=${inside} XDG_RUNTIME_DIR=${inside} QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software QTWEBENGINE_DISABLE_SANDBOX=1 QTWEBENGINE_CHROMIUM_FLAGS='--no-sandbox --disable-gpu --use-fake-device-for-media-stream'`
    for (const [origin, expected] of [[page.ours, { camera: 'granted', microphone: 'NotAllowedError', both: 'NotAllowedError', place: 1 }], [page.other, { camera: 'NotAllowedError', microphone: 'NotAllowedError', both: 'NotAllowedError', place: 1 }]]) {
      const { stdout } = await place.sh(`cd ${inside} && ${env} timeout 60 ./shell ${origin}/`)
      const [got, wanted] = [stdout.trim(), JSON.stringify(expected)]
      if (got !== wanted) throw new Error(`${origin === page.ours ? 'our page' : 'another page'}: expected ${wanted}, got ${got}`)
    }
    return `compiled and run with Qt ${place.version}: one origin and the camera alone`
  } catch (error) {
    throw error.stderr ? new Error(error.stderr.slice(-2_000)) : error
  } finally {
    page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where there is a Qt that fits: its root, its version, and a way to run a line of shell there. */
async function placeFor({ module, packages, fits, suite }) {
  const here = { root: '/', sh: (line) => run('sh', ['-ec', line]) }
  const version = async (place) => (await place.sh(`pkg-config --modversion ${module}`).catch(() => ({ stdout: '' }))).stdout.trim()
  const isHere = () => { try { execFileSync('pkg-config', ['--exists', module], { stdio: 'ignore' }); return true } catch { return false } }
  if (!suite) ensureDebian(isHere, [...compile, ...packages])
  const found = await version(here)
  if (found && fits(found)) return { ...here, version: found }
  if (!suite) throw new Missing(`${module} is ${found}`)
  const place = apart(suite, [...compile, ...packages])
  return { ...place, version: await version(place) }
}

/** A Debian in a folder, kept outside the repository from then on (1.2 GB). */
function apart(suite, packages) {
  if (!thisMachine.isRoot()) throw new Missing(`Only root may set up a Debian ${suite}`)
  ensureDebian(() => existsSync('/usr/bin/mmdebstrap'), ['mmdebstrap'])
  const root = join(cache, `debian-${suite}`)
  if (!existsSync(root)) {
    mkdirSync(cache, { recursive: true })
    const part = `${root}.part`
    rmSync(part, { recursive: true, force: true })
    try {
      execFileSync('mmdebstrap', ['--quiet', '--variant=apt', `--include=${packages.join()}`, suite, part, 'http://deb.debian.org/debian'], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
    } catch (error) {
      throw new Missing(`mmdebstrap did not set up a Debian ${suite}: ${`${error.stderr}`.trim().split('\n').at(-1)}`)
    }
    renameSync(part, root)
  }
  const mounts = `mount -t proc proc ${root}/proc && mount --rbind /dev ${root}/dev`
  return { root, sh: (line) => run('unshare', ['-m', '--propagation', 'private', 'sh', '-ec', `${mounts} && exec chroot ${root} sh -ec "$1"`, 'sh', line]) }
}

/** A page that asks for camera, microphone, both and a place, and puts what it got into its title; under two origins. */
async function asks() {
  const html = `<!doctype html><title>asking</title><script>
    const asked = (what) => navigator.mediaDevices.getUserMedia(what).then(() => 'granted', ({ name }) => name)
    const place = () => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), ({ code }) => resolve(code), { timeout: 3000 }))
    ;(async () => { document.title = JSON.stringify({ camera: await asked({ video: true }), microphone: await asked({ audio: true }), both: await asked({ video: true, audio: true }), place: await place() }) })()
  </script>`
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  return { ours: `http://localhost:${port}`, other: `http://127.0.0.1:${port}`, close: () => server.close() }
}
