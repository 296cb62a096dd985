import { enLook } from './en.papers.report.look.ts'
import type { ReportWords } from './papers.report.ts'

/** Words of the auditor’s report. */
export const enReport: ReportWords = {
  title: 'Audit report',
  verdict: {
    verified: 'Verified: nobody changed it since it was signed, and the records contradict neither each other nor the policy.',
    broken: 'Not verified. What does not hold: {checks}. The figures below count what could be read and prove nothing: first look at what does not hold.',
    sample: 'A SAMPLE: every record of it is made up, and no machine wrote it.',
    pruned: 'Records 0 to {last} were pruned on {date}, their term being over, says record {leaf}; {kept} of them are kept. What is left goes on from their hashes; what the others said cannot be shown any more.',
    unread: 'This file is no bundle of a machine, or is damaged: {got}.',
  },
  identity: {
    file: 'File', log: 'Log', root: 'Root', records: 'Records', span: 'From, to (Beijing time)', controller: 'Controller', policy: 'Policy', installation: 'Machine', program: 'Programs that wrote it', display: 'Displays (CSS pixels) and how often', uncalibrated: '“?” was never calibrated',
  },
  chapters: {
    verdict: 'The verdict, and which machine', checks: 'What was verified', look: 'Worth asking about', days: 'Sessions by day', hours: 'Hours of the day', reading: 'How long people took', versions: 'By version of the notice', starts: 'Starts, silences, the clock', exposure: 'When somebody else can hold it',
    ways: 'Other ways, and the switch', erasures: 'Erasures', types: 'Records by kind', lint: 'Every policy, linted', notices: 'Notices as they were shown', limits: 'What this report does not prove',
  },
  checks: { head: ['What', 'Result'], holds: 'holds', broken: 'broken', skipped: 'not looked at: the files cannot be read', fault: '{where}: expected {expected}; got {got}', more: '{n} more' },
  look: {
    lead: 'Facts that were counted, and no findings of fault. Each may have a good reason: ask before you judge.',
    none: 'Nothing. That does not mean that all is well: what was never logged is not seen here.',
    attention: { strong: 'ask first', slight: 'ask as well' }, innocent: 'It may also be: {reason}', where: ' (leaf {list})',
    each: enLook,
  },
  charts: { days: 'Sessions begun each day, by how they ended', hours: 'Sessions begun in each hour of the day, by how they ended', reading: 'From the screen’s coming up to the tap: answers on first screens', over: '{n} days to a bar', seconds: 's' },
  days: { lead: 'Each row counts sessions begun on days of Beijing time. Whoever picked another way at the start opened no notice and is in no record.', head: ['Day', 'Begun', 'After consent', 'Refused', 'Other way', 'Left', 'Not possible', 'Interrupted', 'Face'], stretch: '{from} to {to}' },
  hours: { lead: 'Beijing time.', head: ['Hour', 'Begun', 'After consent', 'Refused', 'Other way', 'Left', 'Not possible', 'Interrupted', 'Face'] },
  reading: {
    lead: 'From the screen’s coming up to the tap, as medians. “Quick” is a yes in under a fifth of what reading takes. How long reading takes is an estimate: 180 Chinese characters or 150 English words a minute. A quick answer is not a blind one: who comes often has read it before.',
    classes: ['under {to} s', '{from} to {to} s', '{from} s and more'],
    head: ['Time on the first screen', 'Yes', 'No'],
    each: ['Screen', 'Reading takes', 'Yes', 'To yes', 'Quick', 'No', 'To no'],
    inputs: 'How answers were tapped', input: { touch: 'finger', mouse: 'mouse', pen: 'pen', key: 'key', channel: 'guardian elsewhere' },
    unknown: 'not known', none: 'No answers.',
  },
  versions: {
    lead: 'How sessions ended behind the first screen of one notice. Where versions differ much, what changed is in their words below.',
    head: ['Notice', 'Begun', 'After consent', 'Refused', 'Other way', 'Left', 'Not possible', 'Interrupted'], notice: '{title} ({lang}), version {versions}\n{digest}',
    asked: 'The page had a choice of its own before (“ask”) {n} times: whether that one was fair takes a look on site, unless the page measured it.',
    fairly: {
      lead: 'What the machine measured of the screens that were answered, the worst of all of them. It took the face away {n} times because a screen was not fair. Of what was not measured nobody says that it was fair: the smaller of the two scripts measures nothing, and a poster beside the machine, say, takes a look on site.',
      head: ['Notice', 'Measured', 'Not measured', 'Larger to smaller button', 'Least contrast', 'Shortest side, mm', 'Beyond its limit'], nothing: 'nothing', not: 'not measured on this machine',
    },
  },
  starts: {
    lead: 'A page writes one leaf when it starts and one when it is closed. A start without a close before it may be a power cut or a crash, and may be a plug that is pulled every night.',
    count: 'Starts', unclean: 'After no proper close', steps: 'Jumps of the clock', back: 'Of these, backwards', empty: 'Days without any record', silence: 'Longest silence', camera: 'Camera opened', more: 'The first {n} of {all}.',
    head: { unclean: ['Start after no close', 'Last record before', 'Between them'], steps: ['The clock jumped', 'By', 'How it shows'], silences: ['Silent from', 'To', 'For'] },
    kinds: { step: 'against the clock that only goes forward (sleep does that too)', back: 'earlier than what another page wrote before it' }, ago: 'back {time}', on: '{n} times, {time} in all',
  },
  exposure: {
    lead: 'Between a record’s writing and the moment at which somebody outside holds it, whoever has the key can write it and all behind it anew. That time is its exposure window.',
    none: 'Nothing outside holds these records; what would hold them are receipts in people’s hands (--receipt), an older bundle in other hands (--against), and a witness’s signature (--witness).',
    broken: 'The records or their checkpoints do not hold (see above): nothing outside is counted for them.',
    contradicted: 'CONTRADICTED by what somebody outside holds. Which, stands under “{chapter}”.',
    receipt: {
      contradicted: 'CONTRADICTED: the machine signed it and now shows another log', removed: 'CONTRADICTED: the machine signed it, and the records that it is about are gone', pruned: 'signed by this machine; what it is about was pruned since, its term being over', 'after-this-bundle': 'signed by this machine, about records after the end of this bundle',
      'not-signed': 'not signed by this machine', 'another-log': 'of another log', 'code-only': 'a short code alone: the machine finds by it, no bundle has it, and nothing of it is signed. Ask for the whole text of the receipt’s QR code', unreadable: 'no receipt',
    },
    checkpoint: {
      contradicted: 'CONTRADICTED: what was signed is another log', 'after-this-bundle': 'about more records than this bundle has: it is an older one, or its end was cut off', pruned: 'about records that were pruned since, their term being over', 'false-line': 'a line under a witness’s key is FALSE: made up, or of a checkpoint that was changed',
      'not-signed': 'signed neither by this machine nor by a witness that was asked about', 'another-log': 'of another log', unreadable: 'no checkpoint',
    },
    bundle: { contradicts: 'CONTRADICTED: another history of this machine', pruned: 'ends before what was pruned of this one: nothing that both have contradicts it', 'older-is-longer': 'CONTRADICTED: records at its end are not in this bundle', 'another-log': 'of another log', unreadable: 'no bundle' },
    witness: { 'false-line': 'a line under its key is FALSE: made up, or of a checkpoint that was changed', nothing: 'signed nothing here', 'not-verifiable': 'its lines cannot be verified here: this browser has no Ed25519' },
    unasked: 'Found and not asked about: {name} ({id}), lines: {n}. They are unverified and count for nothing here.',
    kind: { witness: 'Witness {name}', receipt: 'Receipt {name}', bundle: 'Older bundle {name}', checkpoint: 'Checkpoint {name}' },
    clock: {
      witness: 'the witness’s', receipt: 'the machine’s; its holder can say whether it is true',
      bundle: 'no outside time: its newest record says {time}, by the machine’s clock. Who kept it knows since when',
    },
    anchors: ['Held outside by', 'The first … records', 'Not after (Beijing time)', 'By whose clock'],
    figures: { records: 'Records', bare: 'Held by nothing outside', untimed: 'Held only by what has no time', median: 'Exposure window, median', longest: 'Exposure window, longest', ahead: 'Written, by the machine’s clock, after they were held' },
    lag: '{n}, by up to {time}: its clock was ahead',
    days: ['Day', 'Records', 'Held by nothing', 'Without a time', 'Median window', 'Longest window'],
    more: '… {n} more',
    chart: 'Exposure windows of the records of each day, median and longest, in {unit}',
    sampling: 'Receipts of people whom the operator did not choose: {n}. If one record in a hundred had been changed, at least one of them shows it with {hundredth}; one in twenty, {twentieth}; one in ten, {tenth}. With 95 % they show a change of {least} of the records or more.',
    kept: 'Checkpoints that the machine kept: {n}. They bound nothing from outside, since whoever has the key signs them again. The longest time that none of them covers: {time}.',
    keptHead: ['Records in the checkpoint', 'Last of them written'],
  },
  ways: { lead: 'When another way was down and when the face was switched off, as the machine’s page reported it; what it did not report is not here.', head: ['What', 'From', 'To', 'Reason by the page'], face: 'The face switched off', open: 'not back at the log’s end', none: 'Nothing was reported.', more: 'The first {n} of {all}.' },
  erasures: { withdrawn: 'Items withdrawn', due: 'Erasures due', done: 'Recorded as erased', late: 'Of these, after the deadline', waiting: 'Not recorded as erased', overdue: 'Of these, past the deadline', first: 'Not recorded as erased: the {n} with the earliest deadlines' },
  types: {
    lead: 'How many records of each kind there are, by the names that they have in the file.', head: ['Kind', 'Name in the file', 'Records'],
    names: {
      genesis: 'The log began', 'epoch.start': 'The page started', 'epoch.stop': 'The page was closed properly', 'storage.recovered': 'Lost records were put back, or named as lost', 'policy.changed': 'Another version of the policy came into force',
      'notice.published': 'A notice was shown for the first time on this machine', 'notice.shown': 'A notice was shown without a question', 'session.opened': 'A session began', 'consent.given': 'Yes to an item', 'consent.refused': 'No to an item',
      'consent.withdrawn': 'A consent was withdrawn', 'consent.invalidated': 'A consent no longer held: what it was about had changed', 'consent.expired': 'A consent’s period was over', 'session.ended': 'A session ended',
      'camera.on': 'The camera came on', 'camera.off': 'The camera went off', handoff: 'A vendor’s own screen was handed the camera', 'permit.handed': 'A permit left for another page', 'permit.redeemed': 'Another page took a permit up', 'erasure.due': 'An erasure was due', 'erasure.done': 'An erasure was confirmed', 'alternative.state': 'Another way went down or came back', switch: 'The face was switched off or on',
      health: 'Something was wrong with the machine', 'clock.step': 'The clock was set, or the machine slept', 'log.pruned': 'Records whose term was over were deleted', anchor: 'A witness’s signature came back', 'export.made': 'A bundle was taken', 'roster.made': 'A roster was given out to the doors', 'roster.loaded': 'A door took a roster', 'roster.ended': 'Taken back at a door, or deleted there', 'stored.count': 'How many people are stored, as the host says', 'service.used': 'Somebody used the service screen',
      'display.calibrated': 'The screen was measured', purged: 'Receipts and references were deleted from the machine',
    },
  },
  lint: { lead: 'Every policy of the bundle with each machine that it was in force on, linted again now. No finding does not mean lawful, and is no legal advice.', policy: 'Policy {id}, version {version}' },
  units: { seconds: '{n} s', minutes: '{n} min', hours: '{n} h', days: '{n} days', share: '{n} %', chance: '{n}', unlikely: 'less than one in a million' },
}
