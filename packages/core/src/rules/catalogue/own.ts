import { rule } from './entry.ts'

/** Of no one law: what every policy is held to. The first six the kiosk runs again on what it loads. */
export const own = [
  rule('MS-ALTERNATIVE', '有不用生物特征的办法', 'There is a way without biometrics'),
  rule('MS-CONSENT', '用到生物特征的每一处都有人被问到', 'Wherever biometric data go, somebody is asked'),
  rule('MS-UNDER14', '写明不满十四周岁的人怎么办', 'What happens to people under fourteen is settled'),
  rule('MS-ASSESSMENT', '启用之前做过影响评估', 'An impact assessment was made before going live'),
  rule('MS-PRIVATE-SPACE', '不装在私密空间里', 'Never inside a private space'),
  rule('MS-RETENTION', '保存期限会到期', 'Retention comes to an end'),
  rule('MS-RIGHTS', '写明怎样行使权利', 'How to exercise one’s rights is told'),
  rule('MS-WITHDRAWAL', '在机器上同意的，在机器上撤回', 'What was given at the machine is taken back there'),
  rule('MS-GENE', '不处理基因', 'No genes'),
  rule('MS-ANALYSIS', '识别身份，不分析人', 'People are recognised, not analysed'),
  rule('MS-REFERENCE', '写明和什么比对', 'What is compared with what is stated'),
  rule('MS-LANGUAGE', '没人审过的语言，接受了才用', 'A language that nobody has read is used only where that is accepted'),
  rule('MS-LANGUAGE-REVIEW', '每种语言的用语有人署名审过', 'Somebody has put their name to the words of each language'),
  rule('MS-GATE', '政策要求的摄像头门，机器上真有', 'The gate that the policy asks for is there on the machine'),
  rule('MS-STRICTEST', '几部法律限制同一件事时，最严的为准', 'Where several regimes limit one thing, the strictest wins'),
  rule('MS-REGIME', '政策写的法律这里要有', 'The law that a policy names is here'),
  rule('MS-REGIME-LOCAL', '当地的法律不能不适用', 'The law of the place is not left out'),
  rule('MS-REGIME-NONE', '当地的法律没有收录时，要说出来', 'Where the law of a place is not here, that is said'),
]
