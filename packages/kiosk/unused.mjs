import { unusedOfPreact } from './unused-preact.mjs'

/** The constants of SHA-256: see below. Goes into the bundle as it stands here. */
function cubeRoots() {
  const words = []
  for (let prime = 2; words.length < 64; prime++) {
    let factor = 2
    while (prime % factor) factor++
    if (factor < prime) continue
    let root = 2
    for (let i = 0; i < 32; i++) root -= (root - prime / root / root) / 3
    words.push(root * 0x100000000)
  }
  return words
}

/**
 * What is not used of four libraries, and cannot be shaken off: by file, patterns and what is left in their place. Versions are
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
  // @noble/hashes 1.8.0: copying and wiping a hash, hashing text, other hashes, engines without setBigUint64 (before Chrome 67),
  // and looking at arguments, which all are bytes of our own making. Nothing that is hashed here is a secret.
  '@noble/hashes/esm/_md.js': [
    [/ {4}_cloneInto\(to\) \{[^]*?\n {4}clone\(\) \{[^]*?\n {4}\}\n/, ''],
    [/ {8}aexists\(this\);\n {8}data = toBytes\(data\);\n {8}abytes\(data\);\n/, ''],
    [/ {8}aexists\(this\);\n {8}aoutput\(out, this\);\n {8}this\.finished = true;\n/, ''],
    [/ {4}if \(typeof view\.setBigUint64[^]*?isLE\);\n {4}const[^]*?l, wl, isLE\);\n/, '    view.setBigUint64(byteOffset, value);\n'],
    [/ {8}this\.(finished|destroyed) = false;\n/, '', 2],
    ['        this.roundClean();\n', ''],
    ['        this.destroy();\n', ''],
    ['clean(this.buffer.subarray(pos))', 'buffer.fill(0, pos)'],
    [/ {8}for \(let i = pos; i < blockLen; i\+\+\)\n.*\n/, '        buffer.fill(0, pos);\n'],
    [/ {8}if \(len % 4\)\n.*\n/, ''],
    [/ {8}if \(outLen > state\.length\)\n.*\n/, ''],
    [', state[i], isLE)', ', state[i])'],
    ['const { buffer, view, blockLen, isLE } = this', 'const { buffer, view, blockLen } = this'],
    ['BigInt(this.length * 8), isLE)', 'BigInt(this.length * 8))'],
    ['setBigUint64(view, byteOffset, value, isLE)', 'setBigUint64(view, byteOffset, value)'],
    ['        this.isLE = isLE;\n', ''],
    ['padOffset, isLE)', 'padOffset)'],
    ['super();', ''],
    ['HashMD extends Hash', 'HashMD'],
  ],
  // Its round constants are the first 32 bits of the fractions of cube roots (FIPS 180-4, section 4.2.2): computed by Newton's method,
  // in nothing but the four operations that IEEE 754 rounds alike on every engine. A test holds them against the table.
  '@noble/hashes/esm/sha2.js': [
    [/Uint32Array\.from\(\[\s+0x428a2f98,[^]*?\]\)/, 'Uint32Array.from(cubeRoots())'],
    ['/** Reusable temporary buffer.', `${cubeRoots}\n$&`],
    [/ {4}roundClean\(\) \{[^]*?\n {4}destroy\(\) \{[^]*?\n {4}\}\n(?=\}\nexport class SHA224)/, ''],
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
