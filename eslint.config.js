import next from '@next/eslint-plugin-next';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['.next/', '.khizana/', 'lib/db/generated/', 'public/reader/', 'next-env.d.ts'] },
  next.configs['core-web-vitals'],
  reactHooks.configs.flat.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Reader pages use plain links: there is no client-side router to help (decision 005).
      '@next/next/no-html-link-for-pages': 'off',
      // The early script must run before the first paint; it is less than a kilobyte.
      '@next/next/no-sync-scripts': 'off',
      // Pictures are kept in the sizes that pages need (decision 015).
      '@next/next/no-img-element': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Text is walked by code points on purpose: letters and marks are what the folding rules speak of.
      '@typescript-eslint/no-misused-spread': 'off',
      // An interface may be asynchronous where one of its forms has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // A leading underscore says that a part is taken out to be left out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
