import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const text = { type: 'string' }
const some = { type: 'string', minLength: 1 }
const list = (items: object) => ({ type: 'array', items })
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({ type: 'object', properties: { ...required, ...optional }, required: Object.keys(required) })

/**
 * Kantara Consent Receipt 1.1, from its table of fields: names, types, what must be there. Written for these tests, since the specification’s own
 * schema (draft 6, 2017-11-17) is under an IPR policy that says nothing of copies: it is not in this repository. It asks no more than this
 * one: what is a receipt here is one there, which a test asks where somebody has it at hand (`kantaraOriginal`). Members that neither knows are allowed.
 */
export const kantaraSchema = object(
  {
    version: { const: 'KI-CR-v1.1.0' },
    jurisdiction: some,
    consentTimestamp: { type: 'integer', minimum: 0 },
    collectionMethod: some,
    consentReceiptID: some,
    piiPrincipalId: some,
    piiControllers: { ...list(object({ piiController: some, contact: some, address: { type: 'object' }, email: text, phone: text }, { onBehalf: { type: 'boolean' }, piiControllerUrl: text })), minItems: 1 },
    policyUrl: text,
    services: {
      ...list(object({
        service: some,
        purposes: list({
          ...object(
            { consentType: { enum: ['EXPLICIT', 'IMPLICIT', 'N/A'] }, purposeCategory: { ...list(some), minItems: 1 }, piiCategory: { ...list(some), minItems: 1 }, termination: some, thirdPartyDisclosure: { type: 'boolean' } },
            { purpose: some, primaryPurpose: { type: 'boolean' }, thirdPartyName: some },
          ),
          if: { properties: { thirdPartyDisclosure: { const: true } } },
          then: { required: ['thirdPartyName'] },
        }),
      })),
      minItems: 1,
    },
    sensitive: { type: 'boolean' },
    spiCat: list(some),
  },
  { publicKey: text, language: { type: 'string', pattern: '^[a-z]{2}$' } },
)

/**
 * The original: `CR_v1_1/kantara-consent-receipt-v1_1-schema.json` of github.com/KantaraInitiative/consent-receipt-v-next (commit f5c5d68), from the
 * path that `KANTARA_SCHEMA` names. It begins with two lines that are no JSON, and is of draft 4, of which it uses nothing that later drafts read otherwise.
 */
export function kantaraOriginal(path: string): object {
  const bytes = readFileSync(path)
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (digest !== 'e5ca5f6a7b7c499b00e6dc5473271ca194693546165a7191c151c615f2e68d2a') throw new Error(`${path}: expected the schema of draft 6, got a file with SHA-256 ${digest}`)
  const { $schema: _, ...schema } = JSON.parse(bytes.toString().replace(/^ *\/\/.*$/gm, '')) as Record<string, unknown>
  return schema
}
