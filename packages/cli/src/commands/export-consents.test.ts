import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KantaraReceipt } from '@mingshi/core'
import { Ajv } from 'ajv'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { refusing, withdrawn } from '../../../../tests/support/decided.ts'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { kantaraSchema } from '../../../../tests/support/kantara.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { file, folder } = ownFiles()
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const bundle = file('good.zip', withdrawn(new Evidence().session('session-a').session('session-b', refusing), 'session-c').zip())

describe('mingshi export --as kantara', () => {
  const output = join(folder, 'receipts.json')

  it('writes a receipt of every decision, one per line, and names what they say less well', async () => {
    const { code, out, err } = await mingshi('export', bundle, '--as', 'kantara', '-o', output)
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('3 receipts. A view, not the evidence') as string })
    expect(err).toContain('x_lossy: piiPrincipalId, consentTimestamp')
    const receipts = read(output) as KantaraReceipt[]
    const isReceipt = new Ajv().compile(kantaraSchema)
    expect(receipts.filter((receipt) => isReceipt(receipt)).map(({ x_mingshi: { status } }) => status)).toEqual(['given', 'refused', 'withdrawn'])
    expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(3 + 2)
  })

  it('of no day of the log is a list of none', async () => {
    const { out } = await mingshi('export', bundle, '--as', 'kantara', '-o', output, '--until', '2020-01-01', '--json')
    expect(JSON.parse(out)).toMatchObject({ format: 'mingshi-export/1', records: 0 })
    expect(read(output)).toEqual([])
  })

  it('says of a sample that it is one', async () => {
    const sample = join(folder, 'sample.zip')
    await mingshi('sample', '-o', sample, '--records', '300')
    const { code, err } = await mingshi('export', sample, '--as', 'kantara', '-o', output)
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('a sample: all of it is made up') as string })
    const isReceipt = new Ajv().compile(kantaraSchema)
    const receipts = read(output) as KantaraReceipt[]
    expect(receipts.length).toBeGreaterThan(30)
    expect(receipts.filter((receipt) => !isReceipt(receipt))).toEqual([])
  })
})

describe('mingshi export --as dpv', () => {
  it('writes JSON-LD that needs no network to be read', async () => {
    const output = join(folder, 'records.jsonld')
    const { code, out } = await mingshi('export', bundle, '--as', 'dpv', '-o', output)
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ consent records\. A view/) as string })
    const document = read(output) as { '@graph': object[] }
    const expanded = await jsonld.expand(document, { safe: true, documentLoader: (url) => Promise.reject(new Error(url)) })
    expect(expanded).toHaveLength(document['@graph'].length)
  })
})

describe.each(['kantara', 'dpv'])('mingshi export --as %s', (as) => {
  it('writes nothing of a bundle that does not verify', async () => {
    const evidence = new Evidence().session('session-a')
    const altered = file('altered.zip', evidence.zip((parts) => ({ ...parts, leaves: parts.leaves.map((line) => line.replace('"over14"', '"under14"')) })))
    const output = join(folder, `none.${as}`)
    expect(await mingshi('export', altered, '--as', as, '-o', output)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('does not verify, and nothing was written') as string })
    expect(existsSync(output)).toBe(false)
    const { code, out } = await mingshi('export', altered, '--as', as, '-o', output, '--json')
    expect({ code, ...(JSON.parse(out) as object) }).toEqual({ code: 1, format: 'mingshi-export/1', as, output: null, verified: false, records: 0 })
  })
})
