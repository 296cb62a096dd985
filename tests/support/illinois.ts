import { assessmentScope, type Installation, type Policy } from '@mingshi/core'
import { sha256 } from './sha256.ts'

const en = (text: string) => ({ en: text })

/** The door of a condominium in Illinois: residents enrol a face, or a finger, and sign for it; key cards go on working. English only. */
export function condoOf(change: (policy: Policy) => void = () => {}): Policy {
  const policy: Policy = {
    format: 'mingshi-policy/1',
    id: 'condo-access',
    version: '1',
    goLive: '2026-11-01',
    regimes: ['us-il-bipa'],
    scene: 'property-access',
    languages: ['en'],
    rulesUrl: 'https://rules.example.com/condo-access/1',
    retentionSchedule: 'https://rules.example.com/condo-access/schedule',
    controller: { name: en('Lake Street Condominium Association'), contact: { phone: '312-555-0100' } },
    purposes: [{
      id: 'enrol',
      title: en('enrol for the door'),
      purpose: en('To recognise you at the door from now on'),
      method: en('A photo of your face, turned into a face template that is kept in this machine'),
      categories: ['face-image', 'face-template'],
      retention: { period: 'P1Y', after: 'last-use' },
      necessity: en('Some residents cannot hold a card: recognising the face lets them open the door themselves'),
      impact: en('You may be taken for somebody else; a template that leaks cannot be replaced'),
      modality: 'face',
      mode: 'verification',
      reference: 'enrolled-here',
      act: 'enrolment',
      matching: 'device',
      storing: 'device',
      basis: 'separate-consent',
      written: { law: '740 ILCS 14/10', form: 'electronic-signature' },
    }],
    alternatives: [
      { id: 'card', kind: 'card', label: en('Key card'), steps: 1 },
      { id: 'desk', kind: 'staff', label: en('Ask the front desk'), steps: 1 },
    ],
    under14: { offer: 'never' },
    rights: { kiosk: true, phone: '312-555-0100', answerWithinWorkingDays: 15 },
    complaints: { phone: '312-555-0100' },
    assessment: { id: 'PIA-2026-21', date: '2026-10-10' },
    records: { keep: 'P5Y' },
  }
  change(policy)
  if (policy.assessment && !policy.assessment.scope) policy.assessment.scope = assessmentScope(sha256, policy)
  return policy
}

export function condoDoorOf(change: (installation: Installation) => void = () => {}): Installation {
  const installation: Installation = {
    format: 'mingshi-installation/1',
    id: 'condo-door-1',
    operator: 'condo.example.com',
    region: 'US-IL',
    place: { name: 'Lake Street lobby', kind: 'residential', public: false },
    alternatives: ['card', 'desk'],
  }
  change(installation)
  return installation
}
