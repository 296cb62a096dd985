import type { ReportWords } from './papers.report.ts'
import { zhCNLook } from './zh-CN.papers.report.look.ts'

/** 审计报告用语。 */
export const zhCNReport: ReportWords = {
  title: '审计报告',
  verdict: {
    verified: '核验通过：从签名到现在没有人改过，记录之间、记录和规则之间没有矛盾。',
    broken: '没有通过核验。不成立的是：{checks}。下面的数字照读得出的记录数的，证明不了什么，先看不成立的是哪里。',
    sample: '这是样本：记录全是编出来的，不是任何机器写的。',
    unread: '这个文件不是机器导出的材料包，或者已经损坏：{got}。',
  },
  identity: {
    file: '文件', log: '日志', root: '根', records: '记录', span: '起止（北京时间）', controller: '个人信息处理者', policy: '处理规则', installation: '机器', program: '写记录的程序', display: '屏幕（CSS 像素）和次数', uncalibrated: '“?”是没有校准过的',
  },
  chapters: {
    verdict: '结论，和这是哪一台机器', checks: '逐项核验', look: '值得问一问的', days: '每天的办理', hours: '一天里的时段', reading: '看了多久', versions: '按告知的版本', starts: '开机、空白和时钟', exposure: '多久以后别人拿得住',
    ways: '其他方式和开关', erasures: '删除', lint: '对每一版规则的检查', notices: '给人看过的告知', limits: '这份报告证明不了什么',
  },
  checks: { head: ['看什么', '结果'], holds: '成立', broken: '不成立', skipped: '没有看：文件读不了', fault: '{where}：应为 {expected}，实为 {got}', more: '另有 {n} 处' },
  look: {
    lead: '数出来的事实，不是结论。每一条都可能有正当的原因，先问再定。',
    none: '没有发现。这不等于没有问题：没有记下的事，这里看不到。',
    attention: { strong: '先问这个', slight: '顺便问' }, innocent: '也可能是：{reason}', where: '（第 {list} 条记录）',
    each: zhCNLook,
  },
  charts: { days: '每天开始的办理，按怎么结束分', hours: '一天里各个时段开始的办理，按怎么结束分', reading: '从画面出现到点下去的时间，第一屏的答复', over: '{n} 天一柱', seconds: '秒' },
  days: { lead: '每一行是北京时间里开始的办理。一开始就选了其他方式的人没有打开告知，不在记录里。', head: ['日期', '开始', '同意后办完', '不同意', '其他方式', '离开', '不能用', '中断', '用人脸'], stretch: '{from} 至 {to}' },
  hours: { lead: '北京时间。', head: ['时段', '开始', '同意后办完', '不同意', '其他方式', '离开', '不能用', '中断', '用人脸'] },
  reading: {
    lead: '从画面出现到点下去的时间，取中位数。“快”是同意时还不到读完要用的五分之一。读完要多久，是按每分钟 180 个汉字、150 个英文词估计的。答得快不等于没有看懂：常来的人早就读过。',
    classes: ['不到 {to} 秒', '{from} 至 {to} 秒', '{from} 秒以上'],
    head: ['第一屏的时间', '同意', '不同意'],
    each: ['画面', '读完要', '同意', '到点同意', '其中快的', '不同意', '到点不同意'],
    inputs: '答复是怎么点的', input: { touch: '手指', mouse: '鼠标', pen: '笔', key: '按键' },
    unknown: '不知道', none: '没有答复。',
  },
  versions: {
    lead: '同一份告知的第一屏后面，办理怎么结束。各版差得远的，对照下面的原文看改了什么。',
    head: ['告知', '开始', '同意后办完', '不同意', '其他方式', '离开', '不能用', '中断'], notice: '{title}（{lang}）第 {versions} 版\n{digest}',
    asked: '页面自己先出了选择画面（“问”）共 {n} 次：那个画面公不公平，页面没有量过的，要到现场看。',
    fairly: {
      lead: '机器对作过回答的画面量出来的数，取最差的一次。因为画面不公平，机器收起刷脸 {n} 次。机器量不到的，例如旁边的海报，要到现场看。',
      head: ['告知', '量过', '没有量', '大按钮是小按钮的几倍', '最低对比度', '最短边（毫米）', '超出限度'], nothing: '没有',
    },
  },
  starts: {
    lead: '页面每次启动写一条，正常关闭再写一条。前一次没有关闭就又启动，可能是断电、崩溃，也可能只是每晚拉闸。',
    count: '启动', unclean: '前一次没有正常关闭的', steps: '时钟跳过', back: '其中往回拨的', empty: '一条记录也没有的日子', silence: '最长的空白', camera: '摄像头打开', more: '最早的 {n} 次，共 {all} 次。',
    head: { unclean: ['没有正常关闭之后的启动', '前一次的最后一条', '隔了多久'], steps: ['时钟跳过', '跳了多少', '怎么看出来的'], silences: ['空白从', '到', '多久'] },
    kinds: { step: '和只走不退的时钟对不上（休眠也会这样）', back: '比另一个页面写的前一条还早' }, ago: '早 {time}', on: '{n} 次，共 {time}',
  },
  exposure: {
    lines: [
      '一条记录写下以后，到机器外面有人拿住它之前，拿着密钥的人可以把它连同后面的全部重写。这段时间有多长，取决于外面的凭据。',
      '这个材料包里没有外面的凭据（没有见证人的签名，没有时间戳）。所以只凭它自己，这段时间没有上限。',
      '能收住它的：当事人手里的回执，别人手里更早的材料包。用 verify --receipt 和 verify --against 对照；对上的那一条和以前的全部，从那一天起谁也改不了。',
    ],
    kept: '机器自己留的检查点', longest: '没有被任何检查点盖住的最长时间', none: '机器没有留下早先的检查点。', head: ['检查点的记录数', '最后一条写于'],
  },
  ways: { lead: '其他方式什么时候不能用、人脸识别什么时候被关掉，是机器的页面报的；没有报的不在这里。', head: ['什么', '从', '到', '页面写的原因'], face: '人脸识别被关掉', open: '到日志末尾还没有恢复', none: '没有报过。', more: '最早的 {n} 段，共 {all} 段。' },
  erasures: { withdrawn: '撤回（项）', due: '应删除', done: '记录为已删除', late: '其中过了期限才删的', waiting: '还没有记录为已删除', overdue: '其中过了期限的', first: '还没有记录为已删除的，期限最早的 {n} 件' },
  lint: { lead: '材料包里的每一版规则，和用它的机器一起，现在重新检查的结果。没有发现不等于合法，也不是法律意见。', policy: '规则 {id}，第 {version} 版' },
  units: { seconds: '{n} 秒', minutes: '{n} 分钟', hours: '{n} 小时', days: '{n} 天', share: '{n} %', chance: '{n}', unlikely: '不到百万分之一' },
}
