import type { ScreenWords } from './locale.ts'

/** 听和够得着，常设的那一块，回执上多出来的话。在文件里单放：`mingshi.js` 里没有它们。 */
export const zhCNAids: ScreenWords['aids'] = { hear: '念给我听', louder: '大声点', silence: '不念了', lower: '往下移', raise: '移回去' }

export const zhCNSignage: ScreenWords['signage'] = {
  choice: '用不用脸都能办：{list}。',
  ways: '可以用：{list}。',
  face: '{way}用来：{purposes}。先看说明，再问您同不同意。',
  off: '{way}现在不能用。',
  none: '这台机器不认脸。',
}

export const zhCNReceipt: ScreenWords['receipt']['beside'] = {
  now: '这次',
  came: '{name}成功，{effect}',
  nothing: { payment: '{name}没有扣款。', passage: '{name}没有开门。', enrolment: '{name}没有登记。', other: '{name}没有办成。' },
  to: '给{name}',
  notice: '说明 {version}',
  stays: '这一页还留 {n} 秒，碰一下可以再留。',
  keep: '把回执留在这部手机里',
  copy: '复制回执',
  copied: '复制好了',
}
