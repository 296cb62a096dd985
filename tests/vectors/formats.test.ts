import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { Claims } from '@ldclabs/cose-ts/cwt'
import { ECDSAKey } from '@ldclabs/cose-ts/ecdsa'
import { Sign1Message } from '@ldclabs/cose-ts/sign1'
import { skipTag } from '@ldclabs/cose-ts/tag'
import { build, csvHead, csvOf, formatPruned, formatReceipt, formatZip, frontierFrom, lineOf, openReturn, openRoster, parseCosignature, parseInstallation, parseNote, parseReceipt, parseVkey, parseWitness, parseZip, readReceipt, rootHash, toDigits } from '@mingshi/core'
import { jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { verifier } from '../support/evidence.ts'
import { ownFolder } from '../support/folder.ts'
import { mingshi } from '../support/mingshi.ts'
import { sha256 as ours } from '../support/sha256.ts'
import { has } from '../support/tools.mjs'
import { baseOf } from './read.ts'
import { tokenMembers } from './tables.ts'

/** The examples of docs/formats.md, by name; its tables and shapes are read by tables.ts and shapes.ts. */
const examples = new Map(claimed('docs/formats.md', 'tests/vectors/formats.test.ts').filter(({ language }) => language.startsWith('example ')).map(({ language, code }) => [language.slice('example '.length), code]))
const example = (name: string): string => {
  if (!examples.has(name)) throw new Error(`expected an example ${name} in docs/formats.md, got none`)
  return examples.get(name)!.trimEnd()
}
const joined = (name: string): string => example(name).replaceAll('\n', '')
const linesOf = (name: string): string[] => example(name).split('\n')
const sha256 = (...bytes: (Uint8Array | string)[]): Buffer => bytes.reduce((hash, each) => hash.update(each), createHash('sha256')).digest()
const folder = ownFolder()
const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

/** RFC 8785 for what is in these examples, written anew. */
const jcs = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each))
const digestOf = (value: unknown): string => `sha256:${sha256(jcs(value)).toString('hex')}`

const spki = Buffer.from(example('pem').split('\n').slice(1, -1).join(''), 'base64')
const [ecdsa = '', ed25519 = ''] = linesOf('vkeys')
const [noteText = '', noteLines = ''] = `${example('checkpoint')}\n`.split('\n\n')
const text = `${noteText}\n`
const hashes = linesOf('leaves').map((line) => sha256('\0', line))
const node = sha256('\x01', hashes[0]!, hashes[1]!)
const root = sha256('\x01', node, hashes[2]!)

describe('the worked example of docs/formats.md, recomputed with code that is not ours', () => {
  it('has no block that nothing here looks at', () => {
    expect([...examples.keys()]).toEqual([
      'document', 'canonical', 'digest', 'leaves', 'leaf-hashes', 'nodes', 'pruned', 'pem', 'key-ids', 'vkeys', 'checkpoint', 'witness', 'cosignature', 'zip', 'claims', 'receipt', 'digits', 'code', 'disclosure', 'commitment', 'disclosures', 'carried', 'token', 'roster', 'return', 'notice', 'installation', 'csv', 'init', 'sample', 'build', 'built',
    ])
  })

  it('a document, its canonical bytes, its digest', () => {
    expect(example('canonical')).toBe(jcs(JSON.parse(example('document'))))
    expect(example('digest')).toBe(`sha256:${sha256(example('canonical')).toString('hex')}`)
  })

  it('leaves, hashes, nodes, root; each line is what we would append', () => {
    let prev = '0'.repeat(16)
    linesOf('leaves').forEach((line, i) => {
      const { i: index, prev: link, ...facts } = JSON.parse(line) as Record<string, unknown>
      expect([index, link, jcs({ ...facts, i, prev })]).toEqual([i, prev, line])
      expect(lineOf(ours, facts, i, prev).text).toBe(line)
      prev = hashes[i]!.toString('hex').slice(0, 16)
    })
    expect(linesOf('leaf-hashes')).toEqual(hashes.map((hash) => hash.toString('hex')))
    expect(linesOf('nodes')).toEqual([node.toString('hex'), root.toString('hex')])
  })

  it('what stands for pruned leaves: the tree goes on from it as from them', () => {
    const [file = '', digest] = linesOf('pruned')
    const doc = JSON.parse(file) as { counts: Record<string, number>; leaves: object[]; prev: string; roots: string[]; size: number }
    expect(jcs(doc)).toBe(file)
    expect(digest).toBe(`sha256:${sha256(file).toString('hex')}`)
    expect(doc.leaves.map(jcs)).toEqual(linesOf('leaves').slice(0, 1))
    expect([doc.size, doc.prev, doc.roots]).toEqual([3, hashes[2]!.toString('hex').slice(0, 16), [node, hashes[2]!].map((hash) => hash.toString('base64'))])
    expect(sha256('\x01', ...doc.roots.map((hash) => Buffer.from(hash, 'base64')))).toEqual(root)
    expect(Object.entries(doc.counts).flatMap(([type, n]) => Array<string>(n).fill(type)).sort()).toEqual(linesOf('leaves').map((line) => (JSON.parse(line) as { type: string }).type).sort())
    expect(rootHash(ours, frontierFrom(doc))).toEqual(new Uint8Array(root))
    const { format: _, ...parts } = doc as typeof doc & { format: string }
    expect(formatPruned(parts as never)).toBe(file)
  })

  it('key, key ids, origin, vkeys', () => {
    const [name] = ecdsa.split('+')
    const raw = Buffer.from(ed25519.split('+').slice(2).join('+'), 'base64').subarray(1)
    const ids = [sha256(spki), sha256(`${name!}\n\x01`, raw)].map((hash) => hash.subarray(0, 4).toString('hex'))
    expect(createPublicKey(example('pem')).export({ type: 'spki', format: 'der' })).toEqual(spki)
    expect(name).toBe(`example.cn/k/${sha256(spki).toString('hex').slice(0, 16)}`)
    expect(linesOf('key-ids')).toEqual(ids)
    expect(linesOf('vkeys')).toEqual([
      `${name}+${ids[0]}+${Buffer.concat([Buffer.of(2), spki]).toString('base64')}`,
      `${name}+${ids[1]}+${Buffer.concat([Buffer.of(1), raw]).toString('base64')}`,
    ])
    for (const line of linesOf('vkeys')) expect(parseVkey(ours, line).name).toBe(name)
  })

  it('the checkpoint: its text, and both signatures', () => {
    expect(text).toBe(`${ecdsa.split('+')[0]}\n3\n${root.toString('base64')}\n`)
    const [first, second] = noteLines.trimEnd().split('\n').map((line) => {
      const [dash, name, encoded] = line.split(' ')
      expect([dash, name]).toEqual(['—', ecdsa.split('+')[0]])
      return Buffer.from(encoded!, 'base64')
    })
    expect([first!, second!].map((bytes) => bytes.subarray(0, 4).toString('hex'))).toEqual(linesOf('key-ids'))
    const x = Buffer.from(ed25519.split('+').slice(2).join('+'), 'base64').subarray(1).toString('base64url')
    expect(verify(null, Buffer.from(text), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), second!.subarray(4))).toBe(true)
    expect(verify('sha256', Buffer.from(text), example('pem'), first!.subarray(4))).toBe(true)
    expect(parseNote(`${example('checkpoint')}\n`).text).toBe(text)
    if (!has('openssl')) return
    const said = execFileSync('openssl', ['dgst', '-sha256', '-verify', file('key.pem', `${example('pem')}\n`), '-signature', file('sig', first!.subarray(4)), file('text', text)], { encoding: 'utf8' })
    expect(said).toContain('Verified OK')
  })

  it('the witness: its key line, its time, and what it signed', () => {
    const [name, id, ...encoded] = example('witness').split('+')
    const key = Buffer.from(encoded.join('+'), 'base64')
    expect([key[0], key.length, id]).toEqual([4, 33, sha256(`${name!}\n`, key).toString('hex').slice(0, 8)])
    const [dash, by, line] = example('cosignature').split(' ')
    const bytes = Buffer.from(line!, 'base64')
    expect([dash, by, bytes.subarray(0, 4).toString('hex'), bytes.readBigUInt64BE(4), bytes.length]).toEqual(['—', name, id, 1_795_000_100n, 76])
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.subarray(1).toString('base64url') }, format: 'jwk' })
    expect(verify(null, Buffer.from(`cosignature/v1\ntime 1795000100\n${text}`), publicKey, bytes.subarray(12))).toBe(true)
    expect(parseWitness(ours, example('witness')).name).toBe(name)
    expect(parseCosignature(parseNote(`${example('checkpoint')}\n${example('cosignature')}\n`).signatures[2]!).time).toBe(1_795_000_100)
  })

  it('the zip: every field, and what Python reads', () => {
    const [header, bytes, entry, end] = linesOf('zip').map((line) => Buffer.from(line, 'hex'))
    const content = Buffer.from('明示')
    const u16 = (n: number) => Buffer.of(n & 255, n >> 8)
    const u32 = (n: number) => { const four = Buffer.alloc(4); four.writeUInt32LE(n); return four }
    const middle = Buffer.concat([Buffer.from('14000008000000002100', 'hex'), u32(crc32(content)), u32(6), u32(6), u16(5), u16(0)])
    expect(header).toEqual(Buffer.concat([Buffer.from('504b0304', 'hex'), middle, Buffer.from('a.txt')]))
    expect(bytes).toEqual(content)
    expect(entry).toEqual(Buffer.concat([Buffer.from('504b01021400', 'hex'), middle, Buffer.alloc(10), u32(0), Buffer.from('a.txt')]))
    expect(end).toEqual(Buffer.concat([Buffer.from('504b050600000000', 'hex'), u16(1), u16(1), u32(entry!.length), u32(header!.length + content.length), u16(0)]))
    expect(Buffer.from(formatZip([{ name: 'a.txt', bytes: new Uint8Array(content) }])).toString('hex')).toBe(joined('zip'))
    if (!has('python3')) return
    const read = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.namelist(), z.testzip(), z.read("a.txt").decode())'
    expect(execFileSync('python3', ['-c', read, file('a.zip', Buffer.from(joined('zip'), 'hex'))], { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } })).toBe("['a.txt'] None 明示\n")
  })

  it('the receipt: COSE and CWT by another library, digits, code', () => {
    const bytes = new Uint8Array(Buffer.from(joined('receipt'), 'hex'))
    const point = Buffer.concat([Buffer.of(2 + (spki.at(-1)! & 1)), spki.subarray(27, 59)])
    const message = Sign1Message.fromBytes(ECDSAKey.fromPublic(new Uint8Array(point)), skipTag(new Uint8Array([0xd2]), bytes))
    const claims = Claims.fromBytes(message.payload)
    const own = claims.getParam<Map<number, unknown>>(-70001)!
    const hex = (value: unknown): string => Buffer.from(value as Uint8Array).toString('hex')
    const said = `{\n  1: "${claims.iss}",\n  6: ${claims.iat},\n  7: h'${hex(claims.cti)}',\n  -70001: {\n${[...own].map(([key, value]) => `    ${key}: ${value instanceof Uint8Array ? `h'${hex(value)}'` : JSON.stringify(value)}`).join(',\n')}\n  }\n}`
    expect(said).toBe(example('claims'))
    expect([own.get(1), hex(own.get(2)), own.get(3), hex(own.get(4)), `sha256:${hex(own.get(5))}`]).toEqual([1, hashes[1]!.toString('hex'), 3, root.toString('hex'), example('digest')])

    const groups = joined('receipt').match(/.{1,14}/g)!
    const width = [0, 3, 5, 8, 10, 13, 15, 17]
    const digits = groups.map((group) => String(BigInt(`0x${group}`)).padStart(width[group.length / 2]!, '0')).join('')
    expect(joined('digits')).toBe(digits)
    const read = parseReceipt(bytes)
    expect(formatReceipt(read.receipt, read.kid, read.signature)).toEqual(bytes)
    expect([toDigits(bytes), readReceipt(`mingshi:${digits}`)?.receipt.purpose]).toEqual([digits, 'pay'])

    const bits = [...claims.cti as Uint8Array].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const values = bits.slice(0, 45).match(/.{5}/g)!.map((five) => parseInt(five, 2))
    const check = values.reduce((so, value) => { const twice = (so ^ value) * 2; return twice > 31 ? twice ^ 0b100101 : twice }, 0)
    const code = [...values, check].map((value) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[value]).join('')
    expect(example('code')).toBe(`${code.slice(0, 5)}-${code.slice(5)}`)
  })

  it('a disclosure and its commitment', () => {
    const salt = Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('base64url')
    expect(example('disclosure')).toBe(Buffer.from(JSON.stringify([salt, 'subject', '住户 0231'])).toString('base64url'))
    expect(example('commitment')).toBe(sha256(example('disclosure')).toString('base64url'))
  })

  it('a built policy: digests of what its build says, and of the files of the bundle', () => {
    const files = new Map(parseZip(baseOf('life')).map(({ name, bytes }) => [name, Buffer.from(bytes)]))
    const json = (folder: string) => [...files].filter(([name]) => name.startsWith(folder)).map(([, bytes]) => JSON.parse(bytes.toString()) as { version?: string })
    const policy = json('policies/').find(({ version }) => version === '1')!
    const built = build(ours, policy, json('installations/'))
    const face = { format: 'mingshi-notice/1', edition: 1, lang: 'zh-CN', purpose: 'enrol', blocks: built.notices.enrol!['zh-CN']!.blocks }
    const template = { ...face, item: 'template', blocks: built.itemNotices.enrol!.template!['zh-CN']!.blocks }
    expect(linesOf('built')).toEqual([
      `policy ${digestOf(policy)}`,
      `regions ${JSON.stringify(built.regions)} ${digestOf(built.regions)}`,
      `notice enrol zh-CN ${digestOf(face)}`,
      `notice enrol template zh-CN ${digestOf(template)}`,
      ...built.items.enrol!.map(({ id, fingerprint }) => `fingerprint ${id} ${fingerprint}`),
    ])
    for (const digest of [digestOf(face), digestOf(template)]) expect(sha256(files.get(`notices/${digest.slice(7)}.json`)!).toString('hex')).toBe(digest.slice(7))
    expect([built.digest, built.regionsDigest]).toEqual([digestOf(policy), digestOf(built.regions)])
  })

  it('what an export seals: the disclosure, and the leaf’s name of it', () => {
    expect(JSON.parse(example('disclosures'))).toEqual({ format: 'mingshi-disclosures/1', origin: ecdsa.split('+')[0], disclosures: [{ commitment: example('commitment'), disclosure: example('disclosure') }] })
  })

  it('a permit on its way, and the token of a permit: their members in their order, signed by the key', async () => {
    const signed = (said: string, signature: Buffer) => verify('sha256', Buffer.from(said), { key: createPublicKey(example('pem')), dsaEncoding: 'ieee-p1363' }, signature)
    const carried = example('carried')
    const json = carried.slice(0, -128)
    expect(Object.keys(JSON.parse(json) as object)).toEqual(['session', 'age', 'purpose', 'lang', 'code', 'until', 'page'])
    expect(signed(json, Buffer.from(carried.slice(-128), 'hex'))).toBe(true)
    const [header, claims, token] = linesOf('token')
    expect(token!.split('.').slice(0, 2)).toEqual([header, claims].map((part) => Buffer.from(part!).toString('base64url')))
    const { payload } = await jwtVerify(token!, createPublicKey(example('pem')), { audience: 'mingshi-permit', issuer: ecdsa.split('+')[0]!, algorithms: ['ES256'], currentDate: new Date(1_795_000_001_000) })
    expect(JSON.stringify(payload)).toBe(claims)
    await expect(jwtVerify(token!, createPublicKey(example('pem')), { currentDate: new Date(1_795_000_020_000) })).rejects.toThrow(/exp/)
    expect(tokenMembers()).toEqual([header, claims].flatMap((part) => Object.keys(JSON.parse(part!) as object)))
  })

  it('a roster and a return: canonical, signed by both keys, read by whoever trusts them', async () => {
    const keys = linesOf('vkeys').map((line) => parseVkey(ours, line))
    for (const [name, open] of [['roster', openRoster], ['return', openReturn]] as const) {
      const [format, line] = linesOf(name)
      const { origin, checkpoint } = JSON.parse(line!) as { origin: string; checkpoint: { size: number; root: string } }
      expect([format, jcs(JSON.parse(line!)), origin, checkpoint]).toEqual([`mingshi-${name}/1`, line, ecdsa.split('+')[0], { size: 3, root: root.toString('base64') }])
      expect(await open(verifier, `${example(name)}\n`, keys)).toMatchObject({ verdict: 'holds', digest: `sha256:${sha256(`${format}\n${line}\n`).toString('hex')}` })
      expect(await open(verifier, `${example(name).replace('1795000000000', '1795000000001')}\n`, keys)).toEqual({ verdict: 'not-signed' })
    }
    const [{ code }] = (JSON.parse(linesOf('roster')[1]!) as { entries: [{ code: string }] }).entries
    expect(code).toBe(sha256(`mingshi-roster/1\n${ecdsa.split('+')[0]}\n${example('code').replace('-', '')}`).toString('base64url'))
  })

  it('a notice and an installation: canonical, of the name that their bundle gives them, read by our own', () => {
    const files = new Map(parseZip(baseOf('life')).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]))
    for (const [folder, name] of [['notices', 'notice'], ['installations', 'installation']] as const) {
      expect(jcs(JSON.parse(example(name)))).toBe(example(name))
      expect(files.get(`${folder}/${sha256(example(name)).toString('hex')}.json`)).toBe(example(name))
    }
    expect(parseInstallation(JSON.parse(example('installation'))).operator).toBe('garden.example.cn')
    expect(example('built')).toContain(`sha256:${sha256(example('notice')).toString('hex')}`)
  })

  it('the table of the leaves, as it is written and as Python’s csv reads it', () => {
    const table = csvHead + linesOf('leaves').map(csvOf).join('')
    expect(table).toBe(`\ufeff${linesOf('csv').join('\r\n')}\r\n`)
    if (!has('python3')) return
    const read = 'import csv,json,sys; print(json.dumps([{k: v for k, v in row.items() if v} for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline=""))]))'
    const rows = JSON.parse(execFileSync('python3', ['-c', read, file('leaves.csv', table)], { encoding: 'utf8' })) as object[]
    expect(rows).toEqual(linesOf('leaves').map((line) => {
      const { t, installation, predecessor: _, ...leaf } = JSON.parse(line) as Record<string, unknown>
      return { ...Object.fromEntries(Object.entries(leaf).map(([key, value]) => [key, String(value)])), t: new Date(t as number).toISOString(), ...(installation !== undefined && { installation: (installation as string).slice(7) }) }
    }))
  })

  it('what three commands print', async () => {
    for (const name of ['policy', 'installation']) file(`${name}.json`, readFileSync(`examples/vending/${name}.json`))
    for (const name of ['init', 'sample', 'build']) {
      const [call, said] = linesOf(name)
      const [, ...args] = call!.split(' ')
      const inFolder = args.map((arg) => (/^shop$|\.(zip|json)$/.test(arg) ? join(folder, arg) : arg))
      const { out } = await mingshi(...inFolder)
      expect(JSON.parse(out.replaceAll(`${folder}/`, ''))).toEqual(JSON.parse(said!))
    }
  })
})
