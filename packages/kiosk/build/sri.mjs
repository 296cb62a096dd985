import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `sri.json`: what each file beside `mingshi.js` is (W3C SRI, section 3.2), for `integrity` and for whoever copies them to machines. Whole after the last script. */
export const sri = {
  name: 'sri',
  writeBundle({ file }) {
    const dist = resolve(file, '..')
    const { version } = JSON.parse(readFileSync('packages/kiosk/package.json', 'utf8'))
    const names = ['', 'locales/'].flatMap((folder) => readdirSync(join(dist, folder)).filter((name) => (folder ? /\.json$/ : /\.js$/).test(name)).map((name) => folder + name))
    const files = Object.fromEntries(names.sort().map((name) => [name, `sha384-${createHash('sha384').update(readFileSync(join(dist, name))).digest('base64')}`]))
    writeFileSync(join(dist, 'sri.json'), `${JSON.stringify({ format: 'mingshi-sri/1', version, files }, null, 2)}\n`)
  },
}
