import { base64url, fromHex } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import type { Policy, Purpose } from '../../policy/schema.ts'
import type { Notice } from '../../notice/notice.ts'
import { isBiometric } from '../../policy/modality.ts'
import type { OverLeaf } from '../verify/over.ts'
import type { Answered, Decided } from './decisions.ts'
import { dataTerm, durationNode, placeTerms, processingTerms, purposeTerms, regionTerm, said, texts, type Node } from './dpv-words.ts'
import { flowOf } from './flow-of-item.ts'
import { uuidOf } from './uuid.ts'
import type { VerifiedLog } from './verified-log.ts'
import { answerFacts, itemFacts, machineFacts } from './x-cn.ts'

/** A document, or a part of one, named by its digest (RFC 6920). */
const nameOf = (digest: string, part = ''): string => `ni:///sha-256;${base64url(fromHex(digest.slice('sha256:'.length)))}${part && `#${part}`}`
const processOf = (policy: string, purpose: string, item: string): string => nameOf(policy, `process/${purpose}/${item}`)

/** What is the same for many records, each once: controllers, what every item is about, notices, machines. */
export function* dpvDocumentsOf({ policies, installations, notices, law }: VerifiedLog): Generator<Node> {
  for (const [digest, policy] of policies) {
    yield* partiesOf(digest, policy)
    for (const { id } of policy.purposes) {
      const { purpose, items } = law.askedFor(digest, id)!
      for (const item of items) yield processNode(digest, policy, purpose, item)
    }
  }
  for (const [digest, notice] of notices) yield noticeNode(digest, notice)
  for (const [digest, installation] of installations) yield { '@id': nameOf(digest), '@type': 'dpv:Technology', 'dct:identifier': installation.id, x_cn: machineFacts(installation) }
}

/**
 * One answer to one item as a consent record (ISO/IEC TS 27560, in the terms of DPV 2.3): under PIPL each item is a separate
 * consent, so each has its record, its notice and its own states, in their order.
 */
export function dpvRecordOf(sha256: Sha256, log: VerifiedLog, decision: Decided, answered: Answered): Node {
  const { session, policy, purpose, installation, digests } = decision
  const { leaf, over } = answered
  const id = uuidOf(sha256, `${log.origin} ${session} ${leaf.item}`)
  return said({
    '@id': `urn:uuid:${id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': id,
    'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
    'dct:source': `${log.origin}#${leaf.i}`,
    'dct:language': leaf.lang,
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': session },
    'dpv:hasDataController': nameOf(digests.policy, 'controller'),
    'dpv:hasJointDataControllers': policy.joint?.map((each) => nameOf(digests.policy, `joint/${each.id}`)),
    'dpv:hasDataProcessor': policy.entrusted?.filter((each) => each.for.includes(purpose.id)).map((each) => nameOf(digests.policy, `entrusted/${each.id}`)),
    'dpv:hasJurisdiction': regionTerm(installation.region),
    'dpv:hasLegalBasis': leaf.type === 'consent.given' ? 'dpv:ExplicitlyExpressedConsent' : undefined,
    'dpv:hasNotice': nameOf(leaf.notice),
    'dpv:hasProcess': processOf(digests.policy, purpose.id, leaf.item),
    'dpv:hasConsentStatus': [
      { '@type': leaf.type === 'consent.given' ? ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'] : 'dpv:ConsentRefused', ...indicated(leaf.t), 'dpv:isIndicatedBy': 'dpv:DataSubject', 'dpv:hasIndicationMethod': `${leaf.input} on the screen of this item` },
      ...(over ? [overNode(over)] : []),
    ],
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': [policy.rights?.kiosk !== false && 'the machine', policy.rights?.url, policy.rights?.phone].filter(Boolean) },
    'dpv:hasImpactAssessment': policy.assessment && { '@type': 'dpv:PIA', 'dct:identifier': policy.assessment.id, 'dct:date': policy.assessment.date },
    x_cn: { ...answerFacts(decision, answered), onMachine: { '@id': nameOf(digests.installation) } },
  })
}

const indicated = (t: number): Node => ({ 'dpv:isIndicatedAtTime': new Date(t).toISOString() })

/** Whoever ends it: the person with the receipt, or the controller whose policy changed. By a reference the host does it, and what has run out has run out by itself. */
function overNode(leaf: OverLeaf): Node {
  switch (leaf.type) {
    case 'consent.withdrawn':
      if (leaf.with === 'subject') return { '@type': 'dpv:ConsentWithdrawn', ...indicated(leaf.t), 'dpv:hasIndicationMethod': 'by a reference that the controller keeps' }
      return { '@type': 'dpv:ConsentWithdrawn', ...indicated(leaf.t), 'dpv:isIndicatedBy': 'dpv:DataSubject', 'dpv:hasIndicationMethod': 'with the receipt' }
    case 'consent.invalidated':
      return { '@type': 'dpv:ConsentInvalidated', ...indicated(leaf.t), 'dpv:isIndicatedBy': nameOf(leaf.policy, 'controller') }
    case 'consent.expired':
      return { '@type': 'dpv:ConsentExpired', ...indicated(leaf.t) }
  }
}

function* partiesOf(digest: string, { controller, joint = [], entrusted = [], id, version }: Policy): Generator<Node> {
  const { name, contact } = controller
  yield said({ '@id': nameOf(digest), '@type': 'dct:Policy', 'dct:identifier': id, 'dct:hasVersion': version })
  yield said({ '@id': nameOf(digest, 'controller'), '@type': 'dpv:DataController', 'dpv:hasName': texts(name), 'dpv:hasContact': [contact?.phone, contact?.email].filter(Boolean), 'dpv:hasAddress': texts(contact?.address) })
  for (const each of joint) yield said({ '@id': nameOf(digest, `joint/${each.id}`), '@type': 'dpv:JointDataControllers', 'dpv:hasName': texts(each.name), 'dpv:hasContact': each.contact, x_cn: signedAs({ agreement: each.agreement, signed: each.signed }) })
  for (const each of entrusted) yield said({ '@id': nameOf(digest, `entrusted/${each.id}`), '@type': 'dpv:DataProcessor', 'dpv:hasName': texts(each.name), x_cn: signedAs({ contract: each.contract, signed: each.signed }) })
}

const signedAs = (facts: Node): Node | undefined => (Object.values(facts).some((value) => value !== undefined) ? said(facts) : undefined)

/** What only tells (`plain:…`) asks for no consent. */
const noticeNode = (digest: string, { lang, purpose, item, blocks }: Notice): Node =>
  said({ '@id': nameOf(digest), '@type': purpose.startsWith('plain:') ? 'dpv:DeviceNotice' : ['dpv:ConsentNotice', 'dpv:DeviceNotice'], 'dct:identifier': digest, 'dct:language': lang, 'dct:subject': item === undefined ? purpose : `${purpose} ${item}`, 'dct:description': { '@value': blocks.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n'), '@language': lang } })

function processNode(digest: string, policy: Policy, purpose: Purpose, item: { id: string; required: boolean; fingerprint: `sha256:${string}` }): Node {
  const { categories, recipients } = flowOf(policy, purpose, item.id)
  const retention = recipients[0]?.retention ?? purpose.retention
  const necessity = item.required ? 'dpv:Required' : 'dpv:Optional'
  return said({
    '@id': processOf(digest, purpose.id, item.id),
    '@type': 'dpv:Process',
    'dct:title': texts(purpose.title),
    'dpv:hasService': { '@type': 'dpv:Service', 'dct:identifier': `${policy.id} ${purpose.id}`, 'dct:title': texts(purpose.title) },
    'dpv:hasPurpose': said({ '@type': 'dpv:Purpose', 'skos:broader': purposeTerms(purpose), 'dct:description': texts(purpose.purpose) }),
    'dpv:hasProcessing': processingTerms(purpose, item.id),
    'dpv:hasNecessity': necessity,
    'dpv:hasPersonalData': categories.map((category) => said({ '@type': isBiometric(category) ? 'dpv:SensitivePersonalData' : 'dpv:PersonalData', 'skos:broader': dataTerm(category), 'dct:identifier': category, 'dpv:hasNecessity': necessity, 'dpv:hasDataSource': 'dpv:DataSubjectDataSource' })),
    'dpv:hasLocation': placeTerms[purpose.matching],
    'dpv:hasStorageCondition': [
      ...(purpose.storing === 'none' ? [] : [{ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': placeTerms[purpose.storing] }]),
      ...(retention ? [{ '@type': 'dpv:StorageDuration', 'dpv:hasDuration': durationNode(retention) }] : []),
    ],
    'dpv:hasRecipient': recipients.map(({ id, name, contact, region }) => said({ '@type': ['dpv:Recipient', 'dpv:ThirdParty'], 'dct:identifier': id, 'dpv:hasName': texts(name), 'dpv:hasContact': contact, 'dpv:hasJurisdiction': regionTerm(region) })),
    x_cn: itemFacts(policy, purpose, item),
  })
}
