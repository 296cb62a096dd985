/** The eight items of Order 19 Art. 5 in its order; `categories` comes in from PIPL 17(1)(2). */
export const noticeItems = ['controller', 'purpose', 'method', 'categories', 'retention', 'necessity', 'impact', 'rights'] as const
export type NoticeItem = (typeof noticeItems)[number]

/** The facts of one item's own screen, in the order of PIPL 23, under its question. */
export const itemFacts = ['question', 'what', 'who', 'contact', 'why', 'how', 'where', 'retention'] as const
export type ItemFact = (typeof itemFacts)[number]

/** What a guardian is told beside the eight items (儿童个人信息网络保护规定 Art. 10): first whom it is for, then the rest behind them. */
export const guardianFacts = ['reader', 'rules', 'place', 'safeguards', 'consequence', 'correction', 'complaints'] as const
export type GuardianFact = (typeof guardianFacts)[number]

/** What composing a notice needs in one language. `{name}` stands for a value. Data only. */
export interface NoticeWords {
  labels: Record<NoticeItem, string>
  /** Stands between the parts of an enumeration. */
  and: string
  /** Between who it is and how to reach them. */
  comma: string
  /** After the controller: who decides with it, and that any of them may be asked (PIPL 20). */
  jointly: string
  or: string
  /** Ends a sentence. */
  stop: string
  phone: string
  email: string
  /** How often the camera may open: once, and `{n}` times. */
  attempts: readonly [string, string]
  /** Nothing leaves the machine; what is of the body does not, though something else does. */
  staysHere: string
  bodyStaysHere: string
  /** What is of the body goes somewhere, to be kept there or not, or to somebody; something else, to somebody. */
  goes: Record<'internet' | 'lan', Record<'kept' | 'out' | 'to' | 'rest', string>>
  untilResult: string
  period: string
  after: Record<'enrolment' | 'contract-end' | 'last-use', string>
  /** One and many of each unit of a duration, `{n}` being the number. */
  units: Record<'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds', readonly [string, string]>
  /** The question of an item's own screen, and the labels of its facts. */
  question: Record<Exclude<ItemKind, 'modality'>, string>
  /** The question of transmission where the matching itself is on the internet. */
  toMatch: string
  facts: Record<Exclude<ItemFact, 'question'>, string>
  /** One of several, with what it gets. */
  holds: string
  places: Record<'device' | 'lan' | 'internet', string>
  /** Outside the mainland (PIPL 38 ff.), and the names of the places there by their code. */
  abroad: string
  regions: Record<string, string>
  /** By category: `<modality>-image`, `<modality>-template` and the plain ones. */
  categories: Record<string, string>
  /** Where a law wants the consent in writing, which is `{law}`: what pressing agree is, or is not. */
  written: Record<'paper' | 'electronic-signature', string>
  /** Where anybody can read how long biometric data are kept and how they are destroyed. */
  schedule: string
  rights: string
  /** Of data that no consent is needed for: there is none to withdraw. */
  rightsPlain: string
  /** What nobody but the controller can do. */
  further: string
  /** Where complaints go, when not where rights do (网络数据安全管理条例 Art. 20). */
  complaints: Record<'phone' | 'email' | 'url', string>
  atKiosk: string
  byPhone: string
  byUrl: string
  answer: string
  /** That people may complain to the authority (PIPL 65). Without a number: none is confirmed. */
  authority: string
  /** Of the notice for guardians; `keeper` is a recipient who keeps something, `nowhere` stands where nobody does. */
  guardian: { reader: string; labels: Record<Exclude<GuardianFact, 'reader'>, string>; keeper: string; nowhere: string }
}

/** What the screens say in one language, by screen. Data only: this is `locales/<lang>.json`. */
export interface ScreenWords {
  /** The language's own name. */
  endonym: string
  direction: 'ltr' | 'rtl'
  /** Stands between the parts of an enumeration. */
  and: string
  bar: {
    /** Normal, medium and largest; each is also what a tap that leads to it says. */
    sizes: readonly [string, string, string]
    help: string
    end: string
    /** With a number to call, and without one. */
    helpCall: string
    helpStaff: string
    close: string
  }
  /** The band under the bar is the camera: shut before a yes, open, shut again. */
  band: { shut: string; open: string; shutAgain: string }
  method: {
    kicker: string
    heading: Record<Act, string>
    samePrice: string
    /** One line under a way, by its kind; a kind that its label already explains has none. */
    kinds: Record<string, string>
    surcharge: string
    face: string
    rights: string
  }
  /** What a modality is called, and what taking it is called. */
  modality: Record<string, string>
  taking: Record<'face' | 'other', string>
  age: { kicker: string; heading: string; lead: string; under14: string; over14: string; unsaid: string }
  /** For somebody under fourteen who is enrolled: who decides for them, and how they are asked. */
  guardian: {
    kicker: string
    heading: string
    lead: string
    ways: Record<'in-person' | 'channel', Record<'label' | 'below' | 'meanwhile', string>>
    other: string
    agreed: string
    begin: string
  }
  consent: {
    kicker: string
    names: Record<ItemKind, string>
    /** The question of the first item; those of the others are composed with their facts. */
    question: string
    agree: string
    agreeTo: Record<ItemKind, string>
    refuse: string
    /** What not using the face leads to, by what it is for. */
    otherwise: Record<Act, string>
    refuseOptional: string
    /** The line of living alternatives above the pair. */
    without: string
    optional: string
    rules: string
    /** Above what a version says otherwise than the one that the person said yes to. */
    changed: string
    rulesScan: string
  }
  capture: { kicker: string; heading: string; ready: string; lead: string; stop: string }
  outcome: { heading: string; lead: string; last: string; retry: string }
  receipt: {
    kicker: string
    heading: Record<'matched' | 'given' | 'refused', string>
    lead: Record<'given' | 'refused', string>
    answers: Record<'given' | 'refused' | 'not-asked', string>
    code: string
    scan: string
    done: string
    /** Beside the host's alternative. */
    aside: Record<'given' | 'refused', string>
  }
  rights: {
    kicker: string
    heading: string
    lead: string
    erase: string
    wrong: string
    paused: string
    failed: string
    found: string
    status: Record<'given' | 'withdrawn' | 'expired' | 'invalidated' | 'refused', string>
    withdraw: string
    withdrawn: string
    erasure: string
    nothing: string
    done: string
  }
  idle: { heading: string; lead: string; stay: string; seconds: string }
  failure: { kicker: string; heading: string; why: Record<'camera' | 'log' | 'other', string> }
  plain: { more: string }
  aids: AidWords
  /** Of a receipt, beside its answers. */
  beside: ReceiptBeside
  /** Of `<mingshi-signage>`: what works here, with a face among it or without; what the face is for, that it is off, that there is none. */
  signage: { choice: string; ways: string; face: string; off: string; none: string }
}

/** What `mingshi-full.js` says to whoever hears, reaches or finds something badly. */
export interface AidWords {
  /** Of the bar: to hear a screen, louder twice, to end it; to bring the screen within reach of somebody who sits, and back. */
  hear: string
  louder: string
  silence: string
  lower: string
  raise: string
  more: string
  /** In the help, once the host says that it has called somebody. */
  called: string
  /** On a phone, which cannot scan itself: opens what a code would lead to. */
  open: string
  /** The heading at the camera, by where its lens is, seen from the screen. */
  lens: Record<Lens, string>
}

/** Where a lens is, seen from the screen (`mount.lens` of an installation). */
export type Lens = 'above' | 'below' | 'left' | 'right'

/** What `mingshi-full.js` says on a receipt beside its answers. */
export interface ReceiptBeside {
  /** What a receipt says first when it worked. */
  came: string
  /** What did not come of it: also on the screens of a failure. */
  nothing: string
  /** Of an attempt that ended because somebody else looked into the camera. */
  crowded: string
  /** A yes by whom it is for. */
  to: string
  /** Beside the host's alternative, after a no to paying by the face. */
  kept: string
  /** Before the version of the notice that stood there. */
  notice: string
}

export type Act = 'payment' | 'passage' | 'enrolment' | 'other'
/** The kinds of consent items: every modality is asked with the words of `modality`. */
export type ItemKind = 'modality' | 'transmission' | 'recipient' | 'cross-border' | 'template'
