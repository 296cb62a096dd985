import type { ScreenWords } from './locale.ts'

/** 监护人那一屏。在文件里单放：`mingshi.js` 里没有它。 */
export const zhCNGuardian: ScreenWords['guardian'] = {
  kicker: '不满 14 岁',
  heading: '这件事由监护人决定。',
  lead: '父母或监护人看过说明，替孩子回答。不用脸也能办。',
  ways: {
    'in-person': { label: '监护人在这里', below: '请工作人员来确认', meanwhile: '请工作人员来确认。' },
    channel: { label: '监护人不在这里', below: '在自己的手机上看', meanwhile: '发给监护人了。等答复，也可以先用别的方式。' },
  },
  other: '用别的方式办',
  agreed: '监护人同意了。开始吗？',
  begin: '开始',
}
