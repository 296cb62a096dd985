import type { WordList } from './phrase.ts'

/** What is read out of a body beside who it is. */
export const analysis: WordList = {
  kind: 'words',
  source: '法释〔2021〕15号 Art. 2(1); GB/T 41819-2022',
  provenance: 'read',
  deniable: true,
  zh: [
    '年龄估计', '年龄识别', '年龄分析', '性别识别', '性别分析', '情绪识别', '情绪分析', '心情分析', '表情识别', '表情分析', '疲劳检测', '客群分析',
    '看心情', '看情绪', '年龄段',
  ],
  en: [
    'age estimation', 'age detection', 'age recognition', 'age group', 'gender recognition', 'gender detection', 'mood detection', 'mood recognition',
    'emotion recognition', 'emotion detection', 'emotional state', 'how old you are', 'how you feel',
  ],
  patterns: [
    { like: '看您多大年纪、心情好不好', zh: /看[您你]?的?(?:多大|几岁|年纪|年龄|心情|情绪|男女)|心情好不好/ },
    {
      like: '看看您的心情',
      zh: /(?:估计?|估算|猜|判断|分析|推断|推测|看出|看看|识别|检测|测|得出|了解|算出|认出|读出|统计|记录|收集).{0,8}?(?:年龄|年纪|岁数|多大|几岁|心情|情绪|性别|男女|是男是女|喜好|偏好|健康|疲劳|种族|民族|颜值|表情|信用)/,
    },
    {
      like: 'Estimate your age',
      en: /\b(?:estimat(?:es?|ed|ing)|detect(?:s|ed|ing)?|guess(?:es|ing)?|analy[sz](?:es?|ed|ing)|infer(?:s|red|ring)?|judg(?:es?|ing)|reads?|reading|recogni[sz](?:es?|ing)|measur(?:es?|ing)|determin(?:es?|ing)|assess(?:es|ing)?|record(?:s|ing)?|tells?|learns?)(?: [a-z]+){0,4}? (?:ages?|moods?|emotions?|gender|sex|feelings?|health|ethnicity|race|creditworthiness|preferences|interests)\b/,
    },
  ],
}
