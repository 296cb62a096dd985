import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { Missing } from '../support/tools.mjs'

/** The package, which holds the types; its program comes from elsewhere by a script that is never run here. */
const spec = 'electron@41.7.1'
const sha512 = 'pdRvNNP99Qfvs1lyIxo/sfIGAwJP0CrJFNCE3goFKc7/fV+kjK3EPxx5Nt6sLTkzqTyeRYylpwPUfpeGojiyyw=='
const ours = 'https://kiosk.example.cn'

/** The recipe checked against Electron's own types, and its two functions called with what Electron's reference says they get. Electron itself is not run. */
export async function tryElectron(code) {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-electron-'))
  try {
    unpack(folder)
    fitsTypes(folder, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  answers(code)
  return `fits the types of ${spec}, and its functions answer ${asked.length + checked.length} recorded calls; Electron itself was not run`
}

function unpack(folder) {
  try {
    execFileSync('npm', ['pack', spec, '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  } catch (error) {
    throw new Missing(`npm did not give ${spec}: ${`${error.stderr || error.message}`.trim().split('\n')[0]}`)
  }
  const packed = join(folder, 'electron-41.7.1.tgz')
  const got = createHash('sha512').update(readFileSync(packed)).digest('base64')
  if (got !== sha512) throw new Error(`${spec}: expected sha512-${sha512}, got sha512-${got}`)
  execFileSync('tar', ['-xzf', packed, '-C', folder, 'package/electron.d.ts'])
}

function fitsTypes(folder, code) {
  const file = (name, text) => { writeFileSync(join(folder, name), text); return join(folder, name) }
  const [right, wrong] = [file('right.js', code), file('wrong.js', code.replace('setPermissionRequestHandler', 'setPermissionHandler').replace("=== 'media'", "=== 'camera'"))]
  const options = {
    allowJs: true, checkJs: true, noEmit: true, strict: true, noImplicitAny: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleDetection: ts.ModuleDetectionKind.Force,
    types: ['node'], typeRoots: [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))], ignoreDeprecations: '6.0', moduleResolution: ts.ModuleResolutionKind.Node10,
  }
  const said = (script) => {
    const program = ts.createProgram([script, join(folder, 'package/electron.d.ts')], options)
    const source = program.getSourceFile(script)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  }
  if (said(right).length > 0) throw new Error(said(right).join('\n'))
  if (said(wrong).length < 2) throw new Error('expected two faults in a script that has two, got fewer: the types are not looked at')
}

const frame = { isMainFrame: true }
/** What `setPermissionRequestHandler` is called with, and what it has to answer. */
const asked = [
  ['media', { ...frame, requestingUrl: `${ours}/pay`, mediaTypes: ['video'], securityOrigin: `${ours}/` }, true],
  ['media', { ...frame, requestingUrl: `${ours}/pay`, mediaTypes: ['video', 'audio'], securityOrigin: `${ours}/` }, false],
  ['media', { ...frame, requestingUrl: `${ours}/pay`, mediaTypes: ['audio'] }, false],
  ['media', { ...frame, requestingUrl: `${ours}/pay`, mediaTypes: [] }, false],
  ['media', { ...frame, requestingUrl: `${ours}/pay` }, false],
  ['media', { ...frame, requestingUrl: `${ours}.evil.example/`, mediaTypes: ['video'] }, false],
  ['media', { ...frame, requestingUrl: `${ours}:8443/`, mediaTypes: ['video'] }, false],
  ['media', { ...frame, requestingUrl: 'http://kiosk.example.cn/', mediaTypes: ['video'] }, false],
  ...['display-capture', 'geolocation', 'notifications', 'serial', 'unknown'].map((permission) => [permission, { ...frame, requestingUrl: `${ours}/pay` }, false]),
]
/** The same of `setPermissionCheckHandler`: permission, origin, details. */
const checked = [
  ['media', ours, { ...frame, mediaType: 'video' }, true],
  ['media', `${ours}/`, { ...frame, mediaType: 'video' }, true],
  ['media', ours, { ...frame, mediaType: 'audio' }, false],
  ['media', ours, { ...frame, mediaType: 'unknown' }, false],
  ['media', `${ours}.evil.example`, { ...frame, mediaType: 'video' }, false],
  ['media', '', { ...frame, mediaType: 'video' }, false],
  ['geolocation', ours, frame, false],
]

function answers(code) {
  const set = {}
  const defaultSession = { setPermissionRequestHandler: (handler) => { set.request = handler }, setPermissionCheckHandler: (handler) => { set.check = handler } }
  new Function('require', code)((name) => {
    if (name !== 'electron') throw new Error(`expected electron, got ${name}`)
    return { session: { defaultSession } }
  })
  for (const [permission, details, expected] of asked) {
    const got = []
    set.request(null, permission, (answer) => got.push(answer), details)
    if (got.length !== 1 || got[0] !== expected) throw new Error(`asked for ${permission} ${JSON.stringify(details)}: expected ${expected}, got ${got.join()}`)
  }
  for (const [permission, origin, details, expected] of checked) {
    const got = set.check(null, permission, origin, details)
    if (got !== expected) throw new Error(`checked ${permission} ${origin} ${JSON.stringify(details)}: expected ${expected}, got ${got}`)
  }
}
