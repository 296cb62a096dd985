import { unusedOfPreact } from './unused-preact.mjs'

/**
 * What is not used of three libraries, and cannot be shaken off: by file, patterns and what is left in their place. Versions are
 * pinned, and where a pattern is not found exactly as often as it says (once, if nothing is said) the build fails. Unit and
 * component tests run on the whole libraries, stories on what is left; tests/house/unused.test.ts holds one against the other.
 */
const unused = {
  // lean-qr 2.7.4: picking modes by itself, and drawing on canvases. qr.ts names its two modes and reads the modules.
  'lean-qr/index.mjs': [
    [/,u=a\(t=>[^]*?5\.5\*t\)(?=,d=a\()/, ''],
    [/const p=a\(d,[^]*?,multi:c,[^}]*\}(?=,C=)/, 'const b={multi:c,numeric:_,ascii:d}'],
    [/,"string"==typeof t&&\(t=b\.auto\(t,l\)\)(?=;)/, ''],
    [/P\.with=[^]*?\}\);(?=export)/, ''],
    [/,toString\(\{on:o="##"[^]*?r\.toDataURL\(t,1\)\}(?=\}\))/, ''],
  ],
  // idb 8.0.4: shortcuts past a transaction, and cursors, which it ends after one record on engines before Chrome 76 anyway.
  'idb/build/index.js': [
    [/ {4}if \(getCursorAdvanceMethods\(\)\.includes\(func\)\) \{[^]*?\n {4}\}\n/, ''],
    [/const readMethods = [^]*(?=export \{)/, ''],
  ],
  ...unusedOfPreact,
}

/** The auditor's page draws with the whole Preact: it has state. */
export const withoutUnused = {
  name: 'without-unused',
  resolveId(source, importer = '') {
    if (source !== 'preact' || !importer.includes('/kiosk/src/')) return null
    return this.resolve(source, importer, { skipSelf: true }).then(({ id }) => id.replace('dist/preact.mjs', 'src/index.js'))
  },
  transform(code, id) {
    const [, cuts] = Object.entries(unused).find(([file]) => id.endsWith(file)) ?? []
    if (!cuts) return null
    const cut = (text, [pattern, kept, times = 1]) => {
      const all = new RegExp(pattern.source ?? literally(pattern), pattern.multiline ? 'gm' : 'g')
      const found = [...text.matchAll(all)].length
      if (found !== times) throw new Error(`${id} changed: ${found} of ${pattern}`)
      return text.replace(all, kept)
    }
    return { code: cuts.reduce(cut, code), map: { mappings: '' } }
  },
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
