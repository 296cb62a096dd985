export default { esbuild: { jsx: 'automatic', jsxImportSource: 'react' }, logLevel: 'error' }
