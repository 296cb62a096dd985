import type { OwnWords } from './papers.own.ts'

/** Words of the papers: the sign, what is said of the SDK, the filing. */
export const enPapers: OwnWords = {
  sign: {
    heading: { recognition: ['{modality} ', 'recognition ', 'here'], analysis: ['{modality} ', 'analysis ', 'here'], plain: ['Used here: ', '{categories}'] },
    modality: {
      face: 'Face', fingerprint: 'Fingerprint', voiceprint: 'Voice', 'palm-print': 'Palm print', 'palm-vein': 'Palm vein', iris: 'Iris', ear: 'Ear', gait: 'Gait',
      gene: 'Gene',
    },
    ways: 'Ways without it',
    labels: { controller: 'Who', purpose: 'What for', categories: 'Data', travel: 'Where to', retention: 'How long', contact: 'Contact' },
    colon: ': ',
    rules: 'Scan for the full rules, to read and keep',
    about: 'Rules {id}, version {version}, {digest}',
  },
  disclosure: {
    title: 'SDK in use: Mingshi (明示)',
    about: {
      heading: 'What it is',
      lead: 'For the rules on personal information. To be read and corrected before use: the controller answers for what they say.',
      rows: [
        ['Name', 'Mingshi (明示)'],
        ['Version', '{version}'],
        ['Run by', '{controller}. The SDK is part of the machine’s page; its authors receive no data'],
        ['Purpose', 'To tell you before anything of your body is used and to ask for each consent; to open the camera only after it; to keep a record that you can look up and withdraw'],
        ['Network', 'Reads the policy, installation and language files from the page’s own site; sends no data'],
      ],
    },
    data: {
      heading: 'What the SDK handles',
      rows: [
        ['Consent records', 'Time, purpose, the answer to each item, digest of the notice, language, how and after how long it was tapped, the answer about the age of fourteen, size of the screen; in the storage of this machine’s browser. {keep}'],
        ['Camera picture', 'Handed to the matching program on the page, only after consent; not kept by the SDK, and in no record'],
        ['Receipt', 'A short code for you, to look up and withdraw; records hold no name'],
        ['The controller’s own reference to you', 'Only where the controller’s page hands it over; kept apart from the records'],
      ],
    },
    purpose: 'Use of the body: {title}',
    plain: 'Data that are told of only: {title}',
    recipient: 'Recipient: {name}',
    entrusted: 'Entrusted party: {name}',
    noBody: {
      purpose: ['Purpose', 'To tell you which data are used, and to list the ways there are; the rules have no use of the body'],
      data: 'The rules have no use of the body: no consent is asked, no consent is recorded, and no camera picture is taken',
      permissions: 'No camera is used',
      off: ['Without mingshi.js on the page the SDK does not run.'],
    },
    kept: 'The rules keep them for {duration}; the SDK deletes none by itself',
    keptAsLaw: 'The law has them kept for three years at least; the SDK deletes none by itself',
    permissions: {
      heading: 'Permissions',
      rows: [
        ['Camera', 'Opened only after consent to each item; an indicator and a stop button stand while it is on; closed with the result or when time is up'],
        ['Local storage', 'IndexedDB: consent records and signing keys'],
      ],
    },
    off: {
      heading: 'How to switch it off',
      lines: [
        'Anybody: refuse on the screen or take another way; later, withdraw with the receipt.',
        'The controller: kiosk.disable(reason) switches the face off, and the other ways go on; kiosk.enable() switches it on.',
        'Without mingshi.js on the page the SDK does not run.',
      ],
    },
  },
  filing: {
    title: 'Filing of face recognition: sheet',
    open: '(to be filled in)',
    duty: {
      heading: 'Whether to file',
      below: 'Stored: {persons} persons, under {from}. There is no duty to file for now.',
      undated: 'Stored: {persons} persons, {from} or more. To be filed with the provincial cyberspace administration within {workingDays} working days of reaching them. Without that day no deadline can be told.',
      stock: 'Stored: {persons} persons; {from} were reached on {reached}, before the measures came into force. To be filed by {day}.',
      due: 'Stored: {persons} persons; {from} were reached on {reached}. To be filed with the provincial cyberspace administration by {day} ({workingDays} working days).',
      uncovered: 'No table of holidays for {years}: only weekends and holidays of a fixed date were left out there. To be counted again once the holidays are announced.',
      counts: 'What counts is who is stored now, not who ever enrolled; and of the whole controller, not of one machine. Deleting in time can keep the number under {from}. (That is the common reading; the text does not say so word for word.)',
      storesNone: 'By the policy no purpose stores anything of the body: see where the number comes from.',
    },
    later: {
      heading: 'After filing',
      rows: [
        ['A change', 'What was filed and changes materially is filed again within {workingDays} working days of the change. What is filed is what stands below: the controller, purposes and methods, number and security measures, rules and operating procedures, the impact assessment'],
        ['The end', 'Whoever stops using face recognition cancels the filing within {workingDays} working days of the end, and disposes of the stored faces as the law says'],
      ],
    },
    controller: { heading: 'Controller', name: 'Name', code: 'Unified social credit code', address: 'Address', contact: 'Contact', inCharge: 'In charge', officer: 'Protection officer' },
    purpose: { heading: 'Purpose and method: {title}', stored: 'Where it is stored', none: 'Not stored' },
    rest: { heading: 'Number, measures and papers', persons: 'Persons stored', measures: 'Security measures', rules: 'Rules', procedures: 'Operating procedures', assessment: 'Impact assessment' },
  },
}
