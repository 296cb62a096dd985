import { demand, enforced, person } from './entry.ts'

const action = '2025年个人信息保护系列专项行动'

/** Of SDKs and terminals in particular. */
export const sdk = [
  demand('CN-SA25-2-1', 'risky', `${action} 2`, 'secondary', 'SDK 公开自己的收集使用规则', 'An SDK publishes rules of its own',
    enforced('core/papers/disclosure.ts', 'core/papers/disclosure.test.ts')),
  demand('CN-SA25-2-2', 'risky', `${action} 2`, 'secondary', 'SDK 的行为与公开的规则一致', 'An SDK does what its rules say',
    enforced('kiosk/ground/load.ts', 'stories/quiet.test.ts')),
  demand('CN-SA25-2-3', 'risky', `${action} 2`, 'secondary', '功能没有使用时不调用权限、不收集', 'What is not used asks for nothing and takes nothing',
    enforced('kiosk/script.ts', 'stories/quiet.test.ts')),
  demand('CN-SA25-2-4', 'risky', `${action} 2`, 'secondary', '不高频、长时间超范围收集', 'Not more often and not for longer than needed',
    enforced('core/flow/timing.ts', 'core/flow/flow.test.ts')),
  demand('CN-SA25-2-5', 'risky', `${action} 2`, 'secondary', '提供停止收集、关闭的选项', 'It can be stopped and switched off',
    enforced('kiosk/face.ts', 'kiosk/face.test.ts')),
  demand('CN-SA25-3-1', 'risky', `${action} 3`, 'secondary', '终端采集时有显著提示', 'A terminal that collects says so conspicuously',
    enforced('kiosk/ui/Band.tsx', 'kiosk/ui/screens.test.tsx')),
  demand('CN-SA25-4-1', 'risky', `${action} 4`, 'secondary', '公共场所刷脸：单独同意、标识、加密、评估', 'Faces in public places: separate consent, a sign, encryption, an assessment',
    person('The encryption, as under CN-FR-14-1, and whether the sign and the assessment that the policy states are really there: lint sees by CN-FR-06-1, CN-FR-13-1 and CN-FR-09-1 only that they are stated.')),
  demand('CN-APP-02-2', 'risky', '《App违法违规收集使用个人信息行为认定方法》(2019) part 2', 'secondary', '逐一列明嵌入的第三方代码的收集', 'Embedded code of others is listed one by one',
    person('The host’s own rules: is every embedded library listed, this one among them (`mingshi disclosure` writes its entry)?')),
  demand('CN-SA26-1', 'risky', '2026年个人信息保护专项行动', 'secondary', '重点行业的内部权限和运营受检', 'Internal access and operations are looked into',
    person('Who inside the controller can reach the machine’s service page and the exported bundles.')),
]
