import { toJSONSchema } from 'zod/v4/core'
import { referencePage } from './reference.mjs'
import { gatePage } from '../ways/gate-page.mjs'

/** Every generated file of the repository, with the text that it should have. Needs `tsc -b` first, or the source condition. */
export async function generated() {
  const { policySchema, installationSchema } = await import('@mingshi/core')
  const { casesFound, catalogues, cataloguePage } = await import('@mingshi/core/catalogue')
  const schema = (zod, title) => {
    const { $schema, ...rest } = toJSONSchema(zod, { target: 'draft-2020-12' })
    const json = { $schema, title, ...rest }
    allowComments(json)
    json.properties.$schema = {}
    return `${JSON.stringify(json, null, 2)}\n`
  }
  const [policy, installation] = [schema(policySchema, 'mingshi-policy/1'), schema(installationSchema, 'mingshi-installation/1')]
  return [
    { file: 'packages/core/policy.schema.json', text: policy },
    { file: 'packages/core/installation.schema.json', text: installation },
    { file: 'docs/rules.md', text: cataloguePage(catalogues, casesFound) },
    { file: 'docs/reference.md', text: referencePage([policy, installation].map((text) => JSON.parse(text)).map((json) => ({ title: json.title, schema: json }))) },
    { file: 'docs/gate.md', text: gatePage() },
  ]
}

/** `$comment` is allowed in every object, and `$schema` at the top for editors. */
function allowComments(node) {
  if (Array.isArray(node)) return node.forEach(allowComments)
  if (typeof node !== 'object' || node === null) return
  if (node.type === 'object' && node.properties) node.properties.$comment = {}
  Object.values(node).forEach(allowComments)
}
