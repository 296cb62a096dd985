import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Machine, type Stand } from './machine.ts'

type Before = (page: Page) => Promise<unknown>

/** A machine of an estate, the desk or a door, and whoever works at it with files on a stick. `before`: what is done to each page first, a clock of the story's own. */
export class Post {
  readonly machine: Machine
  private readonly path: string
  private readonly before: Before

  constructor(machine: Machine, kind: 'desk' | 'door', before: Before = async () => {}) {
    this.machine = machine
    this.path = kind === 'desk' ? '/property-access/' : '/door/'
    this.before = before
  }

  get isDesk(): boolean {
    return this.path === '/property-access/'
  }

  /** The page that residents see. */
  open(): Promise<Stand> {
    return this.machine.open(this.path, this.before)
  }

  async staff(): Promise<Stand> {
    const stand = await this.machine.open(this.path + (this.isDesk ? 'doors.html' : 'staff.html'), this.before)
    await stand.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#own')!.value !== '')
    return stand
  }

  async keys(): Promise<string> {
    const stand = await this.staff()
    const own = await stand.page.locator('#own').inputValue()
    await stand.page.close()
    return own
  }

  async trust(lines: readonly string[]): Promise<void> {
    const stand = await this.staff()
    await stand.page.locator('#trusted').fill(lines.join('\n'))
    await Promise.all([stand.page.waitForEvent('load'), stand.page.locator('#trust').click()])
    await stand.page.close()
  }

  /** A file out of it, as somebody carries it on a stick. */
  async taken(name: string, on?: Stand): Promise<string> {
    const stand = on ?? (await this.staff())
    const [download] = await Promise.all([stand.page.waitForEvent('download'), stand.page.locator(this.isDesk ? '#roster' : '#returned').click()])
    const path = join(this.machine.folder, name)
    await download.saveAs(path)
    if (!on) await stand.page.close()
    return path
  }

  /** A file into it: what it says. */
  async handed(path: string, on?: Stand): Promise<string> {
    const stand = on ?? (await this.staff())
    await stand.page.evaluate(() => { document.querySelector('#state')!.textContent = '' })
    await stand.page.locator('#file').setInputFiles(path)
    await stand.page.waitForFunction(() => document.querySelector('#state')!.textContent !== '')
    await stand.page.waitForTimeout(300)
    const said = (await stand.page.locator('#state').textContent())!
    if (!on) await stand.page.close()
    return said
  }
}

/** Each knows the keys of all the others. */
export async function trustEachOther(...posts: Post[]): Promise<void> {
  const own: string[] = []
  for (const post of posts) own.push(await post.keys())
  for (const [i, post] of posts.entries()) await post.trust(own.filter((_, each) => each !== i))
}

/** At the desk: a resident enrols, and leaves with the code of the receipt. */
export async function enrolAt(stand: Stand, home: number, resident = 1): Promise<string> {
  await stand.enrol(home, resident)
  await stand.toConsent()
  await stand.agree('face', 'template')
  await stand.on('receipt')
  const code = (await stand.part('code').textContent())!
  await stand.tap('done')
  await stand.page.getByText('脸登记好了').waitFor()
  await stand.page.locator('#again').click()
  return code
}

/** At a door: a resident is asked, says yes, is recognised, and the door opens. */
export async function passAt(stand: Stand, home: number, resident = 1): Promise<void> {
  await stand.resident(home, resident).click()
  await stand.on('method')
  await stand.toConsent()
  await stand.agree('face')
  await stand.on('receipt')
  await stand.tap('done')
  await stand.page.getByText('门开了').waitFor()
  await stand.page.locator('#again').click()
}

/** At a door: a resident is not asked for a face, and has the card. */
export async function turnedAway(stand: Stand, home: number, resident = 1): Promise<void> {
  await stand.resident(home, resident).click()
  await stand.page.getByText('请刷门禁卡').waitFor()
  await stand.page.locator('#again').click()
}
