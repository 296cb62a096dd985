import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a program is on the path. */
export const has = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** Where a Chromium may be: what is said, the usual places, else undefined. */
export function findChromium() {
  const said = process.env.CHROMIUM_PATH
  if (said) {
    if (existsSync(said)) return said
    throw new Error(`CHROMIUM_PATH: expected a Chromium at ${said}, got no such file`)
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'].map((name) => join(folder, name)),
  )
  const elsewhere = [
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe')),
  ]
  return [...onPath, ...elsewhere].find((path) => existsSync(path))
}

/**
 * What the tests need beside Node: a Chromium always; python3 and openssl, so that something which is not ours looks at our
 * bundles; a font with Chinese for the eye. Where Debian's packages may be installed, the missing ones are.
 */
export function ensureTools() {
  const wanted = [
    ['chromium', findChromium() !== undefined],
    ['python3', has('python3')],
    ['openssl', has('openssl')],
  ]
  const missing = wanted.filter(([, there]) => !there).map(([name]) => name)
  if (missing.length > 0 && has('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} from Debian's packages (once).`)
    const apt = (...args) => execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...missing, ...(missing.includes('chromium') ? ['fonts-noto-cjk'] : []))
  }
  const chromium = findChromium()
  if (!chromium) {
    console.error('The stories need a Chromium: install one (Debian: apt-get install chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test')
    process.exit(1)
  }
  for (const tool of ['python3', 'openssl']) if (!has(tool)) console.warn(`${tool} is not here: the tests that check bundles with it are skipped.`)
  return chromium
}

/** Runs a command of the repository and ends with its exit code when that is not 0. */
export function step(command, ...args) {
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
