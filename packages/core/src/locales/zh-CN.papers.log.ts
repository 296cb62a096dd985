import type { LogWords, SpeechWords } from './papers.log.ts'

/** 日志里的数字、录音脚本的用语。 */
export const zhCNLog: LogWords & { speech: SpeechWords } = {
  figures: {
    begun: '开始的办理', given: '同意后办完', refused: '不同意', alternative: '没有回答已满十四周岁，改用其他方式', left: '离开', unavailable: '当时不能用', interrupted: '中断', unended: '还没有结束',
    itemsGiven: '逐项的同意', itemsRefused: '逐项的不同意', medianGiven: '从显示到点同意（中位数）', medianRefused: '从显示到点不同意（中位数）', withdrawn: '撤回（项）', camera: '摄像头打开', provided: '提供给接收方',
    erasuresDue: '应删除', erasuresDone: '记录为已删除', erasuresOverdue: '过了期限、没有记录为已删除',
  },
  checks: {
    files: '文件', leaves: '每条记录的格式', order: '顺序、缺漏、改动', pruned: '到期删去的记录', times: '两个时钟一致', keys: '密钥', checkpoint: '签名和根', 'earlier-checkpoints': '早先的检查点', documents: '规则、安装、告知文件', policies: '规则合法（重新检查）',
    notices: '告知和规则一致（重新生成）', sessions: '每次办理前后一致',
  },
  evidence: {
    none: '没有给材料包，没有记录里的数字',
    verified: '已核验：{origin}，{size} 条记录\n{from} 至 {to}（北京时间）',
    sample: '样本：记录全是编出来的，不是任何机器写的。已核验：{origin}，{size} 条记录\n{from} 至 {to}（北京时间）',
    broken: '没有通过核验，不成立的是：{checks}。里面的数字一概不用',
    unread: '不是材料包，或者已经损坏：没有数字可用',
    sameVersion: '这段时间里用过现在这一版规则', otherVersion: '这段时间里没有用过现在这一版规则：数字说的是别的版本',
  },
  values: { seconds: '{n} 秒', openings: '{n} 次，共 {seconds} 秒', noMedian: '没有', doneUnrecorded: '0（这本日志没有“已删除”的记录：删没删，看存放的地方）', colon: '：' },
  speech: {
    title: '录音脚本',
    lead: [
      '一句一段，照着念，一个字也不改。文件名里的八位是这句话的 sha256 的开头：话变了，文件名就变，只需重录变了的那几句。',
      '秒数是估计：汉字每分钟 240 个，数字一个一个念。',
    ],
    heading: { notice: '{title}：告知（{lang}）', item: '{title}：单独问“{item}”（{lang}）', plain: '只告知（{lang}）' },
    head: ['文件', '念什么', '秒'],
    digest: '告知 {digest}',
    whole: '接成一段的文件：{file}。机器放的是它：按表里的顺序接起来，放进页面的 `data-clips` 指的目录。',
    total: '共 {n} 段，约 {seconds} 秒。',
  },
}
