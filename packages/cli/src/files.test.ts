import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../tests/support/mingshi.ts'
import { installationOf, policyOf } from '../../../tests/support/scenes.ts'

const { file } = ownFiles()
const text = JSON.stringify(policyOf('vending'))
const lint = (path: string) => mingshi('lint', path, '--installation', file('installation.json', installationOf('vending')))

describe('a file that a command is given', () => {
  it('may begin with a byte order mark', async () => {
    expect((await lint(file('bom.json', `\ufeff${text}`))).code).toBe(0)
  })

  it('in another encoding is said to be so: GBK, UTF-16', async () => {
    const gbk = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xb9, 0xab, 0xcb, 0xbe]), Buffer.from('"}')]) // 公司
    for (const bytes of [gbk, Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const { code, err } = await lint(file(`other-${bytes.length}.json`, bytes))
      expect(code).toBe(2)
      expect(err).toContain('expected JSON in UTF-8, got bytes of another encoding')
    }
  })

  it('of 50 MB is refused before it is parsed', async () => {
    const { code, err } = await lint(file('large.json', `{"a":"${'x'.repeat(50_000_000)}"}`))
    expect(code).toBe(2)
    expect(err).toContain('expected a policy of at most 2 MB, got 51 MB')
  })
})
