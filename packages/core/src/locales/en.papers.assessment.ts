import type { AssessmentWords } from './papers.assessment.ts'

/** Words of the assessment: the four headings of Order 19 Art. 9. */
export const enAssessment: AssessmentWords = {
  title: 'Personal information impact assessment: working paper',
  lead: 'The facts are filled in from the policy, the installations and the log; the judgements are for people to write. Without them and without signatures this is no assessment.',
  about: {
    heading: 'What is assessed',
    id: 'Assessment', date: 'Date', goLive: 'Going live', scope: 'Scope', controller: 'Controller', policy: 'Policy', machines: 'Machines', machine: '{id}, {place}', bundle: 'Records', keep: 'Keeping',
    kept: 'The report and the records of processing are kept for three years at least',
    none: 'not in the policy yet',
    current: 'As the policy is now: {scope}',
    stale: 'Stale: it was made of {was}, today’s scope is {scope}. Purposes, recipients or entrusted parties changed: assess again',
    unscoped: 'The policy does not say what was assessed; today’s scope is {scope}',
    version: '{id}, version {version}, {digest}',
  },
  sign: { heading: 'Who assesses', asked: ['Assessed by (name, position, signature)', 'Protection officer (name, signature)', 'Date of signing'] },
  parts: { stated: 'What the policy states', enforced: 'What the machine sees to', found: 'What lint found', figures: 'Figures of the log', asked: 'What a person must still judge' },
  headings: {
    lawful: '1. Whether purpose and method are lawful, legitimate and necessary',
    effect: '2. The effect on people’s rights, and whether what lowers it works',
    risk: '3. The risk of leaks, tampering, loss, damage, unlawful taking, sale or use, and the harm',
    safeguards: '4. Whether the safeguards are lawful, effective and fit for the risk',
  },
  stated: {
    basis: 'Basis', consents: 'Separate consents', ways: 'Ways without a face', under14: 'Under fourteen', never: 'The face is not offered to them', guardian: 'A parent or another guardian consents', travel: 'Where it goes',
    matching: 'Where it is matched', storing: 'Where it is stored', notStored: 'Not stored', recipient: 'Recipient', entrusted: 'Entrusted party', inCharge: 'In charge', officer: 'Protection officer',
    records: 'Records are kept for', incident: 'Contact for incidents', audit: 'Last compliance audit', absent: 'The policy does not say',
  },
  bases: { 'separate-consent': 'separate consent', contract: 'a contract', 'legal-duty': 'a legal duty', emergency: 'an emergency', employment: 'employment' },
  enforced: {
    built: 'A policy that lint finds illegal is not built; one that somebody was asked under all the same is found by verification, which lints again',
    separate: 'Each consent has a screen and an answer of its own; the camera opens only after all were asked and every required one was given',
    same: 'What was shown is what is recorded: every notice can be composed again from the policy',
    ways: 'Where no way without a face works, the face is off',
    once: 'After a no, nothing asks for that again in the session',
    age: 'Being over fourteen is asked first; whoever does not say so is asked for no consent, meets no camera and takes another way',
    back: 'A receipt takes consent back at the machine; where a template is kept, what has to be erased and by when is recorded',
    bare: 'Records hold no picture, no template, no hash of one and no name',
    short: 'The camera has a time limit each time, and closes with the result',
    quiet: 'The SDK makes no network call that the controller did not configure, and keeps no picture',
    tamper: 'A record that was altered, dropped, added or moved is found by verification, and named',
    signed: 'Records are signed by the machine’s key; receipts in people’s hands and earlier bundles can be held against them',
    kept: 'The SDK deletes no record by itself',
  },
  enforcedHead: ['What', 'What shows it'],
  proof: {
    toSee: 'Verify a bundle and look at “{checks}”', held: 'The bundle verified: “{checks}” holds', broken: 'The bundle did not verify: there is no evidence now', code: 'Written and tested so; no record shows it',
  },
  limits: {
    lawful: 'No machine can judge whether the purpose is necessary, or whether a lesser way would do.',
    effect: 'Whether the other ways are as convenient on the spot is in no record; whoever picked one at the start is in none either.',
    risk: 'What happens in the page’s matching program, the operating system, or at recipients and entrusted parties is outside the SDK.',
    safeguards: 'Whether data are encrypted, who may see them and what guards the machine, the SDK cannot see; nor can it prove that what was not recorded did not happen.',
  },
  asked: {
    lawful: [
      'Is the purpose specific and clear? Could it be reached without a face? Which lesser ways are there, and why not those?',
      'What is the legal basis? Do the sector or the place have licences or limits of their own? In a public place: is it needed for public security?',
      'Conclusion: lawful, legitimate and necessary; or not yet, because',
    ],
    effect: [
      'Whom does it affect, and are there elderly or disabled people or minors among them? What does a wrong match or none mean for them?',
      'Are the other ways as near, as quick and as cheap? Who tried them on the spot, and when?',
      'Do the measures that lower the effect work? What shows it?',
      'Conclusion: the effect is acceptable; or first',
    ],
    risk: [
      'Who could take, alter or lose these data: staff, maintenance, the matching program, recipients, the network, whoever carries the machine away? How likely is it?',
      'If it happens, how many people are harmed, and how? Has it happened before?',
      'Conclusion: how large the risk is',
    ],
    safeguards: [
      'How are storage and transmission encrypted? Who has access, and who granted it? Is access recorded, and who reads that?',
      'How are entrusted parties and recipients supervised? When were the last security test and the last rehearsal of the plan, and what did they find?',
      'Which risk is left? Do the safeguards fit it?',
      'Conclusion: go ahead; go ahead once these measures are in place; or do not',
    ],
  },
  again: {
    heading: 'When to assess again',
    rows: [
      ['Purpose or method changed', 'A new purpose; another thing to compare with; another place of matching or storing; another method or period'],
      ['Somebody else gets data', 'A new recipient or entrusted party, or a transfer abroad. The scope’s digest no longer fits, and lint says so (CN-FR-09-3)'],
      ['Something happened', 'A leak or another serious security incident'],
      ['Time passed', 'Nothing changed: look again at intervals. The text sets none; once a year is this paper’s advice'],
    ],
  },
}
