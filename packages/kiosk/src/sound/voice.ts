/** What of a system voice matters here (Web Speech API, `SpeechSynthesisVoice`). */
export interface Voice {
  readonly lang: string
  readonly localService: boolean
}

/**
 * A voice of this machine that speaks the language: of its very tag, else of the language without a region; for all but Chinese, where another
 * region may be another tongue, of any region. Never one on somebody's server: it would be told what the person is reading.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const tagOf = (text: string): string => text.replace(/_/g, '-').toLowerCase() // Android writes zh_CN
  const wanted = tagOf(lang)
  const [tongue] = wanted.split('-')
  const here = voices.filter(({ localService }) => localService)
  const find = (is: (tag: string) => boolean): V | undefined => here.filter((each) => is(tagOf(each.lang)))[0]
  return find((tag) => tag === wanted) || find((tag) => tag === tongue) || (tongue === 'zh' ? undefined : find((tag) => tag.split('-')[0] === tongue))
}
