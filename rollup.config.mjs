import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve as resolvePath } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { transform } from 'esbuild'
import { minify } from 'terser'
import { smaller } from './packages/kiosk/smaller.mjs'
import { withoutUnused } from './packages/kiosk/unused.mjs'
import { preactFields } from './packages/kiosk/unused-preact.mjs'

/** The oldest engine that is served: Chromium 74. Everything, dependencies included, is lowered to what it can read. */
const target = 'es2018'

/**
 * Fields that only this script's own code ever sees: not stored, not logged, not handed to the host or to another file, never
 * named by a string. They get a letter or two each, in `mingshi.js` and `mingshi-full.js` alone. So do those of its libraries that nothing here uses
 * by name, like the life cycle of Preact's classes.
 */
export const inner = `ground standing matter evidence messenger signer register settled dispatch digests idleUntil openings dossier pausedUntil publish
  wiped using langs saving erasureBy firstOpened isNew interrupt uncover signRaw hostFailed cameraSince nextTurn firstLiving signNote requestOpening
  reportResult readMs overlay frontier leafHash rootHash trouble stage words decision guard clock built issued control notes typed phase mono wall
  nextLang nextSize sentinel rotate mirror absent alive living secret foot hint icon waiting knewAnother guardians lent hits motions pxPerMm panel chosen hands fair weight firmly counted expiry bare misses release wanted`.split(/\s+/)
const theirs = `upgrade blocking terminated minCorrectionLevel maxCorrectionLevel
  minVersion maxVersion getDerivedStateFromProps getDerivedStateFromError getSnapshotBeforeUpdate getChildContext shouldComponentUpdate componentWillMount
  componentDidMount componentWillReceiveProps componentWillUpdate componentDidUpdate componentWillUnmount componentDidCatch contextType debounceRendering`.split(/\s+/)

/** From the sources: TypeScript and JSX file by file, then the whole chunk lowered and made small. */
const compile = {
  name: 'compile',
  async transform(code, id) {
    if (!/\.tsx?$/.test(id)) return null
    const jsx = id.endsWith('x')
    const source = id.endsWith('theme.ts') ? await withSmallCss(code) : code
    const result = await transform(source, {
      loader: jsx ? 'tsx' : 'ts', target: 'es2020', tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } }, sourcemap: true, sourcefile: id,
      ...(jsx && { jsx: 'transform', jsxFactory: 'h', jsxFragment: 'Fragment', banner: "import { h, Fragment } from 'preact';" }),
    })
    return { code: result.code, map: result.map }
  },
  async renderChunk(code, { fileName }) {
    const lowered = await transform(code, { target, sourcemap: true })
    const uniform = lowered.code.replace(/\bconst\b/g, 'let  ') // one keyword packs better than two; as long as before, for the map
    const small = await kept(fileName, uniform, {
      ecma: 2018,
      toplevel: true,
      compress: { passes: 5, inline: 1, module: true, pure_getters: true, keep_fargs: false, lhs_constants: false, unsafe_arrows: true, unsafe_methods: true },
      mangle: { properties: fileName.startsWith('mingshi') && { builtins: true, regex: new RegExp(`^(${[...inner, ...theirs, ...preactFields].join('|')})$`), keep_quoted: true } },
      format: { comments: false, ascii_only: true }, // works whatever charset the host's page has, and packs better
      sourceMap: { content: lowered.map, asObject: true },
    })
    return { code: small.code, map: small.map }
  },
}

/** What terser made last of each file, kept beside the digest of all that went in, terser's version too: the same again is not made again. */
async function kept(name, code, options) {
  const print = (_, value) => (value instanceof RegExp ? String(value) : value)
  const digest = createHash('sha256').update(JSON.stringify([terser, code, options], print)).digest('hex')
  const file = `node_modules/.cache/mingshi/${name}.json`
  const last = existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))
  if (last.digest === digest) return last
  const { code: small, map } = await minify(code, options)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ digest, code: small, map }))
  renameSync(`${file}.${process.pid}`, file) // whole, or the last one
  return { code: small, map }
}

/** The style sheet is a template literal: its text is minified like any other file. */
async function withSmallCss(code) {
  const [, before, css, after] = /^([^]*?\/\* css \*\/ `)([^]*)(`[^]*)$/.exec(code)
  const { code: small } = await transform(css, { loader: 'css', minify: true, target: 'chrome74' })
  return before + small.trim() + after
}

/** Further languages: the screens' words as data, fetched beside the script. zh-CN is in it. */
const locales = {
  name: 'locales',
  async generateBundle() {
    const { screenWords } = await import('@mingshi/core')
    for (const [lang, words] of Object.entries(screenWords)) {
      if (lang !== 'zh-CN') this.emitFile({ type: 'asset', fileName: `locales/${lang}.json`, source: `${JSON.stringify(words)}\n` })
    }
  },
}

/** `sri.json`: what each file beside `mingshi.js` is (W3C SRI, section 3.2), for `integrity` and for whoever copies them to machines. Whole after the last script. */
const sri = {
  name: 'sri',
  writeBundle({ file }) {
    const dist = resolvePath(file, '..')
    const { version } = JSON.parse(readFileSync('packages/kiosk/package.json', 'utf8'))
    const names = ['', 'locales/'].flatMap((folder) => readdirSync(join(dist, folder)).filter((name) => (folder ? /\.json$/ : /\.js$/).test(name)).map((name) => folder + name))
    const files = Object.fromEntries(names.sort().map((name) => [name, `sha384-${createHash('sha384').update(readFileSync(join(dist, name))).digest('base64')}`]))
    writeFileSync(join(dist, 'sri.json'), `${JSON.stringify({ format: 'mingshi-sri/1', version, files }, null, 2)}\n`)
  },
}

/**
 * `THIRD-PARTY.txt` beside each script: what of others is in it, with the licence that asks to be handed on. Comments do not survive the making small.
 * Grows from script to script of one folder.
 */
const others = new Map()
const thirdParty = (file) => ({
  name: 'third-party',
  generateBundle(_, bundle) {
    const folder = resolvePath(file, '..')
    const found = others.get(folder) ?? others.set(folder, new Set()).get(folder)
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
    for (const id of chunks.flatMap(({ modules }) => Object.keys(modules))) {
      const own = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)
      if (own) found.add(own[1])
    }
    const texts = [...found].sort().map((path) => {
      const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
      const text = readFileSync(join(path, readdirSync(path).find((each) => /^licen[cs]e/i.test(each))), 'utf8')
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    })
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) })
  },
})

/** One file and no network: script and style go into the page itself. */
const page = (file, fileName, finish = (html) => html) => ({
  name: 'page',
  async generateBundle(_, bundle) {
    const [chunk] = Object.values(bundle).filter(({ type }) => type === 'chunk')
    const template = readFileSync(file, 'utf8')
    delete bundle[chunk.fileName]
    delete bundle[`${chunk.fileName}.map`]
    const code = chunk.code.replace(/\/\/# sourceMappingURL=.*\s*$/, '').replaceAll('</script', '<\\/script')
    this.emitFile({ type: 'asset', fileName, source: await finish(template.replace('/* script */', () => code)) })
  },
})

/** Its style made small, and the CSP names script and style by what they are (W3C CSP 3, section 2.3.1): nothing else runs or is drawn. */
async function withHashes(html) {
  const css = await transform(/<style>([^]*?)<\/style>/.exec(html)[1], { loader: 'css', minify: true, target: 'chrome74' })
  const page = html.replace(/<style>[^]*?<\/style>/, () => `<style>${css.code.trim()}</style>`)
  const hashOf = (tag) => createHash('sha256').update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)[1]).digest('base64')
  return page.replace('sha256-script', `sha256-${hashOf('script')}`).replace('sha256-style', `sha256-${hashOf('style')}`)
}

const { version: terser } = JSON.parse(readFileSync('node_modules/terser/package.json', 'utf8'))

const sources = nodeResolve({ exportConditions: ['source', 'browser', 'import', 'default'], browser: true, extensions: ['.ts', '.tsx', '.mjs', '.js'] })

const script = (input, file, ...plugins) => ({
  input,
  output: { file, format: 'iife', sourcemap: true, sourcemapExcludeSources: true },
  plugins: [...plugins, withoutUnused, sources, compile, thirdParty(file)],
  treeshake: { moduleSideEffects: (id) => /script\.ts$|main\.tsx?$/.test(id) },
  onwarn({ code, message, ids = [] }) {
    const theirs = code === 'INVALID_ANNOTATION' || (code === 'CIRCULAR_DEPENDENCY' && ids.every((id) => id.includes('node_modules')))
    if (!theirs) throw new Error(message)
  },
})

const kiosk = 'packages/kiosk'
export default [
  script(`${kiosk}/src/script.ts`, `${kiosk}/dist/mingshi.js`, locales, smaller, sri),
  script(`${kiosk}/src/script.ts`, `${kiosk}/dist/mingshi-full.js`, sri),
  script(`${kiosk}/src/apart/raw-policy.script.ts`, `${kiosk}/dist/raw-policy.js`, sri),
  script(`${kiosk}/src/apart/service.script.ts`, `${kiosk}/dist/service.js`, sri),
  script(`${kiosk}/src/apart/roster.script.ts`, `${kiosk}/dist/roster.js`, sri),
  script(`${kiosk}/src/apart/egress.script.ts`, `${kiosk}/dist/egress.js`, sri),
  // What `mingshi audit-page` runs in a page: the command carries it.
  script(`${kiosk}/src/measure/page.script.ts`, 'packages/cli/dist/audit-page.js'),
  script('packages/auditor/src/main.tsx', 'packages/auditor/dist/auditor.js', page(resolvePath('packages/auditor/src/auditor.html'), 'auditor.html')),
  // The page of `mingshi receipt-page`, still without an operator's data: the command fills them in, and carries it in its package.
  script('packages/auditor/src/receipt/main.tsx', 'packages/cli/dist/receipt-page.js', page(resolvePath('packages/auditor/src/receipt/receipt.html'), 'receipt-page.html', withHashes)),
]
