import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { schemaLines } from './reference-schema.mjs'

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const printer = ts.createPrinter({ removeComments: true })

/** The exported declarations of a file: its text is what the `.d.ts` says, with what stands above it. */
function declarationsOf(file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX)
  const text = (node) => printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, ' ').replace(/;$/, '').replace(/; \}/g, ' }')
  const said = (node) => ts.getJSDocCommentsAndTags(node).map(({ comment }) => (typeof comment === 'string' ? comment : '')).join(' ').replace(/\s+/g, ' ').trim()
  return new Map(source.statements.filter((node) => (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isVariableStatement(node) || ts.isFunctionDeclaration(node)) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => [(node.name ?? node.declarationList.declarations[0].name).text, {
      said: said(node),
      over: node.heritageClauses?.flatMap(({ types }) => types.map((type) => text(type))) ?? [],
      members: ts.isInterfaceDeclaration(node) ? node.members.flatMap((member) => membersOf(member, text, said)) : undefined,
      type: ts.isTypeAliasDeclaration(node) ? text(node.type) : undefined,
    }]))
}

/** A member as `[signature, what it says]`; one that is an object of calls as each of them, since those are what a host calls. */
function membersOf(member, text, said, before = '') {
  const name = `${before}${member.name.text}`
  if (member.type && ts.isTypeLiteralNode(member.type) && member.type.members.some(ts.isMethodSignature)) return member.type.members.flatMap((inner) => membersOf(inner, text, said, `${name}.`))
  const signature = `${before}${text(member).replace(/^readonly /, '')}`
  return [[ts.isStringLiteral(member.name) ? signature.replace(/^['"](.*?)['"]/, '$1') : signature, said(member)]]
}

const plain = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
const code = (text) => plain(text.replace(/\|/g, '\\|')) // in a table
const row = (...cells) => `| ${cells.join(' | ')} |`
const table = (heads, rows) => [row(...heads), `|${'---|'.repeat(heads.length)}`, ...rows.map((cells) => row(...cells))]

function typeLines([name, { said, over, members, type }], heads = ['name and type', 'what it is']) {
  return [
    '', `### ${name}`, '', ...(said || over.length > 0 ? [[said, ...over.map((base) => `All of \`${base}\`, and:`)].filter(Boolean).join(' '), ''] : []),
    ...(members ? table(heads, members.map(([signature, text]) => [code(signature), text.replace(/\|/g, '\\|')])) : type.length > 300 ? ['```ts', `type ${name} =`, ...type.split(' | ').map((part) => `  | ${part}`), '```'] : [plain(type)]),
  ]
}

/** Types of other files that the kiosk's are made of. */
const used = [
  ['core/src/flow/effect.ts', ['Decision', 'UseEnd']], ['core/src/flow/state.ts', ['Result', 'How', 'Answer', 'GuardianAnswer']], ['core/src/flow/rights.ts', ['StoredAnswer']], ['core/src/notice/notice.ts', ['Block']],
  ['core/src/policy/schema.ts', ['Text']], ['core/src/digest.ts', ['Digest']], ['core/src/errors.ts', ['Problem']], ['kiosk/src/visit/lately.ts', ['LastRefusal']],
].flatMap(([file, names]) => [...declarationsOf(`packages/${file}`)].filter(([name]) => names.includes(name)))

/** docs/reference.md: every public type of the kiosk, and both files, from what the code itself says of them. */
export function referencePage(schemas) {
  const index = read('packages/kiosk/src/index.ts')
  const exported = [...index.matchAll(/export type \{ ([^}]+) \} from '\.\/([^']+)'/g)].flatMap(([, names, file]) => {
    const declarations = declarationsOf(`packages/kiosk/src/${file}`)
    return names.split(', ').map((name) => [name, declarations.get(name)])
  })
  const apart = ['KioskEvents', 'HealthCode', 'KioskEventMap']
  const script = [...declarationsOf('packages/kiosk/src/script.ts'), ...[...declarationsOf('packages/kiosk/src/embed.ts')].filter(([name]) => name === 'Embedded')]
  const errors = declarationsOf('packages/core/src/errors.ts').get('ErrorDetails')
  const of = (name) => exported.find(([each]) => each === name)[1]
  return [
    '# Reference', '', 'Generated from the types and schemas by `npm run generate`; how to use them is in [Integrating](integrate.md). A name that ends in `?` may be absent.',
    '', '## On a page', '', 'Settings of the script tag: `data-policy`, `data-installation`, `data-lang`; attributes of `<mingshi-kiosk>`: `policy`, `installation`, `lang`. Both are URLs on the page’s own origin, and languages with spaces between.',
    ...script.flatMap((each) => typeLines(each)),
    '', '## Events', '', of('KioskEvents').said, '', ...table(['event', 'detail'], of('KioskEvents').members.map(([signature, text]) => {
      const [, name, detail] = /^([\w:-]+): (.*)$/.exec(signature)
      return [code(name), [code(detail), text].filter(Boolean).join(' ')]
    })),
    '', '## Health codes', '', `${of('HealthCode').said} ${of('HealthCode').type.split(' | ').map((each) => code(each.replace(/['"]/g, ''))).join(' ')}`,
    '', '## Errors', '', `${errors.said} \`MingshiError\` has \`code\`, \`details\` and \`cause\`.`, '', ...table(['code', 'details', 'when'], errors.members.map(([signature, text]) => {
      const [, name, details] = /^([\w-]+): (.*)$/.exec(signature)
      return [code(name), code(details), text]
    })),
    '', '## Types', ...exported.filter(([name]) => !apart.includes(name)).flatMap((each) => typeLines(each)),
    '', '## What these are made of', ...used.flatMap((each) => typeLines(each)),
    ...schemas.flatMap(({ title, schema }) => ['', `## ${title}`, '', ...table(['key', 'what it holds', 'required'], schemaLines(schema).map(([path, holds, required]) => [code(path), holds, required ? 'yes' : '']))]),
    '',
  ].join('\n')
}
