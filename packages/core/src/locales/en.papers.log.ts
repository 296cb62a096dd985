import type { LogWords, SpeechWords } from './papers.log.ts'

/** Words for the figures of a log, and for the script of recordings. */
export const enLog: LogWords & { speech: SpeechWords } = {
  figures: {
    begun: 'Sessions begun', given: 'Ended after consent', refused: 'Refused', alternative: 'Did not say to be over fourteen, took another way', left: 'Left', unavailable: 'Not possible at the time', interrupted: 'Interrupted',
    unended: 'Not ended yet', itemsGiven: 'Items agreed to', itemsRefused: 'Items refused', medianGiven: 'From shown to yes (median)', medianRefused: 'From shown to no (median)', withdrawn: 'Items withdrawn',
    camera: 'Camera opened', provided: 'Provided to recipients', erasuresDue: 'Erasures due', erasuresDone: 'Recorded as erased', erasuresOverdue: 'Past the deadline and not recorded as erased',
  },
  checks: {
    files: 'files', leaves: 'the shape of every record', order: 'order, gaps, changes', pruned: 'records that were pruned', times: 'the two clocks agree', keys: 'keys', checkpoint: 'signature and root', 'earlier-checkpoints': 'earlier checkpoints', documents: 'policies, installations, notices',
    policies: 'policies are lawful (linted again)', notices: 'notices follow from policies (composed again)', sessions: 'sessions agree with themselves',
  },
  evidence: {
    none: 'No bundle was given: there are no figures of a log',
    verified: 'Verified: {origin}, {size} records\n{from} to {to} (Beijing time)',
    sample: 'A SAMPLE: every record of it is made up, and no machine wrote it. Verified: {origin}, {size} records\n{from} to {to} (Beijing time)',
    broken: 'Not verified; what does not hold: {checks}. None of its figures is used',
    unread: 'No bundle, or a damaged one: there are no figures to use',
    sameVersion: 'This version of the policy was in force in that time', otherVersion: 'This version of the policy was not in force in that time: the figures are of others',
  },
  values: { seconds: '{n} s', openings: '{n} times, {seconds} s in all', noMedian: 'none', doneUnrecorded: '0 (this log records no erasure as done: look where it was kept)', colon: ': ' },
  speech: {
    title: 'Script for recordings',
    lead: [
      'One clip for each sentence, read as it stands. The eight digits in a file’s name begin the sentence’s sha256: when the words change so does the name, and only those are recorded again.',
      'Seconds are an estimate: 150 words a minute, digits one by one.',
    ],
    heading: { notice: '{title}: the notice ({lang})', item: '{title}: asked apart, “{item}” ({lang})', plain: 'A notice only ({lang})' },
    head: ['File', 'Read aloud', 's'],
    digest: 'Notice {digest}',
    whole: 'Joined in the order of the table it is {file}: what a machine plays, from the folder that the page names in `data-clips`.',
    total: '{n} clips, about {seconds} s.',
  },
}
