import { demand, enforced, person, rule, under } from './entry.ts'

/** Storage, transmission, deletion. */
export const storage = [
  demand('CN-FR-08-1', 'illegal', 'Order 19 Art. 8(1)', 'secondary', '人脸信息存于设备内，未经单独同意不得经互联网外传', 'Faces stay in the device and do not travel without a separate yes',
    enforced('core/items/derive.ts', 'core/items/derive.test.ts')),
  rule('CN-FR-08-1-LAN', '局域网算不算“设备内”尚无定论', 'Whether a local network is inside the device is an open question'),
  rule('CN-FR-08-2', '保存期限为实现目的所必需的最短时间', 'No longer than the purpose needs'),
  rule('CN-PI-19-1', '存得很久的，说得出必要', 'A long time of keeping can be explained'),
  demand('CN-PI-47-1', 'illegal', 'PIPL 47(1)(1)(2)', 'read', '目的实现、期限届满的，主动删除', 'What has served or is past its time is deleted without being asked',
    person('Pick three people whose contract ended, which only the host knows: are their templates gone? What ends with a period, the machine ends by itself (`kiosk/src/receipt/review.ts`).')),
  demand('CN-CQ-DEL', 'risky', '重庆两江新区通知（检察案例 2026）', 'secondary', '重庆：到期自动删除', 'Chongqing: deleted by itself when time is up',
    person('As under CN-PI-47-1: what ends with a contract waits for the host.')),
  demand('CN-ND-24-1', 'illegal', '网络数据安全管理条例 Art. 24', 'read', '难以避免采到的他人信息，删除或匿名化', 'What was taken of bystanders is deleted or made anonymous',
    person('The host’s matcher: is a frame with a second face in it dropped, and is nothing of that face kept by it or by the recipient?')),
  rule('CN-GB-35273-1', '原则上不存原始生物特征图像', 'Raw biometric pictures are not kept as a rule'),
  demand('CN-GB-41819-4', 'risky', 'GB/T 41819 (2021 draft)', 'secondary', '核验后立即删除人脸图像', 'The picture goes as soon as it was compared',
    under('CN-GB-35273-1')),
  rule('CN-PI-40-1', '达到数量的处理者、关键设施在境内存储', 'Large and critical controllers store in the mainland'),
  demand('CN-LOG-1', 'illegal', 'PIPL 28, 29', 'reading', '记录里没有人脸、特征、特征的哈希', 'Records hold no face, no template and no hash of one',
    enforced('core/receipt/record.ts', 'core/bundle/verify.test.ts')),
  rule('CN-LOG-2', '记录比人脸存得久：两个时钟', 'Records outlive the face: two clocks'),
]
