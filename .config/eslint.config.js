// What a reviewer should not have to say. Layout is prettier's; which part may import which is dependency-cruiser's.
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
const crowdedConstructor = 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]';

export default tseslint.config(
  {
    // Patterns are relative to this file's folder unless they begin with **/.
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.duban/**',
      '**/planted/**',
      '**/api/schema.d.ts',
      '**/coverage/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Nest modules are classes without a body, and an adapter may be async only because its port is.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      // “id | 'new'” says more than “string”.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: crowdedConstructor, message: 'A constructor takes at most six things.' },
      ],
    },
  },
  {
    files: ['**/apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // React awaits no handler, and hooks hand out functions whose types are written as methods.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The command line and the benchmark speak to a person.
    files: ['**/apps/cli/**/*.ts', '**/tests/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Answers of servers under test and of raw SQL are untyped on purpose: the expectation is their check.
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'off',
    },
  },
);
