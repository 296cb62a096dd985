import js from '@eslint/js'
import ts from 'typescript-eslint'

/** Types do most of the work; these are the rules that types cannot hold. */
export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'tests/output/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // the type checker knows better
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-control-regex': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }], // how a global interface takes more in
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'randomness comes from the clock module, and is cryptographic' },
      ],
    },
  },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**', 'examples/**'], rules: { 'no-restricted-properties': 'off', '@typescript-eslint/no-empty-function': 'off' } },
)
