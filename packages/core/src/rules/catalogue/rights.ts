import { demand, enforced, person, rule } from './entry.ts'

/** Rights, complaints, incidents. */
export const rights = [
  rule('CN-PI-45-1', '查阅、复制、转移、更正、删除、限制，渠道便捷', 'See, copy, move, correct, delete, restrict: in a convenient way'),
  rule('CN-APP-06-1', '人工处理的，十五个工作日内答复', 'Answered by hand within fifteen working days'),
  rule('CN-ND-20-1', '公布投诉、举报渠道', 'The way to complain is published'),
  demand('CN-PI-65-1', 'good-practice', 'PIPL 65', 'read', '可以向主管部门投诉、举报', 'People may complain to the authorities',
    enforced('core/notice/compose.ts', 'core/notice/compose.test.ts')),
  demand('CN-PI-49-1', 'illegal', 'PIPL 49', 'read', '近亲属可以行使死者的权利', 'Close relatives exercise the rights of the dead',
    person('Whether whoever answers at the published number knows what to do when a dead person’s relatives call.')),
  rule('CN-PI-57-1', '发生泄露的，立即补救并通知', 'After a leak: remedied at once, authority and people told'),
  rule('CN-HZ-50-2', '杭州：物业十天内答复投诉', 'Hangzhou: property managers answer within ten days'),
]
