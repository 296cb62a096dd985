import {
  brokenAtRunTime, digestOf, readInstallation, verifyBuilt, zhCNScreens, type Built, type Digest, type Installation, type ScreenWords, type Sha256,
} from '@mingshi/core'
import type { Health, HealthCode } from '../health/health.ts'
import { known } from './minors.ts'

/** Where settings come from: a URL on this origin, or the object itself. */
export interface Sources {
  policy: string | object | undefined
  installation: string | object | undefined
  /** Language tags; the first is the start. */
  lang: readonly string[]
  /** Where `locales/<lang>.json` lies. */
  base: string
}

/** What a kiosk knows after loading. Without a policy and an installation that can be read it has nothing to show. */
export interface Loaded {
  read?: { built: Built; installation: Installation; digests: { policy: Digest; installation: Digest } }
  /** Screen words of every language that arrived, zh-CN always. */
  words: Record<string, ScreenWords>
  /** What keeps the face away, if anything. */
  trouble?: Health
  /** What is missing without keeping it away. */
  notes: Health[]
}

/**
 * The only network calls of the SDK: one GET each for the policy, the installation, and every further language's words.
 * Never rejects: what is wrong is in `trouble`.
 */
export async function load(sha256: Sha256, { policy, installation, lang, base }: Sources): Promise<Loaded> {
  const loaded: Loaded = { words: { 'zh-CN': zhCNScreens }, notes: [] }
  const [policyFile, installationFile] = await Promise.all([
    fetched('policy', policy),
    fetched('installation', installation),
    ...lang.filter((tag) => tag !== 'zh-CN').map(async (tag) => {
      const url = `${base}locales/${tag}.json`
      const { json, trouble } = await fetched('language', url)
      if (!trouble && isLike(zhCNScreens, json)) loaded.words[tag] = json as ScreenWords
      else loaded.notes.push(trouble || { code: 'language-not-found', detail: `${url}: expected the words of every screen` })
    }),
  ])
  try {
    loaded.trouble = policyFile!.trouble || installationFile!.trouble || fit(sha256, policyFile!.json as Built, installationFile!.json, loaded)
  } catch (error) {
    delete loaded.read
    loaded.trouble = { code: 'policy-unreadable', detail: String(error) }
  }
  return loaded
}

/** Whether the policy may be used here: readable, as it was built, for this region, and lawful by the hard rules. Throws on a file so broken that asking fails. */
function fit(sha256: Sha256, built: Built, installationJson: unknown, loaded: Loaded): Health | undefined {
  if (!isBuilt(built)) return { code: 'policy-unreadable', detail: 'expected mingshi-built/1' }
  const installation = readInstallation(installationJson)
  if (Array.isArray(installation)) return { code: 'installation-unreadable', detail: told(installation) }
  loaded.read = { built, installation, digests: { policy: digestOf(sha256, built.policy), installation: digestOf(sha256, installation) } }
  const doctored = verifyBuilt(sha256, built)
  if (doctored.length > 0) {
    loaded.read.built = { ...built, items: {}, notices: {}, itemNotices: {}, plain: {} } // what it derived and composed cannot be trusted
    return { code: 'policy-doctored', detail: told(doctored) }
  }
  if (!built.regions.includes(installation.region)) return { code: 'policy-elsewhere', detail: `${built.regions} is not ${installation.region}` }
  const broken = brokenAtRunTime(built.policy, installation)
  return broken.length > 0 ? { code: 'policy-illegal', detail: told(broken) } : undefined
}

async function fetched(what: 'policy' | 'installation' | 'language', source: string | object | undefined): Promise<{ json?: unknown; trouble?: Health }> {
  if (typeof source === 'object') return { json: source }
  let kind = 'not-found'
  try {
    if (!source) throw new Error('none was given')
    const response = await fetch(source, { credentials: 'same-origin' })
    if (!response.ok) throw new Error(String(response.status))
    const text = await response.text()
    kind = 'not-json'
    return { json: JSON.parse(text) }
  } catch (error) {
    return { trouble: { code: `${what}-${kind}` as HealthCode, detail: `${source}: ${error}` } }
  }
}

/** Enough of the shape to list alternatives; the digests vouch for the rest. */
function isBuilt({ format, policy }: Built): boolean {
  return (
    format === 'mingshi-built/1' && policy && known().test(policy.format) && Array.isArray(policy.languages) &&
    [...policy.purposes, ...policy.alternatives].every((each) => each && typeof each.id === 'string')
  )
}

/** Whether it has every word that the other has, of the same kind. */
const isLike = (model: unknown, json: unknown): boolean =>
  typeof model === typeof json && (typeof model !== 'object' || (json !== null && Object.keys(model!).every((key) => isLike(model![key as never], (json as typeof model)![key as never]))))

/** For the technician, as far as it is readable. */
const told = (problems: readonly unknown[]): string => JSON.stringify(problems).slice(0, 400)
