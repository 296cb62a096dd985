import type { ScreenWords } from './locale.ts'

/** 听和够得着，以及常设的那一块。在文件里单放：`mingshi.js` 里没有它们。 */
export const zhCNAids: ScreenWords['aids'] = { hear: '念给我听', louder: '大声点', silence: '不念了', lower: '往下移', raise: '移回去', more: '下面还有' }

export const zhCNSignage: ScreenWords['signage'] = {
  choice: '用不用脸都能办：{list}。',
  ways: '可以用：{list}。',
  face: '{way}用来：{purposes}。先看说明，再问您同不同意。',
  off: '{way}现在不能用。',
  none: '这台机器不认脸。',
}
