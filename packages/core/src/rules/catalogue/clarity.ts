import { demand, enforced, rule } from './entry.ts'

/** Conspicuous and intelligible. */
export const clarity = [
  demand('CN-FR-05-8', 'illegal', 'Order 19 Art. 5; PIPL 17', 'secondary', '处理之前以显著、易懂的方式真实、完整告知', 'Told before anything happens: plainly, truly, completely',
    enforced('core/flow/transition.ts', 'core/flow/invariants.test.ts')),
  rule('CN-APP-01-1', '规则看得见、看得清，有简体中文', 'Rules can be reached and read, in simplified Chinese'),
  rule('CN-APP-02-1', '规则不晦涩、不冗长', 'Rules are neither obscure nor lengthy'),
  demand('CN-GB-42574-1', 'risky', 'GB/T 42574-2023 §8', 'secondary', '敏感信息要增强告知：单独一屏，绕不过去', 'Sensitive data have a screen of their own that nobody slips past',
    enforced('kiosk/ui/Consent.tsx', 'kiosk/ui/screens.test.tsx')),
  demand('CN-VM-01', 'risky', '上海自动售货机刷脸支付案例', 'secondary', '刷脸选项不得更醒目，同意不得藏在小字里', 'The face is not the brighter choice, and the agreement not the small print',
    enforced('kiosk/ui/Tiles.tsx', 'kiosk/ui/screens.test.tsx')),
  demand('CN-GB-PG-0', 'risky', 'TC260 《人脸识别支付场景个人信息安全保护要求》 (2023 draft; final 2025)', 'secondary', '本人主动操作之后才采集', 'Nothing is taken before a deliberate act of the person',
    enforced('core/flow/transition.ts', 'core/flow/invariants.test.ts')),
]
