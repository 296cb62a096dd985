import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf, type Scene } from '../../../../tests/support/scenes.ts'
import { build } from '../build/build.ts'
import { MingshiError } from '../errors.ts'
import { parseInstallation, parseJson, parsePolicy } from '../policy/parse.ts'
import { readInstallation } from '../policy/read-installation.ts'
import { lintJson } from './lint.ts'

/** Any JSON at all, keys of prototypes and numbers at the edges included. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false, 0, -0, 1.5, 1e30, 2 ** 53, -1, '', '\ud800', '\u0000', 'P0D', 'PT0S', '2026-02-30', '永久'),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'purposes', 'alternatives', '$comment', '$schema')), tie('value'), { maxKeys: 4 }),
  ),
})).value

const scenes: readonly Scene[] = ['vending', 'parking', 'property-access']

/** A real document with something else at one of its places: near enough to get deep into every rule. */
const nearly = (documentOf: (scene: Scene) => unknown) =>
  fc.tuple(fc.constantFrom(...scenes), fc.nat(), fc.option(anyJson, { nil: undefined })).map(([scene, at, other]) => {
    const document = structuredClone(documentOf(scene)) as object
    const places: [Record<string, unknown>, string][] = []
    const walk = (node: object): void => {
      for (const key of Object.keys(node)) {
        places.push([node as Record<string, unknown>, key])
        const child = (node as Record<string, unknown>)[key]
        if (typeof child === 'object' && child !== null) walk(child)
      }
    }
    walk(document)
    const [holder, key] = places[at % places.length]!
    if (other === undefined) delete holder[key]
    else holder[key] = other
    return document as unknown
  })

const policies = fc.oneof({ weight: 4, arbitrary: nearly(policyOf) }, { weight: 1, arbitrary: anyJson })
const installations = fc.oneof({ weight: 4, arbitrary: nearly(installationOf) }, { weight: 1, arbitrary: anyJson })

/** What it throws is ours, or it throws nothing. */
function orOurs(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
  }
}

describe('any JSON', () => {
  it('is parsed, linted and built, or refused by an error of ours', () => {
    fc.assert(fc.property(policies, installations, (policy, installation) => {
      orOurs(() => parsePolicy(policy))
      orOurs(() => parseInstallation(installation))
      orOurs(() => build(sha256, policy, [installation]))
      const { findings } = lintJson(sha256, policy, installation) // never throws
      for (const { message, path } of findings) expect(`${path} ${message}`).not.toMatch(/undefined|\[object O/)
    }), { numRuns: 1500, seed: 7 })
  }, 60_000)

  it('that the command line refuses, the machine refuses too, and the other way round', () => {
    fc.assert(fc.property(installations, (installation) => {
      const onMachine = !Array.isArray(readInstallation(installation))
      let atCommandLine = true
      try {
        parseInstallation(installation)
      } catch {
        atCommandLine = false
      }
      if (atCommandLine) expect(onMachine).toBe(true)
    }), { numRuns: 1500, seed: 8 })
  })

  it('as text too: parseJson throws nothing but an error of ours', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => orOurs(() => parseJson(text, 'x'))), { numRuns: 1500, seed: 9 })
  })
})
