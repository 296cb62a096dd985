/** What the service screen says. It is never asked of a person who buys something: so it may name the log. */
export interface ServiceWords {
  endonym: string
  sizes: readonly string[]
  end: string
  back: string
  kicker: string
  heading: string
  idle: string
  busy: string
  failed: string
  log: Record<'origin' | 'size' | 'since' | 'checkpoint' | 'start' | 'before' | 'face' | 'state', string>
  before: Record<'stopped' | 'cut' | 'first', string>
  face: Record<'on' | 'off', string>
  menu: Record<'export' | 'anchor' | 'erasures' | 'request' | 'alternatives' | 'display' | 'switch' | 'purge' | 'prune', readonly [string, string]>
  overdue: string
  export: {
    heading: string; lead: string; period: string; all: string; month: string; why: string
    whys: Record<'inspection' | 'audit' | 'repair', string>; sealed: string; without: string; with: string; save: string; saved: string
  }
  erasures: { heading: string; lead: string; none: string; late: string; subject: string; unnamed: string; until: string; deleted: string; absent: string; done: string }
  /** Somebody asks for erasure; a witness’s signature goes out and in. */
  request: Record<'heading' | 'lead' | 'subject' | 'erase' | 'do' | 'done' | 'receipt' | 'nothing' | 'unknown', string>
  anchor: Record<'heading' | 'lead' | 'qr' | 'paste' | 'pick' | 'save' | 'done' | 'none', string>
  alternatives: { heading: string; lead: string; up: string; down: string; turnDown: string; turnUp: string }
  display: { heading: string; lead: string; known: string; unknown: string; card: string; save: string; saved: string }
  switch: { heading: Record<'on' | 'off', string>; lead: string; off: string; on: string }
  purge: Deletion
  prune: Deletion & { none: string }
}

interface Deletion { heading: string; goes: string; stays: string; do: string; done: string }

export const serviceWords: Record<'zh-CN' | 'en', ServiceWords> = {
  'zh-CN': {
    endonym: '中文',
    sizes: ['标准字', '中号字', '特大字'],
    end: '结束',
    back: '返回',
    kicker: '维护 · {by}',
    heading: '这台机器',
    idle: '三分钟没有人点，这一屏自己关上。',
    busy: '正在办……',
    failed: '没有办成：{code}',
    log: { origin: '日志', size: '记录', since: '起于', checkpoint: '签过名的根', start: '本次开机', before: '上次', face: '刷脸', state: '状态' },
    before: { stopped: '正常关闭', cut: '没有关闭就断了（断电或刷新）', first: '这是第一次' },
    face: { on: '开着', off: '关着' },
    menu: {
      export: ['导出', '审计材料包，带走核验'],
      anchor: ['见证', '检查点送去签、收回来'],
      erasures: ['要删的', '还有 {n} 件没有确认'],
      request: ['有人要求删除', '凭回执，或者您认得的人'],
      alternatives: ['其他方式', '{n} 种能用'],
      display: ['校准屏幕', '拿一张银行卡比一比'],
      switch: ['刷脸开关', '现在{face}'],
      purge: ['清除', '删掉和人有关的'],
      prune: ['到期记录', '删掉存满期限的'],
    },
    overdue: '，{n} 件过期了',
    export: {
      heading: '导出审计材料包', lead: '日志总是整本带走：少一条就证明不了什么。只选一段时间的，另附这段时间的表格。',
      period: '表格', all: '不附', month: '最近 30 天', why: '做什么用', whys: { inspection: '检查', audit: '自查', repair: '维修' },
      sealed: '对照表', without: '不带', with: '带上，加密给 {key}', save: '存成文件', saved: '存好了：{name}，{size} KB',
    },
    erasures: {
      heading: '要删的', lead: '先在存特征的地方删掉，再来这里确认。确认一次，改不了。', none: '没有要删的。',
      late: '过期了', subject: '编号 {subject}', unnamed: '没有编号', until: '{date} 之前', deleted: '已经删了', absent: '找过，没有', done: '记下了。',
    },
    request: {
      heading: '有人要求删除', lead: '输入回执上的十位短号。存着的特征要删，随它给的同意也一起撤回。', subject: '给编号 {subject} 的人办。存着的特征要删，随它给的同意也一起撤回。', erase: '退格',
      do: '记下要求', done: '记下了：{n} 份特征，{date} 之前删掉，再到“要删的”里确认。', receipt: '这是撤回的回执，上面有这台机器的签名。请本人扫码带走，或抄下短号。', nothing: '这个人在这里没有存着特征：没有要删的。', unknown: '这台机器上没有这个人的记录。',
    },
    anchor: {
      heading: '请见证人签名', lead: '把这个检查点交给机器外面的见证人签名，再把签过名的收回来。里面没有记录，也没有人。', qr: '检查点：{size} 条记录', paste: '把签过名的检查点粘贴在这里',
      pick: '选签过名的文件', save: '存成文件', done: '收下了：{names}。材料包里有它的签名了。', none: '没有收下：不是这台机器给出过的检查点，或者没有新的签名。',
    },
    alternatives: { heading: '其他方式', lead: '坏了的先停掉，修好再开。都停了，刷脸也跟着停。', up: '能用', down: '停了', turnDown: '点一下停掉', turnUp: '点一下打开' },
    display: {
      heading: '校准屏幕', lead: '把银行卡贴在框上，点加减，直到一样大。', known: '现在按对角线 {mm} 毫米算。', unknown: '还不知道这块屏幕多大。',
      card: '银行卡 85.60 × 53.98 毫米', save: '一样大了，存下', saved: '存好了：对角线 {mm} 毫米。',
    },
    switch: { heading: { on: '刷脸开着', off: '刷脸关着' }, lead: '关掉以后，谁也不会被问到刷脸；其他方式照常。重新开机也还是关着，直到在这里打开。', off: '关掉刷脸', on: '打开刷脸' },
    purge: {
      heading: '清除和人有关的', goes: '删掉：这台机器上的回执（凭号再也查不到、撤不了），和您给每个人的编号。',
      stays: '留着：日志，里面没有人的身份，法律要求留三年；还有特征没确认删除的那些，不然就没人知道该删谁的。', do: '清除，改不了', done: '清除了 {receipts} 份回执、{disclosures} 个编号；还留着 {kept} 份。',
    },
    prune: {
      heading: '删掉到期的记录', goes: '删掉：存满规则里写的期限的记录，从最早的起。先导出一份。',
      stays: '留着：没到期的；还有效的同意、没确认删除的特征，它们的记录再早也留着。剩下的照样能核验，看得出前面删了多少。', do: '删掉，改不了', done: '删了 {gone} 条，从第 {begins} 条起是全的；更早的还留着 {kept} 条。', none: '没有到期的。',
    },
  },
  en: {
    endonym: 'English',
    sizes: ['Normal text', 'Medium text', 'Largest text'],
    end: 'End',
    back: 'Back',
    kicker: 'Service · {by}',
    heading: 'This machine',
    idle: 'Untouched for three minutes, this screen closes.',
    busy: 'One moment…',
    failed: 'That did not work: {code}',
    log: { origin: 'Log', size: 'Records', since: 'Since', checkpoint: 'Signed root', start: 'Started', before: 'Before', face: 'Face', state: 'State' },
    before: { stopped: 'stopped properly', cut: 'ended without a stop (power, or a reload)', first: 'this is the first start' },
    face: { on: 'on', off: 'off' },
    menu: {
      export: ['Export', 'the bundle, to take away'],
      anchor: ['Witness', 'a checkpoint out, and back signed'],
      erasures: ['To erase', '{n} not confirmed'],
      request: ['Erasure asked', 'by receipt, or by whom you know'],
      alternatives: ['Other ways', '{n} work'],
      display: ['Calibrate', 'with a bank card'],
      switch: ['Face on or off', 'now {face}'],
      purge: ['Purge', 'what is about people'],
      prune: ['Old records', 'whose term is over'],
    },
    overdue: ', {n} overdue',
    export: {
      heading: 'Export the bundle', lead: 'The log always goes whole: with a record missing it proves nothing. A period adds a table of its records.',
      period: 'Table', all: 'none', month: 'last 30 days', why: 'What for', whys: { inspection: 'inspection', audit: 'own audit', repair: 'repair' },
      sealed: 'References', without: 'stay here', with: 'sealed to {key}', save: 'Save as a file', saved: 'Saved: {name}, {size} KB',
    },
    erasures: {
      heading: 'To erase', lead: 'Delete it first where templates are kept, then confirm here. Once, and for good.', none: 'Nothing has to be erased.',
      late: 'overdue', subject: 'Reference {subject}', unnamed: 'No reference', until: 'by {date}', deleted: 'Deleted', absent: 'Looked, none', done: 'Recorded.',
    },
    request: {
      heading: 'Somebody asks for erasure', lead: 'Type the ten characters of their receipt. What is kept has to be erased, and the consents with it are taken back.', subject: 'For the person of reference {subject}. What is kept has to be erased, and the consents with it are taken back.', erase: 'Back',
      do: 'Record the request', done: 'Recorded: {n} to delete by {date}; then confirm under “To erase”.', receipt: 'The receipt of what was taken back, signed by this machine. It is theirs: to scan, or to write down its code.', nothing: 'Nothing is kept of this person here: there is nothing to erase.', unknown: 'This machine has no record of this person.',
    },
    anchor: {
      heading: 'Have it witnessed', lead: 'Give this checkpoint to a witness outside to sign, and take it in again signed. No record is in it, and nobody.', qr: 'Checkpoint of {size} records', paste: 'Paste the signed checkpoint here',
      pick: 'Choose the signed file', save: 'Save as a file', done: 'Taken in: {names}. The bundle has the signature now.', none: 'Not taken in: no checkpoint that this machine gave out, or no new signature on it.',
    },
    alternatives: { heading: 'Other ways', lead: 'Stop what is broken, open it when it is mended. When all are stopped, so is the face.', up: 'works', down: 'stopped', turnDown: 'touch to stop it', turnUp: 'touch to open it' },
    display: {
      heading: 'Calibrate the screen', lead: 'Hold a bank card to the frame. Touch plus or minus until both are the same size.', known: 'Reckoned now with a diagonal of {mm} mm.', unknown: 'How large this screen is, is not known yet.',
      card: 'Bank card 85.60 × 53.98 mm', save: 'Same size: keep', saved: 'Kept: a diagonal of {mm} mm.',
    },
    switch: { heading: { on: 'The face is on', off: 'The face is off' }, lead: 'Off, nobody is asked for their face; the other ways go on. It stays off after a restart, until it is switched on here.', off: 'Switch the face off', on: 'Switch the face on' },
    purge: {
      heading: 'Purge what is about people', goes: 'Goes: the receipts on this machine (their codes find and withdraw nothing any more), and your references to people.',
      stays: 'Stays: the log, which names nobody and has to be kept for three years; and whatever has a template still to be erased, or nobody would know whose.', do: 'Purge, for good', done: 'Purged {receipts} receipts, {disclosures} references; {kept} stay.',
    },
    prune: {
      heading: 'Delete records whose term is over', goes: 'Goes: records older than the policy’s term, from the first one on. Export first.',
      stays: 'Stays: all younger ones; and the records, however old, of consents that stand and of templates still to be erased. What is left verifies, and says how much went.', do: 'Delete, for good', done: '{gone} records deleted; from record {begins} on the log is whole, and {kept} older ones stay.', none: 'No record’s term is over.',
    },
  },
}
