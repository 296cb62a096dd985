import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { folder, policy } = ownFiles()

describe('mingshi disclosure', () => {
  it('prints Markdown, with the version of the house', async () => {
    const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { version: string }
    const { code, out } = await mingshi('disclosure', policy())
    expect(code).toBe(0)
    expect(out).toMatch(/^# 使用的 SDK/)
    expect(out).toContain(`| **版本** | ${version} |`)
  })

  it('writes HTML in another language', async () => {
    const output = join(folder, 'sdk.html')
    const { code, out } = await mingshi('disclosure', policy(), '--html', '--lang', 'en', '-o', output)
    expect([code, out]).toEqual([0, `${output}: SDK in use: Mingshi (明示)`])
    expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/)
  })

  it('gives the same as data, and none of an illegal policy', async () => {
    expect(JSON.parse((await mingshi('disclosure', policy(), '--json')).out)).toMatchObject({ format: 'mingshi-paper/1', lang: 'zh-CN' })
    expect(await mingshi('disclosure', policy((it) => { it.alternatives = [] }))).toMatchObject({ code: 1, out: '' })
  })
})
