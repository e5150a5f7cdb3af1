import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', '.cache', '**/*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.mjs', '*.js', 'scripts/*.mjs', 'test/support/*.mjs', 'test/support/*.cjs'],
        },
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  {
    // Nest reads constructor types at run time, so these imports must stay.
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // The ladder is written once.
    files: ['src/**/*.ts'],
    ignores: ['src/upstream/**', 'src/ops/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='AbortSignal'][property.name='timeout']",
          message: 'Budgets belong to ladders: see src/upstream/ladder.types.ts.',
        },
        {
          selector: "CallExpression[callee.property.name='rung']",
          message: 'Ladders count their rungs: see src/upstream/ladder.types.ts.',
        },
      ],
    },
  },
  { files: ['**/*.mjs', '**/*.js', 'bench/**', 'scripts/**'], ...tseslint.configs.disableTypeChecked },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);
