const text = { type: 'string' }
const some = { type: 'string', minLength: 1 }
const list = (items: object) => ({ type: 'array', items })
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({ type: 'object', properties: { ...required, ...optional }, required: Object.keys(required) })

/**
 * Kantara Consent Receipt 1.1, from its table of fields: names, types, what must be there. Written for these tests; the
 * specification’s own schema (draft 6, 2017-11-17) asks no more than this one. Members that neither knows are allowed.
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
