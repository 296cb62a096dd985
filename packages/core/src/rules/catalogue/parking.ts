import { demand, person, rule } from './entry.ts'

/** Parking, and paying by a code. */
export const parking = [
  demand('CN-PK-01', 'illegal', 'PIPL 5, 6, 16; 上海市商场停车场扫码缴费服务合规指引', 'secondary', '扫码、输车牌、付款：不加别的步骤', 'Scan, plate, pay: no other step',
    person('Scan the code with a fresh phone: does it lead to plate and payment without a follow, a login or a number?')),
  demand('CN-PK-02', 'risky', '北京市扫码消费合规指引 1', 'secondary', '会员码与付款码分开并写明用途', 'The code for members is not the code for paying',
    person('The printed codes: is the one for paying apart from any other, and does each say what it is for?')),
  rule('CN-PK-03', '不强制索取手机号、生日、性别', 'No forced phone number, birthday or gender'),
  demand('CN-PK-04', 'illegal', 'PIPL 28, 51', 'secondary', '只凭车牌不得看到历史和轨迹', 'A plate alone opens no history',
    person('Type somebody else’s plate: does anything but the open bill appear?')),
  rule('CN-PK-05', '凭车牌缴费的页面也要有简短告知', 'Paying by plate has a short notice too'),
  rule('CN-PK-06', '提供给第三方前告知并取得同意', 'Told and asked before anybody else gets it'),
  rule('CN-PK-07', '停车不需要刷脸', 'Parking needs no face'),
]
