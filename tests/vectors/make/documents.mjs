import { canonical } from '@mingshi/core'
import { again, at, bundle, life } from './read.mjs'
import { sha256 } from './signer.mjs'

const { policyOne, installation } = life
const notice = life.notice(2)
const json = (name) => JSON.parse(life.files.get(name).toString())
const named = (folder, text) => `${folder}/${Buffer.from(sha256(Buffer.from(text))).toString('hex')}.json`
const bytes = (name, what, file, edit, place = file) => bundle(`documents-${name}`, what, [{ file, ...edit }], ['documents'], place)
/** A document more, under the digest of its own bytes. */
const extra = (name, what, folder, text) => bundle(`documents-${name}`, what, [{ add: named(folder, text), text }], ['documents'], named(folder, text))
/** A document that its machine lived under; its place is the new digest’s, which only the rule's family knows. */
const lived = (name, what, steps, checks, ...places) => bundle(name, what, [...steps, again], checks, ...places)
const moved = (file, change) => {
  const document = json(file)
  change(document)
  return `${file.split('/')[0]}/${Buffer.from(sha256(Buffer.from(canonical(document)))).toString('hex')}.json`
}

/** Something that leans on nothing, where a leaf was. */
const spelled = (index) => {
  const { t, m, boot, i, prev, policy } = life.leaf(index)
  return canonical({ t, m, boot, i, prev, policy, installation: life.digest(installation), type: 'health', code: 'fine' })
}

export const documents = [
  ...[['policy', policyOne], ['installation', installation], ['notice', notice]].flatMap(([kind, file]) => [
    bytes(`${kind}-flipped`, `A bit of the ${kind} flipped.`, file, { xor: [40, 1] }),
    bytes(`${kind}-space`, `A space in the ${kind}.`, file, { replace: [':', ': '] }),
    bytes(`${kind}-empty`, `An empty ${kind}.`, file, { fill: { length: 0 } }),
    bundle(`documents-${kind}-missing`, `The ${kind} left out.`, [{ remove: file }], ['documents'], file),
    bundle(`documents-${kind}-renamed`, `The ${kind} under another digest.`, [{ rename: [file, `${file.split('/')[0]}/${'0'.repeat(64)}.json`] }], ['documents'], file),
  ]),
  extra('policy-extra', 'A policy that no leaf names: it would pass as verified.', 'policies', canonical({ ...json(policyOne), version: '9' })),
  extra('installation-extra', 'An installation that no leaf names.', 'installations', canonical({ ...json(installation), id: 'elsewhere' })),
  extra('notice-extra', 'A notice that no leaf names.', 'notices', canonical({ ...json(notice), lang: 'en' })),
  extra('not-json', 'A policy that is no JSON.', 'policies', 'policy'),
  extra('not-canonical', 'A policy in another spelling, under the digest of that spelling.', 'policies', `${canonical(json(policyOne))}\n`),
  extra('null', 'null for a policy.', 'policies', 'null'),
  extra('list', 'A list for an installation.', 'installations', '[]'),
  extra('deep', 'A policy nested five thousand deep.', 'policies', '['.repeat(5000) + ']'.repeat(5000)),
  extra('other-format', 'A policy of another format.', 'policies', canonical({ ...json(policyOne), format: 'mingshi-policy/2' })),
  extra('not-utf8', 'A notice of bytes that are no UTF-8 text but its replacement.', 'notices', '\ufffd'),
  bundle('documents-large', 'A policy of more than a megabyte.', [{ add: named('policies', ' '.repeat((1 << 20) + 1)), fill: { length: (1 << 20) + 1 } }], ['documents'], named('policies', ' '.repeat((1 << 20) + 1))),
  lived('documents-policy-extra-key', 'A policy with a key of nobody’s.', [{ document: policyOne, set: { extra: 1 } }], ['documents'], moved(policyOne, (it) => { it.extra = 1 })),
  lived('documents-policy-as-installation', 'Leaves that name a policy for an installation.', [{ leaf: 68, set: { installation: life.digest(policyOne) } }], ['order', 'documents'], at(68)),
  lived('documents-notice-of-other-folder', 'A notice among the policies.', [{ rename: [notice, notice.replace('notices', 'policies')] }], ['documents'], notice),

  lived('policies-no-minors', 'A policy that says nothing of people under fourteen, lived under.', [{ document: policyOne, unset: ['under14'] }], ['policies'], `${moved(policyOne, (it) => { delete it.under14 })} $.under14`),
  lived('policies-alternatives-cost', 'A policy under which every way without a face costs more.', [{ document: policyOne, set: Object.fromEntries([0, 1, 2].map((i) => [`alternatives.${i}.surchargeFen`, 100])) }], ['policies'], `${moved(policyOne, (it) => { it.alternatives.forEach((each) => { each.surchargeFen = 100 }) })} $.alternatives[0].surchargeFen`),
  lived('policies-no-assessment', 'A policy without an impact assessment.', [{ document: policyOne, unset: ['assessment'] }], ['policies'], `${moved(policyOne, (it) => { delete it.assessment })} $.assessment`),
  lived('policies-other-phone', 'A policy whose words changed behind the notice: it composes to another one.', [{ document: policyOne, set: { 'controller.contact.phone': '021-0000 9999' } }], ['notices'], at(2)),
  lived('policies-records-too-short', 'A policy whose records go after a year.', [{ document: policyOne, set: { 'records.keep': 'P1Y' } }], ['policies'], `${moved(policyOne, (it) => { it.records.keep = 'P1Y' })} $.records.keep`),

  lived('notices-words', 'A notice with other words than its policy composes to.', [{ document: notice, set: { 'blocks.0.text': '为了您的安全' } }], ['notices'], at(2)),
  lived('notices-block-missing', 'A notice that leaves its last part out.', [{ document: notice, set: { blocks: json(notice).blocks.slice(0, -1) } }], ['notices'], at(2)),
  lived('notices-edition', 'A notice of an edition that nobody knows.', [{ document: notice, set: { edition: 2 } }], ['notices'], at(2)),
  lived('notices-edition-missing', 'A notice without an edition.', [{ document: notice, unset: ['edition'] }], ['notices'], at(2)),
  lived('notices-language', 'A notice said to be in a language that there is none of.', [{ leaf: 3, set: { lang: 'tlh' } }], ['notices'], at(3)),
  lived('notices-other-language', 'A notice shown in Chinese and said to be in English.', [{ leaf: 3, set: { lang: 'en' } }], ['notices'], at(3)),
  lived('notices-of-item', 'The notice of an item for the question of another.', [{ leaf: 6, set: { notice: life.leaf(4).notice } }], ['notices'], at(6)),
  lived('notices-unpublished', 'A notice that was shown before it was published.', [{ leaf: 5, text: spelled(5) }], ['notices'], at(6)),
  lived('notices-published-late', 'A notice that was published behind its first use.', [{ swap: [2, 3] }, { leaf: 2, set: { m: 3000 } }, { leaf: 3, set: { m: 4000 } }], ['notices'], at(2)),

  lived('installations-operator', 'An installation of another operator than the log’s.', [{ document: installation, set: { operator: 'other.example.cn' } }], ['keys'], ['keys', moved(installation, (it) => { it.operator = 'other.example.cn' })]),
  lived('installations-alternatives', 'An installation that has none of the ways that were offered.', [{ document: installation, set: { alternatives: ['card'] } }], ['sessions'], at(3)),
  lived('installations-extra-key', 'An installation with a key of nobody’s.', [{ document: installation, set: { owner: 'x' } }], ['documents'], moved(installation, (it) => { it.owner = 'x' })),
]
