/** Further languages: the screens' words as data, fetched beside the script. zh-CN is in it. */
export const locales = {
  name: 'locales',
  async generateBundle() {
    const { screenWords } = await import('@mingshi/core')
    for (const [lang, words] of Object.entries(screenWords)) {
      if (lang !== 'zh-CN') this.emitFile({ type: 'asset', fileName: `locales/${lang}.json`, source: `${JSON.stringify(words)}\n` })
    }
  },
}
