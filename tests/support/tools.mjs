import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the tests cannot do without is not here: one sentence, with what to do. */
export class Missing extends Error {}

/** The machine that the tests run on, as far as they ask it; a test of the questions hands in another. */
export const thisMachine = {
  env: process.env,
  exists: existsSync,
  isRoot: () => process.getuid?.() === 0,
  /** Debian's packages, or a line that says why not. */
  install(packages) {
    const apt = (...args) => execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    try {
      apt('update')
      apt('install', '-y', '--no-install-recommends', ...packages)
    } catch (error) {
      return `${error.stderr ?? error.message}`.trim().split('\n').at(-1)
    }
  },
  say: (line) => console.log(line),
}

/** Whether a program is on the path. */
export const has = (program, { env, exists } = thisMachine) => (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && exists(join(folder, program)))

/** Where a Chromium may be: what is said, the usual places, else undefined. */
export function findChromium({ env, exists } = thisMachine) {
  const said = env.CHROMIUM_PATH
  if (said) {
    if (exists(said)) return said
    throw new Missing(`CHROMIUM_PATH: expected a Chromium at ${said}, got no such file.`)
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const elsewhere = [
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => join(env[name] ?? '', 'Google/Chrome/Application/chrome.exe')),
  ]
  return [...onPath, ...elsewhere].find((path) => exists(path))
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/**
 * What the tests need beside Node: a Chromium always; python3 and openssl, so that something which is not ours looks at our
 * bundles; a font with Chinese for the eye. Where Debian's packages may be installed, the missing ones are. Without a Chromium
 * in the end: `Missing`.
 */
export function ensureTools(machine = thisMachine) {
  const wanted = [
    ['chromium', findChromium(machine) !== undefined],
    ['python3', has('python3', machine)],
    ['openssl', has('openssl', machine)],
  ]
  const missing = wanted.filter(([, there]) => !there).map(([name]) => name)
  const why = missing.length > 0 ? installed(missing, machine) : undefined
  const chromium = findChromium(machine)
  if (!chromium) {
    const looked = `${names.join(', ')} on the path, and Chrome in its usual places`
    throw new Missing(`The stories need a Chromium: looked for ${looked}, found none${why ? `, and ${why}` : ''}. Install one (Debian: sudo apt-get install chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test`)
  }
  for (const tool of ['python3', 'openssl']) if (!has(tool, machine)) machine.say(`${tool} is not here: the tests that check bundles with it are skipped.`)
  return chromium
}

/** Nothing, or why it could not be. */
function installed(missing, machine) {
  if (!has('apt-get', machine)) return 'there is no apt-get to install it with'
  if (!machine.isRoot()) return 'only root may install it'
  machine.say(`Installing ${missing.join(', ')} from Debian's packages (once).`)
  const why = machine.install([...missing, ...(missing.includes('chromium') ? ['fonts-noto-cjk'] : [])])
  return why && `apt-get did not install it (${why})`
}

/** Ends with the sentence and 2 where something is missing. */
export function orEnd(make) {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

/** Runs a command of the repository and ends with its exit code when that is not 0. */
export function step(command, ...args) {
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
