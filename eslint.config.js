import astro from 'eslint-plugin-astro';
import typescript from 'typescript-eslint';

/** Where TypeScript knows all types, so that the rules may ask for them. */
const typed = ['**/*.ts'];

export default typescript.config(
  { ignores: ['dist/', 'dist-cli/', '.astro/', '.cache/', 'src/derived/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typed,
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `type` alone, so that there is one way to write one.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An empty text stands for none, in protobuf as in YAML.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // A listener may be asynchronous; a promise that nobody awaits is found all the same.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // The characters of a text are its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // TypeScript's `noPropertyAccessFromIndexSignature` asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  // `astro check` knows the types in components; the linter's parser of them does not.
  { files: ['**/*.astro'], extends: [typescript.configs.strict, typescript.configs.stylistic] },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // The policy blocks every inline style.
      'astro/no-set-text-directive': 'error',
      'astro/no-unused-define-vars-in-style': 'error',
    },
  },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Write a union of strings.' },
        { selector: 'ClassDeclaration', message: 'Write functions and plain data.' },
        { selector: 'ClassExpression', message: 'Write functions and plain data.' },
        { selector: 'ExportAllDeclaration', message: 'Import from the file that defines it.' },
        {
          selector: 'ExportNamedDeclaration[source]',
          message: 'Import from the file that defines it.',
        },
      ],
    },
  },
  {
    // Tools demand a default export of these alone.
    files: ['{src,scripts,test}/**/*.ts'],
    ignores: ['test/site.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    // Built pages and scripts of others come in as `unknown` text; a test says what it expects.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
