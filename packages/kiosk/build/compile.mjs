import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { transform } from 'esbuild'
import { minify } from 'terser'
import { shortened } from './fields.mjs'

const { version: terser } = JSON.parse(readFileSync('node_modules/terser/package.json', 'utf8'))

/** The oldest engine that is served: Chromium 74. Everything, dependencies included, is lowered to what it can read. */
const target = 'es2018'

/** From the sources: TypeScript and JSX file by file, then the whole chunk lowered and made small. */
export const compile = {
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
      mangle: { properties: fileName.startsWith('mingshi') && shortened },
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
  const { code: small } = await transform(css, { loader: 'css', minify: true, target: 'chrome74', charset: 'utf8' })
  return before + small.trim() + after
}
