import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDebian } from '../engines/program.mjs'
import { has, Missing } from '../support/tools.mjs'

/** Android's own classes of API 23, as Debian built them last. */
const android = { url: 'http://deb.debian.org/debian/pool/main/a/android-framework-23/libandroid-23-java_6.0.1+r72-6_all.deb', sha256: '8af1b6df556971dda0a6da3536ea526a838e0c363afcdd454213d8bce94793e3', jar: 'usr/share/java/com.android.android-23.jar' }

/**
 * The recipe compiled against Android's classes, then run on a Java machine against stand-ins for the five of them that it calls (`android/`): those of
 * Android do nothing outside a device.
 */
export async function tryKotlin(code) {
  ensureDebian(() => has('kotlinc') && has('javac'), ['kotlin', 'default-jdk-headless'])
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-kotlin-'))
  const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const jar = await androidJar(folder)
    writeFileSync(join(folder, 'shell.kt'), `import android.webkit.*\n\nfun settle(web: WebView) {\n${code}}\n`)
    run('kotlinc', '-cp', jar, 'shell.kt', '-d', 'shell.jar')
    const theirs = fileURLToPath(new URL('android', import.meta.url))
    mkdirSync(join(folder, 'classes'))
    run('javac', '-d', 'classes', ...['android/net/Uri', 'android/webkit/WebSettings', 'android/webkit/PermissionRequest', 'android/webkit/WebChromeClient', 'android/webkit/WebView'].map((name) => join(theirs, `${name}.java`)))
    writeFileSync(join(folder, 'ask.kt'), asking)
    run('kotlinc', '-cp', 'classes:shell.jar', 'ask.kt', '-include-runtime', '-d', 'ask.jar')
    const said = run('java', '-cp', 'classes:shell.jar:ask.jar', 'AskKt').trim()
    if (said !== expected) throw new Error(`expected ${expected}, got ${said}`)
    return 'compiled against Android 6 (API 23), and run against stand-ins for its classes: one origin and the camera alone, of nine requests'
  } catch (error) {
    throw error.stderr ? new Error(error.stderr) : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const requests = [
  ['https://kiosk.example.cn', ['VIDEO'], 'granted VIDEO'],
  ['https://kiosk.example.cn/', ['VIDEO'], 'granted VIDEO'],
  ['https://kiosk.example.cn', ['VIDEO', 'AUDIO'], 'denied'],
  ['https://kiosk.example.cn', ['AUDIO'], 'denied'],
  ['https://kiosk.example.cn', [], 'denied'],
  ['https://kiosk.example.cn:8443', ['VIDEO'], 'denied'],
  ['http://kiosk.example.cn', ['VIDEO'], 'denied'],
  ['https://kiosk.example.cn.evil.example', ['VIDEO'], 'denied'],
  ['https://evil.example', ['VIDEO'], 'denied'],
]
const expected = ['script true, storage true', ...requests.map(([, , answer]) => answer)].join('\n')
const asking = `import android.net.Uri
import android.webkit.*

fun main() {
  val web = WebView()
  settle(web)
  println("script \${web.settings.javaScriptEnabled}, storage \${web.settings.domStorageEnabled}")
${requests.map(([origin, kinds]) => `  ask(web, "${origin}"${kinds.map((kind) => `, PermissionRequest.RESOURCE_${kind}_CAPTURE`).join('')})`).join('\n')}
}

fun ask(web: WebView, origin: String, vararg kinds: String) {
  val request = PermissionRequest(Uri.parse(origin), arrayOf(*kinds))
  web.client.onPermissionRequest(request)
  println(request.answer)
}
`

/** Not installed: it is of an older Debian than most machines have. Another file than the one written down is an error. */
async function androidJar(folder) {
  const installed = '/usr/lib/android-sdk/platforms/android-23/android.jar'
  if (existsSync(installed)) return installed
  if (!has('dpkg-deb')) throw new Missing('Only dpkg-deb unpacks Android’s classes')
  const answer = await fetch(android.url).catch(() => undefined)
  if (!answer?.ok) throw new Missing(`${android.url} is out of reach`)
  const deb = Buffer.from(await answer.arrayBuffer())
  const got = createHash('sha256').update(deb).digest('hex')
  if (got !== android.sha256) throw new Error(`${android.url}: expected sha256 ${android.sha256}, got ${got}`)
  writeFileSync(join(folder, 'android.deb'), deb)
  execFileSync('dpkg-deb', ['-x', join(folder, 'android.deb'), join(folder, 'android')])
  return join(folder, 'android', android.jar)
}
