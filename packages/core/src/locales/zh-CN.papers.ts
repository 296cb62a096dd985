import type { OwnWords } from './papers.own.ts'

/** 文书用语：标牌、SDK 说明、备案。 */
export const zhCNPapers: OwnWords = {
  sign: {
    heading: { recognition: ['这里有', '{modality}识别'], analysis: ['这里有', '{modality}分析'], plain: ['这里会用到', '{categories}'] },
    modality: {
      face: '人脸', fingerprint: '指纹', voiceprint: '声纹', 'palm-print': '掌纹', 'palm-vein': '掌静脉', iris: '虹膜', ear: '耳廓', gait: '步态', gene: '基因',
    },
    ways: '不用{modality}，可以',
    labels: { controller: '谁在用', purpose: '做什么', categories: '哪些信息', travel: '去哪里', retention: '存多久', contact: '联系' },
    colon: '：',
    rules: '扫码看完整规则，可以保存',
    about: '规则 {id} 第 {version} 版 {digest}',
  },
  disclosure: {
    title: '使用的 SDK：明示（Mingshi）',
    about: {
      heading: '基本情况',
      lead: '供写入个人信息处理规则。请核对后使用，内容由个人信息处理者负责。',
      rows: [
        ['名称', '明示（Mingshi）'],
        ['版本', '{version}'],
        ['由谁运行', '{controller}。SDK 装在机器的页面里，其作者收不到数据'],
        ['目的', '在使用生物特征前告知您，逐项征求同意；同意后才打开摄像头；保存同意记录，供您查看、撤回'],
        ['联网', '只从页面所在的同一网站读取规则、安装和语言文件，不上传数据'],
      ],
    },
    data: {
      heading: 'SDK 处理的信息',
      rows: [
        ['同意记录', '时间、目的、逐项的答复、告知的摘要、语言、点按方式和停留时间、是否满十四周岁的回答、屏幕尺寸；存在本机浏览器的存储里，{keep}'],
        ['摄像头画面', '只在同意后交给页面上的比对程序；SDK 不保存，也不写入记录'],
        ['回执', '给您的短码，用来查看和撤回；记录里没有姓名'],
        ['您在处理者处的编号', '只在处理者的页面提供时使用，和记录分开存放'],
      ],
    },
    purpose: '使用生物特征：{title}',
    plain: '只需告知的信息：{title}',
    recipient: '接收方：{name}',
    entrusted: '受托人：{name}',
    noBody: {
      purpose: ['目的', '告知您用到哪些信息，列出可选的方式；规则里没有使用生物特征的目的'],
      data: '规则里没有使用生物特征的目的：不征求同意，没有同意记录，不取摄像头画面',
      permissions: '不使用摄像头',
      off: ['去掉页面上的 mingshi.js，SDK 即不再运行。'],
    },
    kept: '规则写明保存 {duration}；SDK 不会自行删除',
    keptAsLaw: '处理记录依法至少保存三年；SDK 不会自行删除',
    permissions: {
      heading: '使用的权限',
      rows: [
        ['摄像头', '逐项同意之后才打开；画面上有提示和停止按钮；出结果或时间到就关闭'],
        ['本地存储', 'IndexedDB：同意记录和签名密钥'],
      ],
    },
    off: {
      heading: '怎么关闭',
      lines: [
        '任何人：在告知页点不同意，或选其他方式；之后可凭回执撤回。',
        '处理者：调用 kiosk.disable(原因) 关闭刷脸，其他方式照常可用；kiosk.enable() 恢复。',
        '去掉页面上的 mingshi.js，SDK 即不再运行。',
      ],
    },
  },
  filing: {
    title: '人脸识别技术应用备案：预填表',
    open: '（待填写）',
    duty: {
      heading: '是否需要备案',
      below: '存储 {persons} 人，少于 {from} 人：目前没有这项备案义务。',
      undated: '存储 {persons} 人，已达到 {from} 人：从达到之日起 {workingDays} 个工作日内，向所在地省级以上网信部门备案。没有写达到的日期，算不出截止日。',
      stock: '存储 {persons} 人，{reached} 已达到 {from} 人，早于办法施行：应在 {day} 前备案。',
      due: '存储 {persons} 人，{reached} 达到 {from} 人：最迟 {day} 向所在地省级以上网信部门备案（{workingDays} 个工作日）。',
      uncovered: '{years} 年没有节假日表，只扣了周末和固定日期的假日；有了放假通知要重算。',
      counts: '按现在存着的人数算，不按历来登记过的人数；是处理者的全部机器，不是一台。到期就删，人数就可以一直不到 {from}。（法规没有逐字这样写，是通行的解读。）',
      storesNone: '按规则，没有一个目的会存储生物特征：请核对人数从何而来。',
    },
    later: {
      heading: '备案以后',
      rows: [
        ['内容变了', '备案过的内容有实质变化的，从变化之日起 {workingDays} 个工作日内办理变更。备案的内容就是下面各栏：处理者的基本情况、目的和方式、存储数量和安全保护措施、处理规则和操作规程、影响评估报告'],
        ['不再使用', '终止使用人脸识别的，从终止之日起 {workingDays} 个工作日内注销备案，并依法处理存着的人脸信息'],
      ],
    },
    controller: { heading: '个人信息处理者', name: '名称', code: '统一社会信用代码', address: '地址', contact: '联系方式', inCharge: '负责人', officer: '个人信息保护负责人' },
    purpose: { heading: '目的和方式：{title}', stored: '存在哪里', none: '不存储' },
    rest: { heading: '数量、措施和材料', persons: '存储人数', measures: '安全保护措施', rules: '处理规则', procedures: '操作规程', assessment: '影响评估报告' },
  },
}
