import type { CheckId } from '@mingshi/core'

/** What the page says, in its two languages. */
export interface Words {
  other: string
  title: string
  lead: string
  pick: string
  reading: string
  cancel: string
  tooLarge: string
  sample: string
  verified: string
  notVerified: string
  checks: string
  check: Record<CheckId, string>
  holds: string
  broken: string
  skipped: string
  expected: string
  got: string
  notBundle: string
  more: string
  log: string
  origin: string
  size: string
  root: string
  span: string
  counts: string
  count: Record<string, string>
  open: string
  openLead: string
  notProven: string
  notProvenList: readonly string[]
}

const counts = {
  zh: {
    'session.opened': '开始的', 'session.ended:given': '同意后办完的', 'session.ended:refused': '不同意的', 'session.ended:alternative': '改用别的方式的',
    'session.ended:left': '离开的', 'session.ended:unavailable': '当时不能用的', 'session.ended:interrupted': '中断的',
    'consent.given': '同意（项）', 'consent.refused': '不同意（项）', 'consent.withdrawn': '撤回（项）', 'consent.invalidated': '内容变了失效（项）', 'consent.expired': '到期（项）',
    'camera.on': '摄像头打开', 'erasure.due': '应删除', 'erasure.done': '已确认删除', 'notice.shown': '只告知的',
  },
  en: {
    'session.opened': 'opened', 'session.ended:given': 'ended after consent', 'session.ended:refused': 'ended in a refusal', 'session.ended:alternative': 'went to another way',
    'session.ended:left': 'left', 'session.ended:unavailable': 'not possible at the time', 'session.ended:interrupted': 'interrupted',
    'consent.given': 'items agreed to', 'consent.refused': 'items refused', 'consent.withdrawn': 'items withdrawn', 'consent.invalidated': 'items invalidated by a change', 'consent.expired': 'items expired',
    'camera.on': 'camera opened', 'erasure.due': 'erasures due', 'erasure.done': 'erasures confirmed', 'notice.shown': 'plain notices shown',
  },
}

export const words: Record<'zh-CN' | 'en', Words> = {
  'zh-CN': {
    other: 'English',
    title: '核验审计材料包',
    lead: '把机器导出的 bundle.zip 拖到这里。核验在这个页面里进行，不上网，不上传。',
    pick: '选择文件',
    reading: '正在核验……',
    cancel: '停止',
    tooLarge: '文件读不了：',
    sample: '样本：里面的记录都是编出来的，不是任何机器写的',
    verified: '核验通过',
    notVerified: '核验没有通过',
    checks: '逐项结果',
    check: {
      files: '文件', leaves: '每条记录的格式', order: '顺序、缺漏、改动', keys: '密钥', checkpoint: '签名和根', 'earlier-checkpoints': '早先的检查点',
      documents: '政策、安装、告知文件', policies: '政策合法（重新检查）', notices: '告知与政策一致（重新生成）', sessions: '每次办理前后一致',
    },
    holds: '成立',
    broken: '不成立',
    skipped: '没有看：文件读不了',
    expected: '应为',
    got: '，实为',
    notBundle: '这个文件不是机器导出的材料包，或者已经损坏，其余各项没有看。',
    more: '另有 {n} 处',
    log: '日志',
    origin: '名称',
    size: '记录数',
    root: '根',
    span: '起止',
    counts: '统计',
    count: counts.zh,
    open: '未决问题',
    openLead: '法律上还没有定论，不影响核验结果，但永远列出。',
    notProven: '核验不能证明的',
    notProvenList: [
      '没有记下的事没有发生。从不写日志，密码学看不出来。',
      '机器上跑的就是这套代码，时钟是准的，密钥没有被复制。',
      '签名之前没有人改过。谁手里有更早的回执或材料包，谁就能查。',
    ],
  },
  en: {
    other: '中文',
    title: 'Verify a bundle',
    lead: 'Drop the machine’s bundle.zip here. It is verified in this page: no network, no upload.',
    pick: 'Choose a file',
    reading: 'Verifying…',
    cancel: 'Stop',
    tooLarge: 'The file cannot be read: ',
    sample: 'A sample: all of it is made up, and no machine wrote it',
    verified: 'Verified',
    notVerified: 'Not verified',
    checks: 'What was looked at',
    check: {
      files: 'Files', leaves: 'The shape of every record', order: 'Order, gaps, changes', keys: 'Keys', checkpoint: 'Signature and root', 'earlier-checkpoints': 'Earlier checkpoints',
      documents: 'Policies, installations, notices', policies: 'Policies are lawful (linted again)', notices: 'Notices follow from policies (composed again)', sessions: 'Sessions agree with themselves',
    },
    holds: 'holds',
    broken: 'broken',
    skipped: 'not looked at: the files cannot be read',
    expected: 'expected',
    got: '; got',
    notBundle: 'This file is no bundle of a machine, or is damaged. Nothing else was looked at.',
    more: '{n} more',
    log: 'The log',
    origin: 'Origin',
    size: 'Records',
    root: 'Root',
    span: 'From, to',
    counts: 'Counts',
    count: counts.en,
    open: 'Open questions',
    openLead: 'Unsettled in law. They have no effect on the verdict, and are always listed.',
    notProven: 'What this does not prove',
    notProvenList: [
      'That an event which was never logged did not happen. No cryptography shows that.',
      'That the machine ran this code, that its clock was right, or that its key was not copied.',
      'That nobody changed the log before it was signed. Whoever holds an earlier receipt or bundle can tell.',
    ],
  },
}
