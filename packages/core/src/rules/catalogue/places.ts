import { demand, person, rule } from './entry.ts'

/** Public places, signs, private spaces. */
export const places = [
  rule('CN-FR-13-1', '公共场所：维护公共安全所必需、合理划定采集区域、设置显著标识', 'Public places: needed for public security, a reasonable zone, a conspicuous sign'),
  rule('CN-PI-26-2', '为公共安全采集的，只用于公共安全', 'What public security collects serves nothing else'),
  rule('CN-FR-13-2', '公共场所的私密空间不得安装', 'No device inside private spaces'),
  rule('CN-VID-13-1', '公共安全视频系统另有一套规则', 'The video systems of public security have rules of their own'),
  demand('CN-VID-09-1', 'illegal', '公共安全视频图像信息系统管理条例 Art. 9, 26', 'read', '公共场所只有负有安全管理责任的人可以安装图像采集设备', 'In public places only who answers for their security installs cameras',
    person('Who answers for the security of the place, and whether that party agreed to this machine’s camera.')),
  rule('CN-SH-23-2', '上海：列明的场所设置显著标识，限制用途', 'Shanghai: listed places carry a mark and limit the use'),
  rule('CN-PUB-?', '商业机器能否只凭单独同意设在公共场所，尚无定论', 'Whether commerce may stand in a public place on consent alone is open'),
]
