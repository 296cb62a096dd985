import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discard } from '../../packages/cli/dist/discard.js'
import { has } from '../support/tools.mjs'
import { BidiPage } from './bidi.mjs'
import { ensureDebian, freePort, startProgram, whenReady } from './program.mjs'
import { connect } from './socket.mjs'

/** A camera of its own making, granted to whoever asks; windows open; nothing is fetched by itself. */
const prefs = {
  'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true, 'media.getusermedia.insecure.enabled': true, 'media.devices.insecure.enabled': true,
  'dom.disable_open_during_load': false, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.disabledForTesting': true, 'remote.prefs.recommended': true,
}

/** Firefox ESR as Debian has it, over WebDriver BiDi. */
export async function startFirefox() {
  ensureDebian(() => has('firefox-esr'), ['firefox-esr'])
  const profile = mkdtempSync(join(tmpdir(), 'mingshi-engine-'))
  writeFileSync(join(profile, 'user.js'), Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${value});\n`).join(''))
  const port = await freePort()
  const program = startProgram('firefox-esr', ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', `${port}`, '--width', '1080', '--height', '1920', 'about:blank'], { HOME: profile })
  const close = async () => {
    await program.kill()
    await discard(profile)
  }
  try {
    const connection = await whenReady(program, () => connect(`ws://127.0.0.1:${port}/session`))
    const { capabilities } = await connection.send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } } })
    await connection.send('session.subscribe', { events: ['browsingContext.contextCreated', 'input.fileDialogOpened'] })
    return { name: `Firefox ${capabilities.browserVersion.split('.')[0]}`, open: () => BidiPage.open(connection), close }
  } catch (error) {
    await close()
    throw error
  }
}
