/**
 * What keeps a release back, each in a sentence. `manifests` are the rooms' package.json by room, `sdk` is what the kiosk says of itself, `status` what git says of
 * the tree. What only a real release needs is asked for with `publish`.
 */
export function obstacles({ manifests, sdk, changelog, status, publish, identity }) {
  const versions = Object.entries(manifests).map(([room, { version }]) => [room, version])
  const [[, version]] = versions
  const found = []
  for (const [room, other] of [...versions, ['kiosk/src/platform/version.ts', sdk]]) if (other !== version) found.push(`${room}: expected version ${version} as in the other rooms, got ${other}`)
  for (const [room, { dependencies = {} }] of Object.entries(manifests)) {
    for (const [name, wanted] of Object.entries(dependencies)) if (name.startsWith('@mingshi/') && wanted !== version) found.push(`${room}: expected ${name} ${version}, got ${wanted}`)
  }
  const heading = new RegExp(`^## ${version.replace(/\./g, '\\.')}(?= |$).*$`, 'm').exec(changelog)
  if (!heading) found.push(`CHANGELOG.md: expected a heading ## ${version}, got none`)
  if (status !== '') found.push(`the tree: expected nothing uncommitted, got ${status.trim().split('\n').length} files`)
  if (!publish) return found

  if (heading && /unreleased/.test(heading[0])) found.push(`CHANGELOG.md: expected the day of ${version}, got “${heading[0]}”`)
  for (const [room, { repository }] of Object.entries(manifests)) if (!repository?.url) found.push(`${room}: expected repository.url, which a provenance statement names, got none`)
  if (!identity) found.push('expected a CI that vouches for the build (an OIDC token: id-token: write), got none: npm cannot sign a provenance statement here')
  return found
}
