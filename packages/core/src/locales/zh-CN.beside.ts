import type { ScreenWords } from './locale.ts'

/** 听和够得着，常设的那一块，回执上多出来的话。在文件里单放：`mingshi.js` 里没有它们。 */
export const zhCNBeside: Pick<ScreenWords, 'aids' | 'signage' | 'beside'> = {
  aids: {
    hear: '念给我听', louder: '大声点', silence: '不念了', lower: '往下移', raise: '移回去', more: '下面还有',
    called: '已经叫了工作人员，请等一下。', open: '打开，存到手机里',
    lens: { above: '请看上面的镜头 ↑', below: '请看下面的镜头 ↓', left: '请看左边的镜头 ←', right: '请看右边的镜头 →' },
  },
  signage: {
    choice: '用不用脸都能办：{list}。',
    ways: '可以用：{list}。',
    face: '{way}用来：{purposes}。先看说明，再问您同不同意。',
    off: '{way}现在不能用。',
    none: '这台机器不认脸。',
  },
  beside: {
    came: '{name}成功',
    nothing: '没有{effect}。',
    crowded: '画面里还有别人。请一个人对着圆圈。',
    to: '给{name}',
    kept: '选好的东西还在。',
    notice: '说明',
  },
}
