import { noticeItems, type ScreenName } from '@mingshi/core'
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rightsAt, sceneAt, visitMatter } from '../../../../tests/support/scene.ts'
import { App } from './App.tsx'
import type { Scene } from './scene.ts'

afterEach(cleanup)

const draw = (scene: Scene) => render(<App scene={scene} />).container as HTMLElement
const parts = (container: Element, part: string) => [...container.querySelectorAll<HTMLElement>(`[part="${part}"]`)]
const standing = (container: Element) => container.querySelector('[part="screen"]')?.getAttribute('data-screen')

const guarded = { age: 'under14', matter: { ...visitMatter, guardians: ['in-person', 'channel'] } } as const
const every: [ScreenName, Parameters<typeof sceneAt>[1]][] = [
  ['method', {}], ['age', {}], ['guardian', guarded], ['guardian', { ...guarded, asking: 'channel' }], ['guardian', { ...guarded, guardian: { relation: 'parent', method: 'channel' } }], ['consent', {}], ['consent', { step: 1 }], ['consent', { step: 2 }], ['capture', { camera: 'on', permit: { issued: 0, firstOpened: 0, openings: 1 } }],
  ['outcome', { permit: { issued: 0, firstOpened: 0, openings: 1 }, result: 'not-matched' }], ['receipt', { result: 'matched', answers: { face: 'given' } }], ['failure', { reason: 'camera-missing' }],
]

describe('every screen, in both languages', () => {
  for (const lang of ['zh-CN', 'en']) {
    it.each(every)(`%s ${lang}: its name, the fixed bar in its order, the camera's band, focus on the heading, no word left unfilled`, (name, change) => {
      const container = draw(sceneAt(name, change, { lang }))
      expect(standing(container)).toBe(name)
      expect([...container.querySelectorAll('.bar [part]')].map((button) => button.getAttribute('part'))).toEqual(name === 'capture' ? ['language', 'size', 'end'] : ['language', 'size', 'help', 'end'])
      expect(parts(container, 'indicator')).toHaveLength(1)
      expect(document.activeElement?.tagName).toBe('H1')
      expect(container.textContent).not.toMatch(/[{}]|undefined|\[object/)
      for (const button of container.querySelectorAll('button')) expect(button.textContent).not.toBe('')
    })
  }

  it('a question in Chinese is laid in phrases that end at a mark; nothing of its words is lost', () => {
    const heading = within(draw(sceneAt('method'))).getByRole('heading')
    expect([...heading.children].map((phrase) => phrase.textContent)).toEqual(['怎么付？', '价钱都一样。'])
    cleanup()
    expect(within(draw(sceneAt('method', {}, { lang: 'en' }))).getByRole('heading').children).toHaveLength(0)
  })

  it.each([['zh-CN', ['特大字', '标准字', '中字']], ['en', ['Largest', 'Normal', 'Medium']]])('the largest letters are one tap away, and the control says what its next tap brings: %s', (lang, labels) => {
    const said = ([0, 1, 2] as const).map((size) => {
      cleanup()
      return parts(draw(sceneAt('method', {}, { lang, size })), 'size')[0]!.textContent
    })
    expect(said).toEqual(labels)
  })

  it('nothing stands when nobody is there', () => {
    expect(draw(sceneAt('rest')).textContent).toBe('')
  })
})

describe('the method screen', () => {
  it('has the ways without a face first, the face last, all of them the same kind of tile, none chosen', () => {
    const tiles = parts(draw(sceneAt('method')), 'tile')
    expect(tiles.map((tile) => tile.dataset.id)).toEqual(['qr', 'card', 'face'])
    expect(new Set(tiles.map((tile) => `${tile.tagName} ${tile.className}`)).size).toBe(1)
    for (const tile of tiles) for (const mark of ['aria-pressed', 'aria-checked', 'aria-selected', 'autofocus', 'disabled']) expect(tile.hasAttribute(mark)).toBe(false)
  })

  it('offers only what lives, and says that the price is the same only where it is', () => {
    expect(parts(draw(sceneAt('method', { matter: { ...visitMatter, alternatives: ['card'] } })), 'tile').map((tile) => tile.dataset.id)).toEqual(['card', 'face'])
    cleanup()
    const scene = sceneAt('method')
    expect(within(draw(scene)).getByRole('heading').textContent).toBe('怎么付？价钱都一样。')
    cleanup()
    const dear = structuredClone(scene.ground.built)
    dear.policy.alternatives[1]!.surchargeFen = 50
    const container = draw({ ...scene, ground: { ...scene.ground, built: dear } })
    expect(within(container).getByRole('heading').textContent).toBe('怎么付？')
    expect(container.textContent).toContain('另收 ¥0.50')
  })
})

describe('the guardian screen', () => {
  it('asks in the ways that the host has, and always has the way without a face beside them', () => {
    const at = (change: object) => {
      cleanup()
      return draw(sceneAt('guardian', { ...guarded, ...change }))
    }
    expect(parts(at({}), 'tile').map(({ dataset }) => dataset.id)).toEqual(['in-person', 'channel'])
    expect(parts(at({ matter: { ...visitMatter, guardians: ['channel'] } }), 'tile').map(({ dataset }) => dataset.id)).toEqual(['channel'])
    expect(parts(at({ asking: 'in-person' }), 'tile')).toEqual([])
    for (const change of [{}, { asking: 'in-person' }, { guardian: { relation: 'parent', method: 'channel' } }]) expect(parts(at(change), 'alternative')).toHaveLength(1)
    expect(parts(at({ asking: 'channel' }), 'agree')).toEqual([])
    expect(at({ asking: 'channel' }).textContent).toContain('还有 59 秒') // until 60 s, at 1 s
    const container = at({ guardian: { relation: 'parent', method: 'channel' } })
    expect([...container.querySelectorAll('.choice')].map((choice) => choice.getAttribute('part'))).toEqual(['alternative', 'agree'])
  })
})

describe('a consent screen', () => {
  it('says what has changed above the eight items, on the first screen alone, to who said yes to another version alone', () => {
    const at = (step: number, changed: boolean, lang = 'zh-CN') => {
      cleanup()
      const scene = sceneAt('consent', { step }, { lang })
      const built = { ...scene.ground.built, changes: { pay: { 'zh-CN': ['保存期限长了。', '多了一家。'] } } }
      return draw({ ...scene, standing: { ...scene.standing!, changed }, ground: { ...scene.ground, built } })
    }
    const [changes] = parts(at(0, true), 'changes')
    expect([...changes!.children].map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual(['H2 和上次相比', 'P 保存期限长了。', 'P 多了一家。'])
    expect(changes!.nextElementSibling!.getAttribute('part')).toBe('notice')
    for (const without of [at(1, true), at(0, false), at(0, true, 'en')]) expect(parts(without, 'changes')).toEqual([])
  })

  it('carries the notice with its eight items in the order of Order 19 Art. 5, above the pair', () => {
    const container = draw(sceneAt('consent'))
    const labels = [...parts(container, 'notice')[0]!.querySelectorAll('dt')].map((dt) => dt.textContent)
    expect(labels).toHaveLength(noticeItems.length)
    expect(labels).toEqual(['谁在用', '做什么', '怎么处理', '用到什么信息', '存多久', '为什么要用', '有什么影响', '您的权利'])
    expect(screen.getByRole('heading').textContent).toBe('这台机器想拍您的脸，用来付 ¥3.50。')
    expect(parts(container, 'agree')[0]!.textContent).toBe('同意\u200b刷脸用这个方式')
  })

  it('asks each further item with its own question and its own facts', () => {
    const container = draw(sceneAt('consent', { step: 2 }))
    expect(screen.getByRole('heading').textContent).toBe('要把您的脸部照片提供给某某支付公司。')
    expect(parts(container, 'notice')).toHaveLength(0)
    expect(parts(container, 'facts')[0]!.textContent).toContain('400-000 0000')
    expect(container.querySelector('.kicker')!.textContent).toBe('第 3 项，共 3 项 · 给别人')
  })

  it('has a pair alike in everything but its words: refuse first, same element, same class, both live or neither', () => {
    for (const change of [{}, { saving: true }, { log: 'opening' as const }]) {
      const container = draw(sceneAt('consent', change))
      const [refuse, agree] = [...container.querySelectorAll<HTMLButtonElement>('.choices button')]
      expect([refuse!.getAttribute('part'), agree!.getAttribute('part')]).toEqual(['refuse', 'agree'])
      expect(refuse!.className).toBe(agree!.className)
      expect(refuse!.disabled).toBe(agree!.disabled)
      expect(refuse!.disabled).toBe(change !== undefined && Object.keys(change).length > 0)
      expect([refuse!.dataset.item, agree!.dataset.item]).toEqual(['face', 'face'])
      expect(refuse!.children.length).toBe(agree!.children.length)
      cleanup()
    }
  })

  it('says how to do without, naming the ways that live', () => {
    expect(draw(sceneAt('consent')).querySelector('.without')!.textContent).toBe('不同意也能办：扫码、刷卡。')
  })

  it('never breaks a telephone number', () => {
    const whole = [...draw(sceneAt('consent')).querySelectorAll('.whole')].map((span) => span.textContent)
    expect(whole).toContain('021-0000 0000')
  })
})

describe('the band', () => {
  it('is of the signal colour only while the camera is not off, and says which', () => {
    const band = (change: Parameters<typeof sceneAt>[1]) => {
      const [element] = parts(draw(sceneAt('capture', change)), 'indicator')
      const found = [element!.className, element!.textContent]
      cleanup()
      return found
    }
    const permit = { issued: 0, openings: 1 }
    expect(band({ camera: 'off', permit: { issued: 0, openings: 0 } })).toEqual(['band', '摄像头关着。您不点同意，它不会打开。'])
    expect(band({ camera: 'opening', permit })).toEqual(['band live', '摄像头开着，点停止就关。'])
    expect(band({ camera: 'on', permit })).toEqual(['band live', '摄像头开着，点停止就关。'])
    expect(band({ camera: 'off', permit })).toEqual(['band', '摄像头已经关了。'])
  })
})

describe('the outcome', () => {
  const permit = { issued: 0, firstOpened: 0, openings: 1 }
  it('offers two equal ways on while an attempt is left, and only the alternative when none is', () => {
    const two = draw(sceneAt('outcome', { permit }))
    expect([...two.querySelectorAll('.choices button')].map((button) => [button.getAttribute('part'), button.className])).toEqual([['alternative', 'choice'], ['retry', 'choice']])
    cleanup()
    for (const change of [{ permit: { ...permit, openings: 3 } }, { permit, log: 'ended' as const }]) {
      expect(parts(draw(sceneAt('outcome', change)), 'retry')).toHaveLength(0)
      cleanup()
    }
    expect(parts(draw(sceneAt('outcome', { permit }, { now: 46_000 })), 'retry')).toHaveLength(0)
  })
})

describe('the receipt', () => {
  it('says what was agreed, shows the code, and draws a QR code', () => {
    const container = draw(sceneAt('receipt', { result: 'matched', answers: { face: 'given', transmission: 'given', 'recipient:acquirer': 'given' } }))
    expect(container.querySelector('.kicker')!.textContent).toBe('回执 · 2026年10月1日 20:00') // of the record, not of the day on which it is looked at
    expect([...container.querySelectorAll('dd')].map((dd) => dd.textContent)).toEqual(['刷脸成功', '同意', '同意', '同意', '上海某某自动售货有限公司，电话 021-0000 0000', '出结果就删，不保存'])
    const labels = [...container.querySelectorAll('dt')].map((dt) => dt.textContent)
    expect(labels.slice(0, 4)).toEqual(['付 ¥3.50', '刷脸', '联网发送', '给某某支付公司']) // by whom it is for
    expect(parts(container, 'code')[0]!.textContent).toBe('ABCDE-FGHJK')
    expect(screen.getByRole('img', { name: '用手机扫码，把回执带走' }).querySelectorAll('path')).toHaveLength(2)
  })

  it('says which notice stood there, as the sign does, and how long it still stands, warning and all', () => {
    const { ground } = sceneAt('rest')
    const timer = (lang: string) => {
      cleanup()
      return draw(sceneAt('receipt', { result: 'matched', until: 20_000 }, { lang, now: 1000 })).querySelector('.body [role=timer]')!.textContent
    }
    const about = `v${ground.built.policy.version} · ${ground.built.digest.slice(7, 19)}`
    expect([timer('zh-CN'), timer('en')]).toEqual([`说明 ${about} · 还有 49 秒`, `Notice ${about} · 49 s left`])
  })

  it('takes back where a no stood, and is confirmed where the yes did: taps in one place take nothing back', () => {
    const order = (container: Element) => [...container.querySelectorAll('.choices button')].map((button) => button.getAttribute('part'))
    const receipt = order(draw(sceneAt('receipt', { result: 'matched', answers: { face: 'given' } })))
    cleanup()
    const consent = order(draw(sceneAt('consent')))
    cleanup()
    const desk = order(draw(sceneAt('rest', {}, { rights: rightsAt({ phase: 'found', found: { at: 0, code: 'X', purpose: 'pay', items: [{ id: 'face', answer: 'given', status: 'given' }] } }) })))
    expect([consent, receipt, desk]).toEqual([['refuse', 'agree'], ['withdraw', 'done'], ['done', 'withdraw']])
  })

  it('says that nothing was done where nothing was: on the receipt, beside the host’s alternative, and where an attempt failed', () => {
    const said = (...[name, change, lang = 'zh-CN']: [ScreenName, object, string?]) => {
      cleanup()
      return draw(sceneAt(name, change, { lang })).textContent!
    }
    const stopped = { result: 'stopped', answers: { face: 'given' } }
    for (const [name, change] of [['receipt', stopped], ['aside', stopped], ['outcome', { result: 'not-matched' }], ['failure', { reason: 'camera-missing' }]] as const) {
      expect(said(name, change), name).toContain('没有付 ¥3.50。')
      expect(said(name, change, 'en'), name).toContain('Not done: pay ¥3.50.')
    }
    expect(said('receipt', { result: 'matched', answers: { face: 'given' } })).not.toContain('没有付')
  })

  it('beside the host’s alternative names what works now after a no, and that nothing chosen is lost where something was', () => {
    const line = (lang: string, matter: object = {}) => {
      cleanup()
      return draw(sceneAt('aside', { answers: { face: 'refused' }, matter: { ...visitMatter, ...matter } }, { lang })).querySelector('.strip span')!.textContent
    }
    expect(line('zh-CN')).toBe('您没有同意。 可以用：扫码、刷卡。 选好的东西还在。')
    expect(line('en', { alternatives: ['card'] })).toBe('You did not agree. You can use: Card. What you chose is kept.')
    expect(line('zh-CN', { act: 'passage' })!.trim()).toBe('您没有同意。 可以用：扫码、刷卡。')
  })

  it('of a refusal says so, and waits beside the host’s alternative without covering it', () => {
    const answers = { face: 'refused' as const }
    const receipt = draw(sceneAt('receipt', { answers }))
    expect(receipt.querySelector('h1')!.textContent).toBe('您没有同意，记下了。')
    expect(receipt.querySelector('.lead')!.textContent).toBe('凭回执可以查到您没有同意。')
    cleanup()
    const aside = draw(sceneAt('aside', { answers }))
    expect(aside.querySelector('.cover')).toBeNull()
    expect(parts(aside, 'copy')).toHaveLength(1)
  })
})

describe('failure', () => {
  it.each([['camera-missing', '摄像头打不开'], ['storage-full', '记不下您的同意'], ['log-broken', '记不下您的同意'], ['switched-off', '这个方式关了']])('%s is said in plain words, without its code', (reason, words) => {
    const container = draw(sceneAt('failure', { reason }))
    expect(container.textContent).toContain(words)
    expect(container.textContent).not.toContain(reason)
    expect(parts(container, 'tile').map((tile) => tile.dataset.id)).toEqual(['qr', 'card'])
  })
})

describe('the rights screen', () => {
  it('takes a code on 32 keys, says when it is wrong, and pauses', () => {
    const container = draw(sceneAt('rest', {}, { rights: rightsAt({ typed: 'ABCDEF' }) }))
    expect(parts(container, 'key')).toHaveLength(32)
    expect(parts(container, 'code')[0]!.textContent).toBe('ABCDE F____')
    cleanup()
    expect(draw(sceneAt('rest', {}, { rights: rightsAt({ wrong: 1 }) })).textContent).toContain('没有这个号')
    cleanup()
    expect(draw(sceneAt('rest', {}, { rights: rightsAt({ wrong: 1, failed: true }) })).textContent).toContain('现在办不了')
    cleanup()
    const paused = draw(sceneAt('rest', {}, { rights: rightsAt({ wrong: 5, pausedUntil: 31_000 }) }))
    expect(paused.textContent).toContain('30 秒后再试')
    expect(parts(paused, 'key').every((key) => (key as HTMLButtonElement).disabled)).toBe(true)
  })

  it('shows what was agreed and takes it back', () => {
    const found = { code: 'X', purpose: 'pay', at: 0, items: [{ id: 'face', answer: 'given' as const, status: 'given' as const }] }
    const container = draw(sceneAt('rest', {}, { rights: rightsAt({ phase: 'found', found }) }))
    expect(parts(container, 'withdraw')).toHaveLength(1)
    cleanup()
    const ended = { ...found, items: [...found.items, { id: 'transmission', answer: 'invalidated' as const, status: 'invalidated' as const }] }
    expect([...draw(sceneAt('rest', {}, { rights: rightsAt({ phase: 'withdrawn', found: ended, undone: { erasures: [] } }) })).querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['已撤回', '内容变了，不再有效'])
    cleanup()
    const done = draw(sceneAt('rest', {}, { rights: rightsAt({ phase: 'withdrawn', found, undone: { erasures: [{ deadline: 1_800_000_000_000 }] } }) }))
    expect(done.querySelector('h1')!.textContent).toBe('已经撤回。')
    expect(done.textContent).toMatch(/会在 .*2027.* 之前删除/)
    expect(parts(done, 'code')).toEqual([]) // where none could be signed, there is nothing to carry away
    cleanup()
    const handed = draw(sceneAt('rest', {}, { rights: rightsAt({ phase: 'withdrawn', found, undone: { erasures: [], receipts: [{ code: '01234-56789', text: 'mingshi:0123456789' }] } }) }))
    expect(parts(handed, 'code').map(({ textContent }) => textContent)).toEqual(['01234-56789'])
    expect(handed.querySelector('svg.qr')!.getAttribute('aria-label')).toBe('用手机扫码，把回执带走')
    expect(handed.textContent).toContain('没有存能认出您的东西')
  })
})

describe('over a screen', () => {
  it('the warning asks whether somebody is there: two equal answers, neither of them a consent', () => {
    const container = draw(sceneAt('consent', { idleUntil: 21_000 }))
    const [, sheet] = [...container.querySelectorAll('[part="screen"]')]
    expect(sheet!.getAttribute('data-screen')).toBe('idle')
    expect([...sheet!.querySelectorAll('button')].map((button) => button.getAttribute('part'))).toEqual(['end', 'stay'])
    expect(sheet!.textContent).toContain('还有 20 秒')
    expect(container.querySelector('.screen')!.getAttribute('aria-hidden')).toBe('true')
  })

  it('the seconds are said at thirty, twenty, ten and five, though they are seen all the time', () => {
    const said = [30, 29, 21, 20, 11, 10, 9, 6, 5, 1].map((left) => {
      const alert = draw(sceneAt('consent', { idleUntil: 1000 + left * 1000 })).querySelector('[role="alert"]')!.textContent
      cleanup()
      return /\d+/.exec(alert!)![0]
    })
    expect(said).toEqual(['30', '30', '30', '20', '20', '10', '10', '10', '5', '5'])
  })

  it('help names a number; the full rules are one tap away, to be saved', () => {
    expect(draw(sceneAt('consent', {}, { overlay: 'help' })).textContent).toContain('021-0000 0000')
    cleanup()
    const container = draw(sceneAt('consent', {}, { overlay: 'rules' }))
    expect(container.querySelector('.sheet')!.textContent).toContain('https://rules.example.cn/line2-vending/1')
  })
})

describe('the languages', () => {
  it('stand each under its own name; the one that is spoken does not', () => {
    const scene = sceneAt('method')
    const words = { ...scene.ground.words, ug: { ...scene.words, endonym: 'ئۇيغۇرچە' } }
    const controls = (lang: string) => {
      cleanup()
      return parts(draw({ ...scene, lang, ground: { ...scene.ground, words, langs: ['zh-CN', 'en', 'ug'] } }), 'language').map((each) => [each.dataset.id, each.textContent, each.lang])
    }
    expect(controls('zh-CN')).toEqual([['en', 'English', 'en'], ['ug', 'ئۇيغۇرچە', 'ug']])
    expect(controls('ug')).toEqual([['zh-CN', '中文', 'zh-CN'], ['en', 'English', 'en']])
  })
})

describe('an attempt that somebody else walked into', () => {
  it('is told as that, while there is another attempt', () => {
    const at = (openings: number, reason?: string) => {
      cleanup()
      return draw(sceneAt('outcome', { permit: { issued: 0, firstOpened: 0, openings }, result: 'not-matched', ...(reason && { reason }) })).textContent
    }
    expect(at(1, 'second-face')).toContain('画面里还有别人。请一个人对着圆圈。')
    expect(at(1, 'time')).toContain('可能是光线、帽子或口罩。')
    expect(at(3, 'second-face')).toContain('不能再试了，请用别的方式。')
  })
})

describe('where to look', () => {
  it.each([['above', '请看上面的镜头 ↑'], ['below', '请看下面的镜头 ↓'], ['left', '请看左边的镜头 ←'], ['right', '请看右边的镜头 →'], [undefined, '请看镜头']] as const)('is said as the installation says it: %s', (lens, heading) => {
    const scene = sceneAt('capture', { camera: 'on', permit: { issued: 0, firstOpened: 0, openings: 1 } })
    const { lens: _, ...mount } = scene.ground.installation.mount!
    const installation = { ...scene.ground.installation, mount: lens ? { ...mount, lens } : mount }
    expect(within(draw({ ...scene, ground: { ...scene.ground, installation } })).getByRole('heading').textContent).toBe(heading)
  })
})

describe('on a phone', () => {
  const link = (scene: Scene) => {
    cleanup()
    vi.stubGlobal('innerWidth', 360)
    const [found] = parts(draw(scene), 'save')
    vi.unstubAllGlobals()
    return found && [found.textContent, found.getAttribute('href'), found.getAttribute('rel')]
  }
  const receipt = sceneAt('receipt', { result: 'matched', answers: { face: 'given' } })

  it('a receipt and the rules are opened: it cannot scan itself', () => {
    expect(link(receipt)).toEqual(['打开，存到手机里', 'https://r.example.cn/r#12345678901234567', 'noopener'])
    expect(link(sceneAt('consent', {}, { overlay: 'rules' }))).toEqual(['打开，存到手机里', 'https://rules.example.cn/line2-vending/1', 'noopener'])
  })

  it('nothing is opened that is no page, nor on a machine', () => {
    expect(link({ ...receipt, standing: { ...receipt.standing!, receipt: { code: 'ABCDE-FGHJK', text: 'mingshi:12345678901234567', svg: () => '' } } })).toBeUndefined()
    cleanup()
    expect(parts(draw(receipt), 'save')).toEqual([])
  })
})

describe('the aids in the bar', () => {
  const bar = (aids: Scene['aids'], lang = 'zh-CN') => {
    cleanup()
    return [...draw(sceneAt('consent', {}, { aids, lang })).querySelectorAll('.bar button')].map((button) => button.getAttribute('part'))
  }
  const none = { heard: false, level: 0, above: 0, low: false, called: false }

  it('stand in the same place on every screen, and only where they do something', () => {
    expect(bar(undefined)).toEqual(['language', 'size', 'help', 'end'])
    expect(bar(none)).toEqual(['language', 'size', 'help', 'end'])
    expect(bar({ ...none, heard: true })).toEqual(['language', 'size', 'sound', 'help', 'end'])
    expect(bar({ ...none, heard: true, above: 13 })).toEqual(['language', 'size', 'sound', 'reach', 'help', 'end'])
  })

  it('say what the next tap does; on a phone’s bar by name', () => {
    for (const [level, words] of [[0, '念给我听'], [1, '大声点'], [2, '大声点'], [3, '不念了']] as const) {
      cleanup()
      expect(draw(sceneAt('consent', {}, { aids: { ...none, heard: true, level } })).querySelector('[part="sound"]')!.textContent).toBe(words)
    }
    cleanup()
    vi.stubGlobal('innerWidth', 360)
    const small = draw(sceneAt('consent', {}, { aids: { ...none, heard: true } })).querySelector('[part="sound"]')!
    vi.unstubAllGlobals()
    expect([small.textContent, small.getAttribute('aria-label')]).toEqual(['', '念给我听'])
  })

  it('leave empty what somebody who sits does not reach', () => {
    const above = (low: boolean) => {
      cleanup()
      return (draw(sceneAt('consent', {}, { aids: { ...none, above: 13, low } })).querySelector('.screen')!.firstElementChild as HTMLElement).style.flex
    }
    expect([above(true), above(false)]).toEqual(['0 0 13%', ''])
  })
})

