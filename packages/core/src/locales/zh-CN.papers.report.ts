import type { ReportWords } from './papers.report.ts'
import { zhCNLook } from './zh-CN.papers.report.look.ts'

/** 审计报告用语。 */
export const zhCNReport: ReportWords = {
  title: '审计报告',
  verdict: {
    verified: '核验通过：从签名到现在没有人改过，记录之间、记录和规则之间没有矛盾。',
    broken: '没有通过核验。不成立的是：{checks}。下面的数字照读得出的记录数的，证明不了什么，先看不成立的是哪里。',
    sample: '这是样本：记录全是编出来的，不是任何机器写的。',
    pruned: '第 0 到 {last} 条记录存满期限，{date} 删掉了（第 {leaf} 条这样写），其中 {kept} 条还在。前后连得上；删掉的说过什么，已经没法证明。',
    unread: '这个文件不是机器导出的材料包，或者已经损坏：{got}。',
  },
  identity: {
    file: '文件', log: '日志', root: '根', records: '记录', span: '起止（北京时间）', controller: '个人信息处理者', policy: '处理规则', installation: '机器', program: '写记录的程序', display: '屏幕（CSS 像素）和次数', uncalibrated: '“?”是没有校准过的',
  },
  chapters: {
    verdict: '结论，和这是哪一台机器', checks: '逐项核验', look: '值得问一问的', days: '每天的办理', hours: '一天里的时段', reading: '看了多久', versions: '按告知的版本', starts: '开机、空白和时钟', exposure: '多久以后别人拿得住',
    ways: '其他方式和开关', erasures: '删除', types: '各种记录的条数', lint: '对每一版规则的检查', notices: '给人看过的告知', limits: '这份报告证明不了什么',
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
    inputs: '答复是怎么点的', input: { touch: '手指', mouse: '鼠标', pen: '笔', key: '按键', channel: '监护人在别处' },
    unknown: '不知道', none: '没有答复。',
  },
  versions: {
    lead: '同一份告知的第一屏后面，办理怎么结束。各版差得远的，对照下面的原文看改了什么。',
    head: ['告知', '开始', '同意后办完', '不同意', '其他方式', '离开', '不能用', '中断'], notice: '{title}（{lang}）第 {versions} 版\n{digest}',
    asked: '页面自己先出了选择画面（“问”）共 {n} 次：那个画面公不公平，页面没有量过的，要到现场看。',
    fairly: {
      lead: '机器对作过回答的画面量出来的数，取最差的一次。因为画面不公平，机器收起刷脸 {n} 次。没有量过的，谁也不能说公平：两个脚本里小的那个什么也不量；机器量不到的，例如旁边的海报，要到现场看。',
      head: ['告知', '量过', '没有量', '大按钮是小按钮的几倍', '最低对比度', '最短边（毫米）', '超出限度'], nothing: '没有', not: '这台机器没有量',
    },
  },
  starts: {
    lead: '页面每次启动写一条，正常关闭再写一条。前一次没有关闭就又启动，可能是断电、崩溃，也可能只是每晚拉闸。',
    count: '启动', unclean: '前一次没有正常关闭的', steps: '时钟跳过', back: '其中往回拨的', empty: '一条记录也没有的日子', silence: '最长的空白', camera: '摄像头打开', more: '最早的 {n} 次，共 {all} 次。',
    head: { unclean: ['没有正常关闭之后的启动', '前一次的最后一条', '隔了多久'], steps: ['时钟跳过', '跳了多少', '怎么看出来的'], silences: ['空白从', '到', '多久'] },
    kinds: { step: '和只走不退的时钟对不上（休眠也会这样）', back: '比另一个页面写的前一条还早' }, ago: '早 {time}', on: '{n} 次，共 {time}',
  },
  exposure: {
    lead: '一条记录写下以后，到机器外面有人拿住它之前，拿着密钥的人可以把它连同后面的全部重写。这段时间就是它的暴露期。',
    none: '机器外面没有任何东西拿住这些记录；能拿住它们的，是当事人手里的回执（--receipt）、别人手里更早的材料包（--against）、见证人的签名（--witness）。',
    broken: '记录或者检查点不成立（见上文），外面的凭据对它都不算数。',
    contradicted: '和外面的人拿着的凭据矛盾。是哪一件，见“{chapter}”。',
    receipt: {
      contradicted: '矛盾：这台机器签过它，现在给出的却是另一份日志', removed: '矛盾：这台机器签过它，它说的那些记录不见了', pruned: '是这台机器签的；它说的记录期满后删掉了', 'after-this-bundle': '是这台机器签的，说的是这个材料包末尾以后的记录',
      'not-signed': '不是这台机器签的', 'another-log': '是另一份日志的', 'code-only': '只是短号：机器凭它查，材料包里没有它，也没有签名。要回执二维码里的整段文字', unreadable: '不是回执',
    },
    checkpoint: {
      contradicted: '矛盾：签过名的是另一份日志', 'after-this-bundle': '它说的记录比这个材料包多：材料包旧了，或者末尾被截掉了', pruned: '它说的记录期满后删掉了', 'false-line': '见证人名下有一行是假的：是编的，或者签过以后改过',
      'not-signed': '这台机器和问起的见证人都没有签过它', 'another-log': '是另一份日志的', unreadable: '不是检查点',
    },
    bundle: { contradicts: '矛盾：是这台机器的另一份历史', pruned: '它的末尾在这个材料包删掉的部分之前：两边都有的没有矛盾', 'older-is-longer': '矛盾：它末尾的记录不在这个材料包里', 'another-log': '是另一份日志的', unreadable: '不是材料包' },
    witness: { 'false-line': '它名下有一行是假的：是编的，或者它签过的检查点被改过', nothing: '在这里什么也没有签', 'not-verifiable': '它的签名在这里核验不了：这个浏览器不会 Ed25519' },
    unasked: '找到了、但没有人问起的：{name}（{id}）的 {n} 行。没有核验，这里不算数。',
    kind: { witness: '见证人 {name}', receipt: '回执 {name}', bundle: '更早的材料包 {name}', checkpoint: '检查点 {name}' },
    clock: { witness: '见证人的', receipt: '机器自己的；对不对，拿着回执的人说得出', bundle: '没有外面的时间：它最后一条记录写的是 {time}，按机器自己的时钟。从哪天起在手里，保管它的人知道' },
    anchors: ['外面拿住它的', '最前面的多少条', '不晚于（北京时间）', '按谁的时钟'],
    figures: { records: '记录', bare: '外面没有任何东西拿住的', untimed: '拿住它的凭据没有时间', median: '暴露期的中位数', longest: '最长的暴露期', ahead: '按机器的时钟，被拿住以后才写的' },
    lag: '{n} 条，最多晚 {time}：机器的时钟快了',
    days: ['日期', '记录', '没有拿住的', '没有时间的', '暴露期中位数', '最长的暴露期'],
    more: '……另有 {n} 件',
    chart: '每天的记录的暴露期，中位数和最长，单位：{unit}',
    sampling: '不由运营者挑选的回执：{n} 份。如果每一百条记录里有一条被改过，其中至少一份看得出来的可能性是 {hundredth}；每二十条里有一条，{twentieth}；每十条里有一条，{tenth}。被改的占到 {least} 以上，就有 95 % 的可能性看得出来。',
    kept: '机器自己留的检查点：{n} 个。它们从外面收不住什么，因为拿着密钥的人可以重新签。没有被任何一个盖住的最长时间：{time}。',
    keptHead: ['检查点的记录数', '最后一条写于'],
  },
  ways: { lead: '其他方式什么时候不能用、人脸识别什么时候被关掉，是机器的页面报的；没有报的不在这里。', head: ['什么', '从', '到', '页面写的原因'], face: '人脸识别被关掉', open: '到日志末尾还没有恢复', none: '没有报过。', more: '最早的 {n} 段，共 {all} 段。' },
  erasures: { withdrawn: '撤回（项）', due: '应删除', done: '记录为已删除', late: '其中过了期限才删的', waiting: '还没有记录为已删除', overdue: '其中过了期限的', first: '还没有记录为已删除的，期限最早的 {n} 件' },
  types: {
    lead: '每一种记录有多少条，和它在文件里的名字。', head: ['种类', '文件里的名字', '条数'],
    names: {
      genesis: '日志开始', 'epoch.start': '页面启动', 'epoch.stop': '页面正常关闭', 'storage.recovered': '丢失的记录补回来了，或者写明丢了哪些', 'policy.changed': '换用另一版处理规则',
      'notice.published': '一份告知在这台机器上第一次出现', 'notice.shown': '只告知、不询问', 'session.opened': '一次办理开始', 'consent.given': '同意一项', 'consent.refused': '不同意一项',
      'consent.withdrawn': '撤回一项同意', 'consent.invalidated': '一项同意不再算数：所同意的内容变了', 'consent.expired': '一项同意到期', 'session.ended': '一次办理结束',
      'camera.on': '摄像头打开', 'camera.off': '摄像头关闭', handoff: '摄像头交给厂商自己的画面', 'permit.handed': '许可交给另一个页面', 'permit.redeemed': '另一个页面接下许可', 'erasure.due': '应当删除', 'erasure.done': '确认已删除', 'alternative.state': '其他方式停用或者恢复', switch: '人脸识别被关掉或者打开',
      health: '机器出了状况', 'clock.step': '时钟被拨动，或者机器睡了一会', 'log.pruned': '删掉了期满的记录', anchor: '收到见证人的签名', 'export.made': '导出材料包', 'roster.made': '给门发了名单', 'roster.loaded': '门收下了名单', 'roster.ended': '在门上撤回，或者门上删了', 'stored.count': '存了多少人，由使用方报', 'service.used': '有人用了维护画面',
      'display.calibrated': '校准屏幕', purged: '从机器上清除回执和身份引用',
    },
  },
  lint: { lead: '材料包里的每一版规则，和用它的机器一起，现在重新检查的结果。没有发现不等于合法，也不是法律意见。', policy: '规则 {id}，第 {version} 版' },
  units: { seconds: '{n} 秒', minutes: '{n} 分钟', hours: '{n} 小时', days: '{n} 天', share: '{n} %', chance: '{n}', unlikely: '不到百万分之一' },
}
