import type { RuleLanguage } from '../rule.ts'
import { pathOf } from './entry.ts'

/** What answers a case: a rule of lint (`format` is the shape of the documents), a test of the code by its file and title, or a demand of the catalogue that a person looks at. */
export type Answer =
  | { by: 'rule'; id: string }
  | { by: 'test'; file: string; title: string }
  | { by: 'person'; id: string }

/** One thing that regulators and prosecutors found and published. */
export interface Case {
  code: string
  what: Record<RuleLanguage, string>
  answers: readonly Answer[]
}

/** Cases that a policy, an installation or a page can commit, by where they were found. How each is committed is in cases.test.ts. */
export const casesFound: readonly { title: string; cases: readonly Case[] }[] = [
  {
    title: 'Car parks: Xushui, Baoding (cases of the procuratorates, 2026)',
    cases: [
      found('P2', '强制关注公众号才能缴费', 'Paying only after following an account', rule('CN-SPC-04-2'), test('kiosk/ui/nothing-else.test.tsx', 'has no field, no box and no link: nothing else can be asked along'), person('CN-PK-01')),
      found('P3', '没有隐私协议就索要信息，没有公示目的和范围', 'Data demanded without any rules, purpose and scope not published', rule('CN-PI-17-2'), rule('CN-PK-05')),
      found('P4', '传输不加密，不定期做安全测评', 'Sent in the clear, security never tested', rule('format'), test('stories/trouble.test.ts', 'a page over plain http: no keys, no camera, the alternatives'), person('CN-SEC-01')),
      found('P5', '任何人可以查询车辆轨迹', 'Anybody looks up the trail of any car', test('kiosk/receipt/listed.test.ts', 'lists consents without a word of whose they are, and by a reference only those of that one'), test('core/flow/rights.test.ts', 'pauses entry for a minute after five wrong codes'), person('CN-PK-04')),
      found('P6', '超出最少必要收集信息', 'More is collected than is needed', rule('CN-PI-06-2'), rule('CN-PK-03')),
    ],
  },
  {
    title: 'Residential gates: Liangjiang, Chongqing (cases of the procuratorates, 2026)',
    cases: [
      found('F1', '人脸信息经互联网传输', 'Faces go over the internet', rule('CN-TX-SPLIT'), test('core/items/derive.test.ts', 'ask about transmission when any biometric category travels the internet, and not for a match result')),
      found('F2', '人脸等敏感信息没有本地存储', 'Faces are not kept locally', rule('CN-FR-08-1-LAN'), test('core/notice/compose.test.ts', 'say what leaves the machine, where a template is kept and for how long, and what goes abroad')),
      found('F3', '存储没有有效防护', 'What is stored is not protected', test('stories/scenes.test.ts', 'keeps the resident’s reference out of the log: only a commitment is in it'), test('core/bundle/verify.test.ts', 'a leaf of an unknown type, with an unknown key, or with something of a person in it (invariant 8)'), person('CN-FR-14-1')),
      found('F4', '没有明确告知处理目的和保存期限', 'Purpose and retention are not clearly told', rule('CN-FR-05-2'), rule('CN-FR-05-3')),
      found('F5', '收集不满十四周岁的人的信息，没有监护人同意', 'Children’s data without a guardian’s consent', rule('CN-FR-07-1'), test('core/flow/flow.test.ts', 'under fourteen and “rather not say” end at the alternatives alike')),
      found('F6', '没有与第三方签安全协议', 'No agreement with whoever processes for them', rule('CN-PI-21-1')),
      found('F7', '没有对人脸信息脱敏', 'Faces are kept as they were taken', rule('CN-GB-35273-1'), rule('CN-PCAC-1')),
      found('F8', '出入主要靠刷脸', 'The gate relies on faces', rule('CN-FR-10-1')),
      found('F9', '违规存储、擅自处理', 'Kept and used without a right to', rule('CN-FR-08-2'), rule('CN-FR-05-3')),
    ],
  },
  {
    title: 'Vending machines: Shanghai metro (2024)',
    cases: [
      found('V1', '诱导刷脸支付', 'People are nudged into paying by face', rule('CN-PI-05-1'), test('kiosk/ui/screens.test.tsx', 'has the ways without a face first, the face last, all of them the same kind of tile, none chosen')),
      found('V2', '没有特定目的和充分必要性，强制或诱导刷脸', 'A face where no purpose and no need is shown', rule('CN-FR-04-1'), rule('CN-SPC-04-3')),
    ],
  },
  {
    title: 'Faces in public places (four departments, 2025)',
    cases: [
      found('B1', '没有单独或者书面告知、取得同意', 'No separate or written notice and consent', rule('CN-TX-SPLIT'), rule('CN-FR-06-1'), test('core/flow/invariants.test.ts', '1: camera on implies a given, unexpired consent of this session, its record durable, the indicator visible')),
      found('B2', '没有显著的提示标识', 'No conspicuous sign', rule('CN-FR-13-1')),
      found('B3', '没有加密等严格保护', 'No encryption or other strict protection', test('stories/trouble.test.ts', 'a page over plain http: no keys, no camera, the alternatives'), test('core/bundle/verify.test.ts', 'a leaf of an unknown type, with an unknown key, or with something of a person in it (invariant 8)'), person('CN-FR-14-1')),
      found('B4', '没有做个人信息保护影响评估', 'No impact assessment', rule('CN-FR-09-1')),
    ],
  },
  {
    title: 'Inspections of places: Chongqing, Shanghai (2025)',
    cases: [
      found('C1', '刷脸是唯一的验证方式', 'The face is the only way', rule('CN-FR-10-1'), rule('CN-FR-10-2')),
      found('C2', '没有设置提示标识', 'No sign', rule('CN-FR-13-1'), rule('CN-SH-23-2')),
      found('C3', '没有定期做影响评估', 'Assessed once, never again', rule('CN-FR-09-3')),
      found('C4', '没有履行告知义务', 'The duty to tell is not fulfilled', rule('CN-FR-05-1'), rule('CN-FR-05-4'), rule('CN-FR-05-5')),
      found('C5', '存储、传输的保护不到位', 'Storage and transmission are not protected', rule('format'), test('stories/trouble.test.ts', 'a page over plain http: no keys, no camera, the alternatives'), person('CN-FR-14-1')),
    ],
  },
  {
    title: 'SDKs (four departments, 2025)',
    cases: [
      found('K1', 'SDK 没有自己的收集使用规则', 'The SDK gives no rules of its own', test('core/papers/disclosure.test.ts', 'is name, version, who runs it, data, permissions, and how to switch it off')),
      found('K2', 'SDK 不按自己的规则处理', 'The SDK does not do what its rules say', test('stories/quiet.test.ts', 'with settings: one GET each for the policy, the installation and the further language, and nothing more for a whole visit')),
      found('K3', '功能没有使用时调用权限、收集信息', 'Permissions and data while nothing is used', test('stories/quiet.test.ts', 'loading the script without settings does nothing: no request, no element, no storage, no permission')),
      found('K4', '高频、长时间超范围收集', 'Too often, too long, too much', test('core/flow/flow.test.ts', 'opens at most as often as the policy says, on the person’s own retry'), test('core/flow/flow.test.ts', 'dies unopened after 20 s, and 60 s after the first opening for a payment')),
      found('K5', '没有停止收集、关闭的选项', 'No way to stop or to switch off', test('stories/scenes.test.ts', 'switched off stays off across a restart and takes the face from whoever stands there; on again, it is asked for again')),
    ],
  },
  {
    title: 'Paying in shops and at machines (four departments, 2025)',
    cases: [
      found('O1', '强制关注公众号', 'Forced to follow an account', rule('CN-SPC-04-2'), test('kiosk/ui/nothing-else.test.tsx', 'has no field, no box and no link: nothing else can be asked along')),
      found('O2', '强制注册会员', 'Forced to become a member', rule('CN-SPC-04-2'), rule('CN-FR-06-1'), test('kiosk/ui/nothing-else.test.tsx', 'has no field, no box and no link: nothing else can be asked along')),
      found('O3', '强制索取不必要的手机号、生日、性别', 'Forced to give a number, a birthday, a gender', rule('CN-VM-02'), rule('CN-PI-06-2'), rule('format')),
      found('O4', '超出授权使用业主信息', 'Used beyond what people agreed to', rule('CN-FR-04-1'), rule('CN-FR-06-1'), test('core/flow/flow.test.ts', 'ends with its visit, whoever ends it')),
    ],
  },
  {
    title: 'Terminals (four departments, 2025)',
    cases: [
      found('T1', '没有规则，收集非必要信息', 'No rules, and data that are not needed', rule('CN-PI-17-2'), rule('CN-PI-06-2')),
      found('T2', '没有显著提示就在后台收集、在云端分析', 'Collected in the background, analysed in the cloud, and nobody is told', rule('CN-TX-SPLIT'), rule('CN-SPC-02-1'), test('kiosk/ui/screens.test.tsx', 'is of the signal colour only while the camera is not off, and says which')),
    ],
  },
  {
    title: 'A museum: Jingdezhen (cases of the procuratorates, 2026)',
    cases: [
      found('M1', '没有新的授权，重复使用以前的身份信息', 'Identities stored earlier are used again without a new consent', rule('MS-REFERENCE'), test('core/items/derive.test.ts', 'change their fingerprint with a fact and keep it through a change of words'), test('kiosk/visit/stage.test.ts', 'a permit is worth nothing after its visit, and cannot touch the next person’s')),
    ],
  },
]

function found(code: string, chinese: string, english: string, ...answers: Answer[]): Case {
  return { code, what: { 'zh-CN': chinese, en: english }, answers }
}

function rule(id: string): Answer {
  return { by: 'rule', id }
}

/** `core/…`, `kiosk/…` below `packages`, or a story. */
function test(short: string, title: string): Answer {
  return { by: 'test', file: pathOf(short), title }
}

function person(id: string): Answer {
  return { by: 'person', id }
}
