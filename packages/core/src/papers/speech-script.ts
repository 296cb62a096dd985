import { hex, utf8 } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'
import { deriveItems } from '../items/derive.ts'
import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { PaperWords } from '../locales/papers.ts'
import { composeItemNotice } from '../notice/compose-item.ts'
import { composeNotice, composePlainNotice } from '../notice/compose.ts'
import type { Block, DigestedNotice } from '../notice/notice.ts'
import type { Policy } from '../policy/schema.ts'
import { itemText } from './item-text.ts'
import { part, type Paper } from './paper.ts'

/** One sentence to record. */
export interface Clip {
  /** A name for its file; when the sentence changes, so does the name. */
  file: string
  purpose: string
  /** Of a further item’s question. */
  item?: string
  block: Block['item']
  lang: string
  sentence: string
  /** Of the sentence in UTF-8. */
  sha256: string
  /** About how long it takes to say. */
  seconds: number
  /** Digest of the notice that it is of. */
  notice: string
  /** The file of all clips of that notice, joined in their order: what a machine plays. */
  whole: string
}

/** What to record for the notices of one version in one language: a clip for each block, and for the question of each further item. */
export function composeClips(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, { sign }: Pick<PaperWords, 'sign'>): Clip[] {
  const clipsOf = ({ notice: { purpose, item, blocks }, digest }: DigestedNotice): Clip[] =>
    blocks.filter((block) => item === undefined || block.item === 'question').map(({ item: block, label, text }) => {
      const sentence = label ? `${label}${sign.colon}${text}` : text
      const sum = hex(sha256(utf8(sentence)))
      const name = [purpose, item, block].filter(Boolean).join('.').replace(/:/g, '-')
      return { file: `${lang}/${name}.${sum.slice(0, 8)}.wav`, purpose, ...(item !== undefined && { item }), block, lang, sentence, sha256: sum, seconds: secondsOf(sentence), notice: digest, whole: `${digest.slice('sha256:'.length)}.${lang}.mp3` }
    })
  return [
    ...policy.purposes.flatMap((purpose) => [
      composeNotice(sha256, policy, purpose, lang, words),
      ...deriveItems(sha256, policy, purpose).flatMap(({ id }) => composeItemNotice(sha256, policy, purpose, id, lang, words) ?? []),
    ]),
    ...(policy.plain ?? []).map((plain) => composePlainNotice(sha256, policy, plain, lang, words)),
  ].flatMap(clipsOf)
}

/** 240 Chinese characters or 150 words a minute, a digit by itself 0.35 s: figures for a calm speaker. At least one second. */
export function secondsOf(sentence: string): number {
  const count = (pattern: RegExp): number => sentence.match(pattern)?.length ?? 0
  return Math.max(1, Math.ceil(count(/\p{Script=Han}/gu) / 4 + count(/[A-Za-z]+|\p{Script=Arabic}+/gu) / 2.5 + count(/\d/g) * 0.35))
}

/** The clips as a paper, notice by notice. */
export function composeSpeechScript(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, papers: PaperWords): Paper {
  const own = papers.speech
  const clips = composeClips(sha256, policy, lang, words, papers)
  const digests = [...new Set(clips.map(({ notice }) => notice))]
  const title = (id: string): string => policy.purposes.find((purpose) => purpose.id === id)?.title[lang] ?? id
  return {
    lang,
    title: own.title,
    parts: [
      part(fill(own.total, { n: clips.length, seconds: clips.reduce((sum, { seconds }) => sum + seconds, 0) }), { lines: own.lead }),
      ...digests.map((digest) => {
        const of = clips.filter(({ notice }) => notice === digest)
        const { purpose, item } = of[0]!
        const kind = purpose.startsWith('plain:') ? 'plain' : item === undefined ? 'notice' : 'item'
        const heading = fill(own.heading[kind], { title: title(purpose), item: item === undefined ? '' : itemText(item, policy, lang, papers), lang })
        return part(heading, {
          level: 3, lines: [fill(own.digest, { digest }), fill(own.whole, { file: of[0]!.whole })], head: own.head, widths: [30, 60, 10],
          rows: of.map(({ file, sentence, sha256: sum, seconds }) => [file, `${sentence}\nsha256 ${sum}`, String(seconds)]),
        })
      }),
    ],
  }
}
