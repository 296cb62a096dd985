import { readFileSync } from 'node:fs'
import { digestOf, parseZip } from '@mingshi/core'
import { seeds, sha256, signerOf } from './signer.mjs'

const zip = readFileSync(new URL('../base/life.zip', import.meta.url))
const files = new Map(parseZip(zip).map(({ name, bytes }) => [name, Buffer.from(bytes)]))
const json = (name) => JSON.parse(files.get(name).toString())
const named = (folder) => [...files.keys()].filter((name) => name.startsWith(`${folder}/`))

/** What the families of vectors need to know of the base `life`. */
export const life = {
  files,
  lines: files.get('leaves.ndjson').toString().trimEnd().split('\n'),
  leaf: (index) => JSON.parse(life.lines[index]),
  policyOne: named('policies').find((name) => json(name).version === '1'),
  policyTwo: named('policies').find((name) => json(name).version === '2'),
  installation: named('installations')[0],
  /** The notice that leaf `index` names. */
  notice: (index) => `notices/${life.leaf(index).notice.slice(7)}.json`,
  pem: (type) => named('keys').find((name) => (files.get(name).length > 150 ? 2 : 1) === type),
  digest: (name) => digestOf(sha256, json(name)),
  signer: signerOf(seeds.base, 'garden.example.cn'),
  other: signerOf(seeds.other, 'garden.example.cn'),
  ...JSON.parse(readFileSync(new URL('../base/life.json', import.meta.url), 'utf8')),
}

/** A mutation of a bundle, the checks that break, and the places that have to be named. */
export const bundle = (name, what, steps, checks, ...places) => ({
  name, what, base: 'life', do: steps, expect: { verdict: 'not-verified', checks, faults: places.map((place) => (Array.isArray(place) ? place : [checks[0], place])) },
})
export const at = (index) => `leaves.ndjson#${index}`
export const line = (number) => `leaves.ndjson:${number}`
/** The machine itself wrote it so. */
export const again = { again: 'base' }
export const encodeHex = (bytes) => Buffer.from(bytes).toString('hex')
