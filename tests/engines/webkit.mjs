import { has } from '../support/tools.mjs'
import { ensureDebian, freePort, startProgram, whenReady } from './program.mjs'
import { WebDriverPage } from './webdriver.mjs'

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

/** WebKitGTK as Debian has it: MiniBrowser by its own WebDriver, on a screen that is not there, with the mock devices that WebKit brings. */
export async function startWebKit() {
  ensureDebian(() => has('WebKitWebDriver') && has('xvfb-run'), ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-plugins-good', 'gstreamer1.0-plugins-bad'])
  const port = await freePort()
  const program = startProgram('xvfb-run', ['-a', '-s', '-screen 0 1200x2000x24', 'WebKitWebDriver', `--port=${port}`], { WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1' })
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, signal: AbortSignal.timeout(90_000), ...(body && { body: JSON.stringify(body) }) })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${path.split('/').slice(3).join('/')}: ${value.error}: ${value.message}`)
    return value
  }
  try {
    await whenReady(program, () => call('GET', '/status'))
    const args = ['--automation', '--enable-mock-capture-devices=true']
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args } } } })
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body)
    await session('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 })
    return { name: `WebKitGTK ${capabilities.browserVersion}`, open: () => WebDriverPage.open(session), close: () => program.kill() }
  } catch (error) {
    await program.kill()
    throw error
  }
}
