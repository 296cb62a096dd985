import type { WordList } from './phrase.ts'

type Doing = Pick<WordList, 'patterns' | 'deniable'>

/** What a text says is done; a policy whose other fields say that it is not contradicts itself. */
export const compares: Doing = {
  deniable: true,
  patterns: [
    { like: '和您留的照片比对', zh: /比对|对比|识别[您你]|认出[您你]/ },
    { like: 'compared with your photo', en: /\b(?:compares?|compared|comparing|match(?:es|ed|ing)?|recogni[sz](?:e|es|ed|ing)|identif(?:y|ies|ied|ying))\b/ },
  ],
}

/** Kept by the controller: not what the person left with a recipient before (您在支付公司留的照片). */
export const keeps: Doing = {
  deniable: true,
  patterns: [
    { like: '照片留在我们的服务器上', zh: /[留存放](?:在|到|进|于)(?:我们|本店|我司|本?公司|物业|后台)?的?(?:服务器|云端?|电脑|系统|后台|数据库)/ },
    { like: 'kept on our server', en: /\b(?:kept|keeps?|stored?|stores|saved?|held) (?:[a-z]+ )?(?:on|in) (?:our|a|the) (?:servers?|cloud|system|database|back end)\b/ },
  ],
}
