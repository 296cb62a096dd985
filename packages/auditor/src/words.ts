/** What the page says around the report, in its two languages. */
export interface Words {
  other: string
  title: string
  report: string
  lead: string
  pick: string
  reading: string
  cancel: string
  tooLarge: string
  noCrypto: string
  sample: string
  verified: string
  notVerified: string
  print: string
  save: string
  table: Record<'save' | 'lead' | 'making' | 'failed', string>
}

export const words: Record<'zh-CN' | 'en', Words> = {
  'zh-CN': {
    other: 'English',
    title: '核验审计材料包',
    report: '审计报告',
    lead: '把机器导出的 bundle.zip 拖到这里。核验在这个页面里进行，不上网，不上传。',
    pick: '选择文件',
    reading: '正在核验……',
    cancel: '停止',
    tooLarge: '文件读不了：',
    noCrypto: '在这里核不了签名，所以什么也没有核：浏览器只给 https 的网页和本机的文件密码功能。请用 https 打开这个页面，或者把它存到本机再打开。',
    sample: '样本：里面的记录都是编出来的，不是任何机器写的',
    verified: '核验通过',
    notVerified: '核验没有通过',
    print: '打印',
    save: '存成文件',
    table: { save: '另存为 records.csv', lead: '可以排序、计数的表格，不是证据。', making: '正在做表格……', failed: '表格做不出来：' },
  },
  en: {
    other: '中文',
    title: 'Verify a bundle',
    report: 'Audit report',
    lead: 'Drop the machine’s bundle.zip here. It is verified in this page: no network, no upload.',
    pick: 'Choose a file',
    reading: 'Verifying…',
    cancel: 'Stop',
    tooLarge: 'The file cannot be read: ',
    noCrypto: 'Signatures cannot be checked here, so nothing was: a browser has its cryptography for pages by https and for local files only. Open this page by https, or save it and open the file.',
    sample: 'A sample: all of it is made up, and no machine wrote it',
    verified: 'Verified',
    notVerified: 'Not verified',
    print: 'Print',
    save: 'Save as a file',
    table: { save: 'Save records.csv', lead: 'A table to sort and to count in, not the evidence.', making: 'Making the table…', failed: 'The table cannot be made: ' },
  },
}
