import { readFileSync } from 'node:fs'
import {
  append, assessmentScope, build, commitmentOf, digestOf, disclosureOf, emptyFrontier, formatBundle, formatReceipt, formatVkey, keyId, leafHash, lineOf, noPrev,
  noticesOf, prevOf, receiptToSign, rootHash, toDigits, utf8,
} from '@mingshi/core'
import { fairness } from '../../support/fairness.mjs'
import { noteOf, seeds, sha256, signerOf } from './signer.mjs'

const example = (file) => JSON.parse(readFileSync(new URL(`../../../examples/property-access/${file}`, import.meta.url), 'utf8'))
const day = 86_400_000

function builtOf(version, retention, installation) {
  const { $comment: _, ...policy } = example('policy.json')
  Object.assign(policy, { version })
  policy.purposes[0].retention = retention
  policy.assessment.scope = assessmentScope(sha256, policy)
  return build(sha256, policy, [installation])
}

/**
 * A registration desk's life by hand: visits of every end; consents withdrawn, expired and invalidated by a change of policy, with the
 * erasures that follow; a crash with the camera on; the switch; two starts. Its first leaf says that it is a sample.
 */
export function makeLife() {
  const installation = example('installation.json')
  const one = builtOf('1', { period: 'P30D', after: 'enrolment' }, installation)
  const two = builtOf('2', { period: 'P7D', after: 'contract-end' }, installation)
  const signer = signerOf(seeds.base, installation.operator)
  const made = { sdk: 'mingshi/sample', engine: 'sample' }
  const log = { lines: [], frontier: emptyFrontier, prev: noPrev, clock: 1_795_000_000_000, m: 0, boot: 'boot-one', built: one, published: new Set(), checkpoints: new Map() }
  const under = () => ({ policy: log.built.digest, installation: digestOf(sha256, installation) })

  const add = (facts) => {
    const index = log.frontier.size
    const line = lineOf(sha256, { t: (log.clock += 1000), m: (log.m += 1000), boot: log.boot, ...facts }, index, log.prev)
    Object.assign(log, { prev: prevOf(line.leafHash), frontier: append(sha256, log.frontier, line.leafHash) })
    log.lines.push(line.text)
    return index
  }
  const keep = () => log.checkpoints.set(log.frontier.size, noteOf(signer, { size: log.frontier.size, rootHash: rootHash(sha256, log.frontier) }))
  const start = () => add({ type: 'epoch.start', ...made, vkeys: signer.keys.map((key) => formatVkey(sha256, key)), ...under() })
  const shownOf = (item) => {
    const own = item && log.built.itemNotices.enrol[item]
    const shown = { lang: 'zh-CN', notice: (own ?? log.built.notices.enrol)['zh-CN'].digest }
    if (!log.published.has(shown.notice)) add({ type: 'notice.published', ...shown, purpose: 'enrol', policy: log.built.digest, ...(own && { item }) })
    log.published.add(shown.notice)
    return shown
  }
  const visit = (session) => {
    const common = { session, purpose: 'enrol' }
    const given = {}
    const answers = []
    const opened = { ...shownOf(), way: 'offer', fairness, items: log.built.items.enrol.map(({ id }) => id), alternatives: installation.alternatives, display: { cssWidth: 1080, cssHeight: 1920, calibrated: true } }
    add({ type: 'session.opened', ...common, ...under(), ...opened })
    const answer = (type) => (item, more) => {
      const { fingerprint } = log.built.items.enrol.find(({ id }) => id === item)
      answers.push(item)
      given[item] = add({ type, ...common, ...under(), ...shownOf(item), item, fingerprint, input: 'touch', fairness, dwell: 4000, age: 'over14', ...more })
    }
    let opening = 0
    const leaf = (type, more) => add({ type, ...common, ...under(), ...more })
    const self = {
      given,
      yes: (item, more) => (answer('consent.given')(item, more), self),
      no: (item) => (answer('consent.refused')(item), self),
      camera: (result) => (leaf('camera.on', { opening: ++opening }), leaf('camera.off', { opening, ms: 900, result }), self),
      on: () => (leaf('camera.on', { opening: ++opening }), self),
      end: (how, more) => (leaf('session.ended', { how, ...(answers.length > 0 && { age: 'over14' }), ...more }), self),
      over: (how, item, more) => (leaf(`consent.${how}`, { item, given: given[item], ...(how === 'withdrawn' && { with: 'receipt' }), ...more }), self),
      due: (erasure, because) => (leaf('erasure.due', { erasure, item: 'template', because, deadline: log.clock + 15 * day }), self),
      done: (erasure, result) => (leaf('erasure.done', { erasure, result }), self),
    }
    return self
  }
  const enrolled = (session, more) => visit(session).yes('face', more).yes('template').camera('matched').end('given', { result: 'matched' })

  const disclosure = disclosureOf(new Uint8Array(32).fill(9), '住户 0231')
  add({ type: 'genesis', ...made, key: 'webcrypto', predecessor: null, installation: under().installation, sample: true })
  start()
  const first = enrolled('visit-one', { commitment: commitmentOf(sha256, disclosure) })
  const receipt = receiptOf(log, signer, first.given.template)
  visit('visit-two').no('face').end('refused')
  keep()
  visit('visit-three').end('alternative', { age: 'under14' })
  visit('visit-four').yes('face').no('template').end('refused')
  const fifth = visit('visit-five').yes('face').yes('template').camera('not-matched').camera('matched').end('given', { result: 'matched' })
  visit('visit-six').end('left')
  const later = enrolled('visit-eight')
  keep()
  first.over('withdrawn', 'face').over('withdrawn', 'template').due('erasure-one', 'withdrawal').done('erasure-one', 'deleted')
  const seventh = visit('visit-seven').yes('face').yes('template').on()
  Object.assign(log, { boot: 'boot-two', m: 0 })
  seventh.end('interrupted', { age: undefined })
  const from = log.built.digest
  log.built = two
  add({ type: 'policy.changed', from, to: two.digest })
  start()
  later.over('invalidated', 'face').over('invalidated', 'template').due('erasure-two', 'change')
  keep()
  for (const face of ['off', 'on']) add({ type: 'switch', ...under(), face, reason: 'inspection' })
  for (const state of ['down', 'up']) add({ type: 'alternative.state', ...under(), alternative: 'code', state })
  add({ type: 'health', ...under(), code: 'storage-slow' })
  enrolled('visit-nine')
  add({ type: 'epoch.stop', why: 'closed' })
  Object.assign(log, { boot: 'boot-three', m: 0, built: one, clock: log.clock + 40 * day })
  add({ type: 'policy.changed', from: two.digest, to: one.digest })
  start()
  fifth.over('expired', 'face').over('expired', 'template').due('erasure-three', 'expiry').done('erasure-three', 'not-found')
  add({ type: 'export.made', by: 'auditor', why: 'yearly' })

  const named = new Set(log.lines.join('\n').match(/sha256:[0-9a-f]{64}/g))
  const bundle = formatBundle(sha256, {
    leaves: log.lines, checkpoint: noteOf(signer, { size: log.frontier.size, rootHash: rootHash(sha256, log.frontier) }), checkpoints: log.checkpoints, keys: signer.keys,
    policies: [one.policy, two.policy], installations: [installation], notices: [one, two].flatMap(noticesOf).filter((notice) => named.has(digestOf(sha256, notice))),
  })
  return { bundle, receipt, disclosure }
}

/** What the machine handed over when visit-one was answered. */
function receiptOf(log, signer, index) {
  const leaves = log.lines.slice(0, index + 1)
  let frontier = emptyFrontier
  for (const line of leaves) frontier = append(sha256, frontier, leafHash(sha256, utf8(line)))
  const receipt = {
    origin: signer.name, issuedAt: Math.floor(JSON.parse(leaves[index]).t / 1000), secret: new Uint8Array(16).fill(9), index, leafHash: leafHash(sha256, utf8(leaves[index])),
    size: index + 1, rootHash: rootHash(sha256, frontier), policy: log.built.digest, purpose: 'enrol', answers: 'gg',
  }
  return `https://r.example.cn/r#${toDigits(formatReceipt(receipt, keyId(sha256, signer.keys[0]), signer.raw(receiptToSign(receipt))))}`
}
