import { toJSONSchema } from 'zod/v4/core'
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
  return [
    { file: 'packages/core/policy.schema.json', text: schema(policySchema, 'mingshi-policy/1') },
    { file: 'packages/core/installation.schema.json', text: schema(installationSchema, 'mingshi-installation/1') },
    { file: 'docs/rules.md', text: cataloguePage(catalogues, casesFound) },
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
