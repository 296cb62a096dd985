import { describe, expect, it } from 'vitest'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { build } from '../build/build.ts'
import { isAtLeast, strengths } from '../policy/gate.ts'
import { parsePolicy } from '../policy/parse.ts'
import type { Policy } from '../policy/schema.ts'
import { lintPolicy } from './lint.ts'

const installation = installationOf('vending')
const asking = (gate: unknown, format = 'mingshi-policy/1.2'): Policy => policyOf('vending', (policy) => Object.assign(policy, { format, gate }))

describe('a gate that a policy asks for', () => {
  it.each(['cooperative', 'document', 'native'] as const)('%s is an open question, since only the machine can look, and is built', (gate) => {
    const found = lintPolicy(sha256, asking(gate), { installation }).filter(({ rule }) => rule === 'MS-GATE')
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual(['unsettled $.gate'])
    expect(build(sha256, asking(gate), [installation]).policy.gate).toBe(gate)
  })

  it('that is not asked for is none', () => {
    expect(lintPolicy(sha256, policyOf('vending'), { installation }).map(({ rule }) => rule)).not.toContain('MS-GATE')
  })

  it('is a key of 1.2: a kiosk that does not know it would not look', () => {
    for (const format of ['mingshi-policy/1', 'mingshi-policy/1.1']) expect(() => parsePolicy(asking('document', format))).toThrow('wrong-shape')
    for (const gate of ['none', 'strong', true]) expect(() => parsePolicy(asking(gate))).toThrow('wrong-shape')
  })

  it('is at least as firm as itself and those before it', () => {
    strengths.forEach((strength, i) => expect(strengths.map((least) => isAtLeast(strength, least))).toEqual(strengths.map((_, n) => n <= i)))
  })
})
