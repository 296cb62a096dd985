import { dpvContext, dpvDocumentsOf, dpvRecordOf, modalities, type Category, type Purpose } from '@mingshi/core'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { leavingAfter, readAll, refusing, withdrawn } from '../../../../../tests/support/decided.ts'
import { dpvTerms } from '../../../../../tests/support/dpv-terms.ts'
import { Evidence } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { dataTerm, durationNode, placeTerms, processingTerms, purposeTerms, regionTerm } from './dpv-words.ts'

type Node = Record<string, unknown>
const dpv = (name: string): string => `https://w3id.org/dpv#${name}`
const cn = (name: string): string => `urn:mingshi:x-cn:${name}`
const offline = { safe: true, documentLoader: (url: string) => Promise.reject(new Error(`expected no network, got ${url}`)) }

async function exportOf(evidence: Evidence): Promise<{ document: { '@graph': Node[] }; expanded: Node[] }> {
  const { log, decided } = await readAll(evidence)
  const records = decided.flatMap((each) => each.answers.map((answered) => dpvRecordOf(sha256, log, each, answered)))
  const document = { '@context': dpvContext, '@graph': [...dpvDocumentsOf(log), ...records] }
  const parsed = JSON.parse(JSON.stringify(document)) as typeof document
  return { document: parsed, expanded: await jsonld.expand(parsed, offline) }
}

const everyScene = () => withdrawn(new Evidence('property-access').session('session-a').session('session-b', refusing).session('session-c', leavingAfter(1)), 'session-d')
const isRecord = (node: Node): boolean => (node['@type'] as string[]).includes(dpv('ConsentRecord'))

/** All that is named in it, keys and values. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  const { '@id': id, '@type': type, ...rest } = value as Node
  return [...(typeof id === 'string' ? [id] : []), ...[type ?? []].flat().map(String), ...Object.keys(rest), ...Object.values(rest).flatMap(namesIn)]
}

/** Members that say something; what the context says about them aside. */
const membersIn = (value: unknown): number =>
  Array.isArray(value) ? value.reduce<number>((sum, each) => sum + membersIn(each), 0)
  : typeof value === 'object' && value !== null ? Object.entries(value).filter(([key]) => !key.startsWith('@')).reduce((sum, [, each]) => sum + 1 + membersIn(each), 0)
  : 0

describe('consent records in the terms of DPV', () => {
  it.each<[string, () => Evidence]>([['vending', () => new Evidence().session()], ['property-access', everyScene]])('of %s expand, without a network, and no member is lost', async (_, make) => {
    const { document, expanded } = await exportOf(make())
    expect(expanded).toHaveLength(document['@graph'].length)
    expect(membersIn(expanded)).toBe(membersIn(document['@graph']))
    const quads = await jsonld.toRDF(document, { ...offline, format: 'application/n-quads' })
    expect(quads).toContain(`<${dpv('ConsentGiven')}>`)
    expect(quads).toMatch(/isIndicatedAtTime> "20\d\d-[^"]*"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#dateTime>/)
  })

  it('would be found out by the reader: a member that no context knows is refused', async () => {
    await expect(jsonld.expand({ '@context': dpvContext, '@id': 'urn:x', nowhere: 1 }, offline)).rejects.toThrow('Safe mode')
  })

  it('use no term that DPV does not have', async () => {
    const names = namesIn([...(await exportOf(everyScene())).expanded, ...(await exportOf(new Evidence().session())).expanded])
    const theirs = new Set(names.filter((name) => name.startsWith('https://w3id.org/')))
    expect([...theirs].filter((name) => !dpvTerms.has(name))).toEqual([])
    expect(theirs.size).toBeGreaterThan(50)
  })

  it('of every kind of data, purpose and place that a policy can have as well', () => {
    const categories: Category[] = [...modalities.flatMap((each) => [`${each}-image`, `${each}-template`] as const), 'match-result', 'plate-number', 'name', 'phone-number', 'birthday', 'id-document', 'order', 'other']
    const acts = (['payment', 'passage', 'enrolment', 'other'] as const).flatMap((act) => (['verification', 'identification', 'analysis', 'detection'] as const).map((mode) => ({ act, mode }) as Purpose))
    const items = ['face', 'transmission', 'recipient:x', 'cross-border', 'template']
    const used = [...categories.map(dataTerm), ...acts.flatMap((each) => [...purposeTerms(each), ...items.flatMap((item) => processingTerms(each, item))]), ...Object.values(placeTerms), ...['CN', 'CN-SH', 'US-IL', 'US'].map(regionTerm)]
    const context = dpvContext as unknown as Record<string, string>
    const whole = used.filter((term) => term !== undefined).map((term) => term.replace(/^(\w+):/, (_, prefix: string) => context[prefix]!))
    expect(whole.filter((term) => !dpvTerms.has(term))).toEqual([])
    expect(dataTerm('palm-vein-template')).toBe('pd:Biometric')
    expect(dataTerm('match-result')).toBeUndefined()
  })

  it.each([['P1Y', 'xsd:duration'], ['PT36H', 'xsd:duration'], ['P2W', undefined], ['永久', undefined], ['P', undefined]])('say %s as what it is', (period, type) => {
    expect(durationNode({ period, after: 'enrolment' })['rdf:value']).toEqual(type ? { '@value': period, '@type': type } : period)
  })

  it('name nothing that is not there: every process, notice, party and machine', async () => {
    const { expanded } = await exportOf(everyScene())
    const there = new Set(expanded.map((node) => node['@id']))
    expect(namesIn(expanded).filter((name) => name.startsWith('ni:') && !there.has(name))).toEqual([])
  })

  it('are one of each answer, with its states in their order', async () => {
    const evidence = everyScene()
    const { expanded } = await exportOf(evidence)
    const records = expanded.filter(isRecord)
    expect(records).toHaveLength(evidence.lines.filter((line) => /"type":"consent\.(given|refused)"/.test(line)).length)
    const states = records.map((record) => (record[dpv('hasConsentStatus')] as Node[]).map((status) => (status['@type'] as string[])[0]!.replace(dpv(''), '')).join())
    const items = evidence.built.items[evidence.purpose]!.length
    const given = Array<string>(items).fill('ConsentGiven')
    expect(states).toEqual([...given, 'ConsentRefused', 'ConsentGiven', 'ConsentGiven,ConsentWithdrawn', ...given.slice(1)])
    const refused = records.find((record) => JSON.stringify(record).includes(dpv('ConsentRefused')))!
    expect(refused[dpv('hasLegalBasis')]).toBeUndefined()
  })

  it('have under x_cn what PIPL asks and no vocabulary has', async () => {
    const { expanded } = await exportOf(everyScene())
    const factsOf = (node: Node): Node => (node[cn('facts')] as Node[])[0]!
    const process = factsOf(expanded.find((node) => (node['@type'] as string[]).includes(dpv('Process')))!)
    for (const fact of ['separateConsent', 'necessity', 'impact', 'alternatives', 'staysLocal', 'recordsKept', 'assessment', 'basis']) expect(process[cn(fact)], fact).toBeDefined()
    const taken = factsOf(expanded.find((node) => JSON.stringify(node).includes(dpv('ConsentWithdrawn')))!)
    expect(taken[cn('erasures')]).toMatchObject([{ [cn('because')]: [{ '@value': 'withdrawal' }], [cn('confirmedAs')]: [{ '@value': 'deleted' }] }])
    expect(taken[cn('age')]).toEqual([{ '@value': 'over14' }])
    const machine = factsOf(expanded.find((node) => (node['@type'] as string[]).includes(dpv('Technology')))!)
    expect(machine).toMatchObject({ [cn('publicPlace')]: [expect.anything()], [cn('signPosted')]: [expect.anything()] })
  })
})
