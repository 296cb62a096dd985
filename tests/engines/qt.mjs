import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { discard } from '../../packages/cli/dist/discard.js'
import { CdpPage } from './cdp.mjs'
import { ensureDebian, freePort, startProgram, whenReady } from './program.mjs'
import { connect } from './socket.mjs'

const python = '/usr/bin/python3' // Debian's own, which has Debian's modules
const flags = '--no-sandbox --disable-gpu --use-fake-device-for-media-stream --use-fake-ui-for-media-stream --disable-popup-blocking'

/** Qt WebEngine of a major version, in a shell of twenty lines. It opens no windows for DevTools: one page goes from place to place. */
export async function startQt(major) {
  const there = () => spawnSync(python, ['-c', `import PyQt${major}.QtWebEngineWidgets`]).status === 0
  ensureDebian(there, [`python3-pyqt${major}.qtwebengine`])
  const port = await freePort()
  const home = mkdtempSync(join(tmpdir(), 'mingshi-engine-'))
  const shell = startProgram(python, [fileURLToPath(new URL('qt.py', import.meta.url)), `${major}`], {
    QT_QPA_PLATFORM: 'offscreen', QT_QUICK_BACKEND: 'software', QTWEBENGINE_DISABLE_SANDBOX: '1', QTWEBENGINE_REMOTE_DEBUGGING: `127.0.0.1:${port}`, QTWEBENGINE_CHROMIUM_FLAGS: flags, XDG_DATA_HOME: home, XDG_CACHE_HOME: home,
  })
  const close = async () => {
    await shell.kill()
    await discard(home)
  }
  try {
    const { webSocketDebuggerUrl, ...version } = await whenReady(shell, async () => (await fetch(`http://127.0.0.1:${port}/json/version`)).json())
    const connection = await connect(webSocketDebuggerUrl)
    const [{ id }] = await whenReady(shell, async () => (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
    const chromium = /Chrome\/(\d+)/.exec(version['User-Agent'])[1]
    return { name: `Qt ${major} WebEngine ${chromium}`, open: () => CdpPage.open(connection, id), close }
  } catch (error) {
    await close()
    throw error
  }
}
