import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'

/** One file and no network: script and style go into the page itself. */
export const page = (file, fileName, finish = (html) => html) => ({
  name: 'page',
  generateBundle: {
    order: 'post', // others look into the script first
    async handler(_, bundle) {
      const [chunk] = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const template = readFileSync(file, 'utf8')
      delete bundle[chunk.fileName]
      delete bundle[`${chunk.fileName}.map`]
      const code = chunk.code.replace(/\/\/# sourceMappingURL=.*\s*$/, '').replaceAll('</script', '<\\/script')
      this.emitFile({ type: 'asset', fileName, source: await finish(template.replace('/* script */', () => code)) })
    },
  },
})

/** Its style made small, and the CSP names script and style by what they are (W3C CSP 3, section 2.3.1): nothing else runs or is drawn. */
export async function withHashes(html) {
  const css = await transform(/<style>([^]*?)<\/style>/.exec(html)[1], { loader: 'css', minify: true, target: 'chrome74' })
  const page = html.replace(/<style>[^]*?<\/style>/, () => `<style>${css.code.trim()}</style>`)
  const hashOf = (tag) => createHash('sha256').update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)[1]).digest('base64')
  return page.replace('sha256-script', `sha256-${hashOf('script')}`).replace('sha256-style', `sha256-${hashOf('style')}`)
}
