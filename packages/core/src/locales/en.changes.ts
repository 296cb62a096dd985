import type { ChangeWords } from './changes.ts'

/** What a version says otherwise, told to people. */
export const enChanges: ChangeWords = {
  added: 'There is a new {kind}, {of}',
  gone: 'The {kind} {of} is gone',
  moved: 'The {kind} stand in another order',
  changed: 'Of {of}, the {fact} changed from “{from}” to “{to}”',
  reworded: 'Of {of}, the {fact} changed',
  set: 'Of {of}, the {fact} is now stated',
  removed: 'Of {of}, the {fact} is no longer stated',
  again: ': you are asked again',
  stop: '.',
  quoted: '“{name}”',
  parts: {
    joint: ['joint controller', 'joint controllers'], purposes: ['purpose', 'purposes'], recipients: ['recipient', 'recipients'], entrusted: ['entrusted party', 'entrusted parties'],
    plain: ['use of other data', 'uses of other data'], alternatives: ['other way', 'other ways'],
  },
  controller: 'the controller',
  policy: 'these rules',
  none: 'not kept',
  modes: { verification: 'confirming that it is you', identification: 'finding out who it is', analysis: 'analysing traits', detection: 'seeing whether anyone is there' },
  ways: { device: 'inside the machine', lan: 'the local network', internet: 'the internet' },
  facts: {
    id: 'id', format: 'format', goLive: 'day of going live', regimes: 'applicable law', scene: 'scene', languages: 'languages', unreviewed: 'languages used unreviewed', gate: 'how firmly the camera is shut', rulesUrl: 'address of the rules',
    retentionSchedule: 'address of the retention schedule', agreement: 'agreement between them', written: 'form of written consent',
    under14: 'treatment of people under fourteen', rights: 'way to exercise one’s rights', complaints: 'way to complain', assessment: 'impact assessment',
    records: 'time for which records are kept',
    statutoryException: 'exception in law', joint: 'joint controllers', incident: 'contact after an incident', audit: 'compliance audit', inseparable: 'consents asked as one',
    crossBorder: 'way for data to go abroad',
    publicSecurityCamera: 'relation of the camera to public security',
    name: 'name', contact: 'contact', officer: 'protection officer', inCharge: 'person in charge',
    title: 'name', purpose: 'purpose', method: 'method', categories: 'categories of data', retention: 'retention period', necessity: 'necessity', impact: 'impact',
    modality: 'part of the body', mode: 'kind of recognition', reference: 'thing compared with', act: 'step that it is for', matching: 'place of matching',
    storing: 'place of keeping', attempts: 'number of attempts', basis: 'legal basis', citation: 'article relied on', for: 'purposes concerned', over: 'way of sending',
    region: 'region', contract: 'contract', signed: 'day of signing', kind: 'kind', label: 'name', steps: 'number of steps', surchargeFen: 'extra price (fen)',
  },
}
