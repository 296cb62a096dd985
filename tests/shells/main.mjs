// `npm run test:shells -- [--shell kotlin]...`: the code of docs/shells.md for shells that are not Chromium itself, compiled, and run as far as this machine can have it.
import { parseArgs } from 'node:util'
import { claimed } from '../support/blocks.mjs'
import { Missing } from '../support/tools.mjs'
import { tryElectron } from './electron.mjs'
import { tryKotlin } from './kotlin.mjs'
import { tryQt } from './qt.mjs'

const [kotlin, electron, from68, before] = claimed('docs/shells.md', 'tests/shells/main.mjs').map(({ code }) => code)
/** Each gives a sentence, what was done; throws where the code is not what the page says of it, and `Missing` where it cannot be had here. */
const shells = {
  kotlin: () => tryKotlin(kotlin),
  electron: () => tryElectron(electron),
  'qt-5': () => tryQt(before, { module: 'Qt5WebEngineWidgets', packages: ['qtwebengine5-dev'], fits: (version) => version.startsWith('5.') }),
  'qt-6': () => tryQt(before, { module: 'Qt6WebEngineWidgets', packages: ['qt6-webengine-dev'], fits: (version) => version.startsWith('6.') }),
  'qt-6.8': () => tryQt(from68, { module: 'Qt6WebEngineWidgets', packages: ['qt6-webengine-dev'], suite: 'trixie', fits: (version) => Number(version.split('.')[1]) >= 8 }),
}

const { values } = parseArgs({ options: { shell: { type: 'string', multiple: true } } })
const asked = values.shell ?? Object.keys(shells)
const unknown = asked.find((id) => !(id in shells))
if (unknown) {
  console.error(`--shell: expected one of ${Object.keys(shells).join(', ')}, got ${unknown}`)
  process.exit(2)
}
for (const id of asked) {
  try {
    console.log(`${id}: ${await shells[id]()}`)
  } catch (error) {
    if (!(error instanceof Missing)) process.exitCode = 1
    console.log(`${id}: ${error instanceof Missing ? `not here. ${error.message}` : `NOT AS THE PAGE SAYS. ${error.message}`}`)
  }
}
