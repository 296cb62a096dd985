import { languages } from '../locales/index.ts'
import type { Language, LanguageTag } from '../locales/language.ts'
import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** Words that may be wrong in ways that nobody has looked for are shown only where the policy says that it accepts them. */
export const draftRule: Rule = {
  id: 'MS-LANGUAGE',
  severity: 'illegal',
  article: 'Mingshi’s own promise',
  provenance: 'reading',
  says: {
    draft: {
      'zh-CN': '{language} 的用语是初稿，没有懂这种语言的人审过：不要用，或者在 unreviewed 里写明接受',
      en: 'The words of {language} are a draft that no speaker has read: leave it out, or accept it under unreviewed',
    },
  },
  find: ({ policy }) =>
    spoken(policy).flatMap(({ tag, path, language }) => (language.draft && !policy.unreviewed?.includes(tag) ? [{ case: 'draft', path, values: { language: tag } }] : [])),
}

/** Laws want clear and easily understood language (PIPL 17(1), say): whether it is, only somebody who speaks it can tell. */
export const reviewedRule: Rule = {
  id: 'MS-LANGUAGE-REVIEW',
  severity: 'unsettled',
  article: 'Mingshi’s own promise',
  provenance: 'reading',
  says: {
    unreviewed: {
      'zh-CN': '{language} 的用语没有人署名审过：是不是清晰易懂，要请说这种语言的人看',
      en: 'Nobody has put their name to the words of {language}: whether they are clear and easily understood, somebody who speaks it has to say',
    },
  },
  find: ({ policy }) => spoken(policy).flatMap(({ tag, path, language }) => (language.reviewed ? [] : [{ case: 'unreviewed', path, values: { language: tag } }])),
}

const spoken = (policy: Policy): { tag: string; path: string; language: Language }[] =>
  policy.languages.map((tag, i) => ({ tag, path: `$.languages[${i}]`, language: languages[tag as LanguageTag] }))
