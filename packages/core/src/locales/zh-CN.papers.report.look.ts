import type { LookName, LookWords } from './papers.report.ts'

/** 值得问一问的：数出来的是什么、可能说明什么、有哪些正当的原因。 */
export const zhCNLook: Record<LookName, LookWords> = {
  'face-alone': { title: '其他方式全不能用的时候用了人脸', says: '有 {n} 次，摄像头打开的时候，给这个人看过的其他方式全都报了不能用。那时候的同意，算不上有得选。', innocent: '在这个人办到一半的时候刚刚坏的。' },
  'without-end': { title: '办理没有结束', says: '有 {n} 次办理开始了，过了半小时还没有结束的记录。不知道那个人后来怎么了。', innocent: '机器断电以后再也没有启动。' },
  'quick-yes': { title: '没有读完就同意', says: '第一屏的 {n} 次同意里，有 {quick} 次（{share}）用的时间不到读完的五分之一。告知可能太长、太小，或者画面在催人。', innocent: '同一批人天天来，早就读过；旁边有人念过。' },
  'instant-yes': { title: '一秒以内的同意', says: '有 {n} 次同意，画面出现不到一秒就点了。谁也读不了这么快。', innocent: '常来的人知道按钮会在哪里；手正好点在那里。' },
  'no-refusals': { title: '从来没有人不同意', says: '有答复的 {n} 次办理里，没有一次不同意。就算二十个人里只有一个会拒绝，碰巧这样的可能也只有 {chance}。“不同意”可能不好找，或者点了没有用。', innocent: '不想用人脸的人，在前一个画面就选了其他方式；来的都是登记过的人。' },
  'refusals-stop': { title: '从某一天起没有人再拒绝', says: '最后一次不同意在 {since}：到那时 {before} 次答复里有 {refused} 次，后来 {after} 次里一次也没有。拒绝要是碰巧分布的，这样的可能是 {chance}。问问那天改了什么。', innocent: '那天换了来的人（开学、搬家、换了合同）；那天起，不想用人脸的人在前一个画面就分走了。' },
  'same-dwell': { title: '用的时间分毫不差', says: '{total} 次答复里，有 {n} 次从显示到点下去都正好是 {ms} 毫秒。人做不到，程序做得到。', innocent: '浏览器把时间凑成了整数；验收的时候跑过自动测试。' },
  keys: { title: '大多是按键答的', says: '{total} 次答复里，有 {n} 次（{share}）不是点屏幕，是按键。给机器接键盘、用程序替人按，都是这个样子。', innocent: '机器没有触摸屏，本来就用按键；有人用辅助设备。' },
  overdue: { title: '过了期限没有删', says: '{due} 件应删除的里，有 {n} 件过了期限，没有记录为已删除。', innocent: '删了，没有向机器确认：看存放的地方。' },
  'interrupted-day': { title: '有一天中断得特别多', says: '{day} 开始的 {begun} 次办理里，有 {n} 次中断（这样的日子共 {days} 天）。同意到一半断了的人，不知道自己留下了什么。', innocent: '那天停电、检修、更新了页面。' },
  'clock-back': { title: '时钟往回拨过', says: '往回拨了 {n} 次，最多一次 {seconds} 秒。拨回去以后写的记录，看起来比实际的早。', innocent: '开机以后对时；电池坏了，先从旧的时间走起。' },
  'empty-days': { title: '有些日子一条记录也没有', says: '首尾之间有 {n} 天一条记录也没有（共 {stretches} 段，第一段从 {day} 起），连启动也没有。', innocent: '歇业、放假、停电、机器送修。问问那几天机器开没开。' },
}
