import type { About, Lang, Letter } from './known.ts'
import type { Verdict } from './verdict.ts'

/** What the page says beside the words of the policy. */
export interface Words {
  other: string
  title: string
  heading: Record<About, string>
  lead: Record<About, string>
  when: Record<About, string>
  /** Behind a moment by the mainland's clock. */
  beijing: string
  asked: Record<About, string>
  answers: Record<Letter, string>
  howLong: string
  data: string
  /** What a withdrawal means for a template that was kept. */
  erased: string
  record: string
  recordKept: string
  colon: string
  /** What the holder can do: while something is given, when nothing was, and when all of it was taken back. */
  ways: Record<About, string>
  waysLead: Record<About, string>
  atKiosk: string
  code: string
  call: string
  mail: string
  online: string
  noWay: string
  within: string
  complain: string
  authority: string
  rules: string
  keep: Record<About, string>
  signature: string
  verdict: Record<Verdict | 'checking', string>
  unknown: string
  misfit: string
  raw: Record<'origin' | 'purpose' | 'answers' | 'nth', string>
  start: { heading: string; lead: string; label: string; show: string; code: string; local: string }
  unreadable: string
  tooOld: string
  told: string
  technical: string
  claims: Record<'origin' | 'index' | 'leafHash' | 'size' | 'rootHash' | 'policy' | 'issuedAt' | 'kid', string>
  proves: string
  provesFirst: Record<About, string>
  provesList: readonly string[]
  provesNot: string
  provesNotList: readonly string[]
}

export const words: Record<Lang, Words> = {
  'zh-CN': {
    other: 'English',
    title: '回执',
    heading: { given: '您的回执', refused: '您的回执', withdrawn: '您撤回了同意' },
    lead: { given: '您在机器上被问到什么、怎么回答的，都在这里。', refused: '您在机器上被问到什么、怎么回答的，都在这里。', withdrawn: '这是撤回的回执：撤回了什么、什么时候撤回的，都在这里。' },
    when: { given: '什么时候', refused: '什么时候', withdrawn: '什么时候撤回的' },
    beijing: '（北京时间）',
    asked: { given: '问了什么，您怎么答的', refused: '问了什么，您怎么答的', withdrawn: '撤回了什么' },
    answers: { g: '同意', r: '不同意', n: '没有问', w: '已撤回', i: '内容变了，不再有效', e: '到期了，不再有效' },
    howLong: '存多久',
    data: '您的信息',
    erased: '存下了特征的，要在撤回后 24 小时之内删除；没有存的，没有可删的。',
    record: '您的回答',
    recordKept: '记在机器的日志里，保存 {keep}',
    colon: '：',
    ways: { given: '想查看、撤回、删除', refused: '想查这次的回答', withdrawn: '想查这次的撤回' },
    waysLead: { given: '哪一种都行，不用拍脸，也不用登录。', refused: '您没有同意，没有要撤回的。想查这次的回答，哪一种都行。', withdrawn: '您已经撤回，不用再做什么。想查这次的撤回，或者问删了没有，哪一种都行。' },
    atKiosk: '到那台机器上点“我的同意”，输入回执号',
    code: '回执号',
    call: '打电话',
    mail: '写邮件到',
    online: '上网',
    noWay: '请联系上面写的那一家，报回执号',
    within: '{days} 个工作日内答复。',
    complain: '想投诉',
    authority: '也可以向网信等主管部门投诉、举报（《个人信息保护法》第六十五条）',
    rules: '看完整规则',
    keep: {
      given: '想留着它：收藏这个网页，或者打印。谁拿着它，谁就能撤回，请不要发给别人。',
      refused: '想留着它：收藏这个网页，或者打印。谁拿着它，谁就能撤回，请不要发给别人。',
      withdrawn: '想留着它：收藏这个网页，或者打印。以后有人说您没有撤回，它就是凭证。',
    },
    signature: '回执真不真',
    verdict: {
      checking: '正在核对签名……',
      genuine: '签名核对过了：是那台机器签发的，签发以后没有改过。',
      'not-genuine': '签名对不上：不是那台机器签发的，或者被人改过。这一页上写的不能当真。',
      'no-key': '这一页里没有那台机器的公钥，签名在这里核对不了。这不等于回执是假的，请按机器上写的电话问一下。',
      'no-crypto': '这个浏览器核对不了签名。请用 https 开头的网址打开，或者换一个浏览器。',
    },
    unknown: '这一页里没有这张回执所依据的规则，只能照原样列出来。请按机器上写的电话问一下。',
    misfit: '回执和它写明的规则对不上，只能照原样列出来。',
    raw: { origin: '哪台机器', purpose: '用途的编号', answers: '您的回答', nth: '第 {n} 项：' },
    start: {
      heading: '看回执',
      lead: '用手机扫机器屏幕上的二维码，就会打开您的回执。也可以把回执的文字粘贴在下面。',
      label: '回执的文字（一长串数字）',
      show: '看回执',
      code: '只记了十位的回执号？请到那台机器上点“我的同意”，输入它。',
      local: '回执只在您这里打开，不上传，也不保存。',
    },
    unreadable: '这段文字不是一张完整的回执。可能少了几位，请再扫一次，或者重新粘贴。',
    tooOld: '这个浏览器太旧，读不了回执。请换一个浏览器打开。',
    told: '当时屏幕上告诉您的',
    technical: '给审计人员看的',
    claims: {
      origin: '日志名称', index: '记录的序号', leafHash: '记录的散列', size: '当时的记录数', rootHash: '当时的根', policy: '规则的摘要', issuedAt: '机器时钟（UTC）', kid: '公钥编号',
    },
    proves: '签名核对过的回执证明',
    provesFirst: {
      given: '持有这把私钥的机器签发了它：这些回答，依据这一版规则。',
      refused: '持有这把私钥的机器签发了它：这些回答，依据这一版规则。',
      withdrawn: '持有这把私钥的机器签发了它：标着“已撤回”的，那时已经撤回。日志里要是没有这条撤回，就是改过。',
    },
    provesList: [
      '当时日志有这么多条记录，根就是这一个。机器以后拿出的日志与它不符，就是改过：mingshi verify bundle.zip --receipt。',
    ],
    provesNot: '它不能证明',
    provesNotList: [
      '机器的时钟是准的，密钥没有被复制，没有记下的事没有发生。',
      '信息真的删了；后来有没有撤回（撤回记在机器的日志里，回执不会变）。',
      '这一页里的公钥就是那台机器的：这一页是经营者做的，公钥以审计材料包里的 vkeys.txt 为准。',
    ],
  },
  en: {
    other: '中文',
    title: 'Receipt',
    heading: { given: 'Your receipt', refused: 'Your receipt', withdrawn: 'You withdrew your consent' },
    lead: { given: 'What you were asked at the machine, and what you answered.', refused: 'What you were asked at the machine, and what you answered.', withdrawn: 'The receipt of a withdrawal: what you took back, and when.' },
    when: { given: 'When', refused: 'When', withdrawn: 'Withdrawn on' },
    beijing: ' (Beijing time)',
    asked: { given: 'What was asked, and your answers', refused: 'What was asked, and your answers', withdrawn: 'What you took back' },
    answers: { g: 'agreed', r: 'not agreed', n: 'not asked', w: 'withdrawn', i: 'no longer valid: it changed', e: 'no longer valid: its time was up' },
    howLong: 'How long',
    data: 'Your data',
    erased: 'If a template was kept, it has to be deleted within 24 hours of the withdrawal; if none was, there is none to delete.',
    record: 'Your answers',
    recordKept: 'In the machine’s log, kept for {keep}',
    colon: ': ',
    ways: { given: 'To see, withdraw or delete', refused: 'To look up this answer', withdrawn: 'To look up this withdrawal' },
    waysLead: { given: 'Any of these will do, without your face and without a login.', refused: 'You did not agree, so there is nothing to withdraw. Any of these will do to look it up.', withdrawn: 'You have withdrawn; there is nothing more to do. Any of these will do to look it up, or to ask what was deleted.' },
    atKiosk: 'At that machine: tap “My consents” and enter the code',
    code: 'Code',
    call: 'Call',
    mail: 'Write to',
    online: 'Online:',
    noWay: 'Contact whoever is named above, and give the code',
    within: ' You get an answer within {days} working days.',
    complain: 'To complain',
    authority: 'You can also complain to the authorities, such as the cyberspace administration (PIPL, Article 65)',
    rules: 'Read the full rules',
    keep: {
      given: 'To keep it, bookmark this page or print it. Whoever holds it can withdraw: do not pass it on.',
      refused: 'To keep it, bookmark this page or print it. Whoever holds it can withdraw: do not pass it on.',
      withdrawn: 'To keep it, bookmark this page or print it. It is your proof if somebody says that you did not withdraw.',
    },
    signature: 'Is it genuine?',
    verdict: {
      checking: 'Looking at the signature…',
      genuine: 'The signature holds: that machine issued it, and nothing was changed since.',
      'not-genuine': 'The signature does not hold: that machine did not issue it, or somebody changed it. Do not rely on what this page says.',
      'no-key': 'This page does not have that machine’s key, so the signature cannot be verified here. That does not make the receipt false: please call the number on the machine and ask.',
      'no-crypto': 'This browser cannot verify signatures. Open the page at its https address, or in another browser.',
    },
    unknown: 'This page does not have the rules that this receipt is about, so it is shown as it stands. Please call the number on the machine and ask.',
    misfit: 'The receipt does not fit the rules that it names, so it is shown as it stands.',
    raw: { origin: 'Which machine', purpose: 'Name of the purpose', answers: 'Your answers', nth: 'Item {n}: ' },
    start: {
      heading: 'Read a receipt',
      lead: 'Scan the QR code on the machine’s screen with your phone, and your receipt opens. Or paste the text of the receipt below.',
      label: 'Text of the receipt (a long row of digits)',
      show: 'Show it',
      code: 'Only have the code of ten characters? At that machine, tap “My consents” and enter it.',
      local: 'The receipt is opened here and nowhere else. Nothing is sent or stored.',
    },
    unreadable: 'This text is not a whole receipt. Some digits may be missing: please scan again, or paste it again.',
    tooOld: 'This browser is too old to read a receipt. Please use another one.',
    told: 'What the screen told you',
    technical: 'For an auditor',
    claims: {
      origin: 'Log', index: 'Index of the record', leafHash: 'Hash of the record', size: 'Records at that time', rootHash: 'Root at that time', policy: 'Digest of the policy', issuedAt: 'The machine’s clock (UTC)', kid: 'Key id',
    },
    proves: 'What a receipt whose signature holds proves',
    provesFirst: {
      given: 'Whoever has this machine’s private key issued it: these answers, under this version of the rules.',
      refused: 'Whoever has this machine’s private key issued it: these answers, under this version of the rules.',
      withdrawn: 'Whoever has this machine’s private key issued it: what is marked withdrawn was withdrawn by then. A log without that withdrawal was changed.',
    },
    provesList: [
      'The log had this many records then, and this root. A log that the machine shows later and that does not fit was changed: mingshi verify bundle.zip --receipt.',
    ],
    provesNot: 'What it does not prove',
    provesNotList: [
      'That the clock was right, that the key was not copied, or that what was never logged did not happen.',
      'That the data were deleted; whether consent was withdrawn since (that is in the machine’s log, and changes no receipt).',
      'That the keys in this page are the machines’: the operator made the page. What counts is vkeys.txt in a bundle.',
    ],
  },
}
