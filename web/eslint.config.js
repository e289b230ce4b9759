import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', 'src/api/schema.d.ts']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, hooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // One door to the network: src/api/http.ts.
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage'],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A const object with a derived type.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Never.' },
      ],
      // A scanner's Enter would press a browser's own window away unread.
      'no-alert': 'error',
      'max-lines': ['error', 200],
      'max-depth': ['error', 3],
    },
  },
  // What may stay in the browser is the taste of a device (its theme, its columns), which is no personal data.
  { files: ['src/device/*.ts'], rules: { 'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'sessionStorage'] } },
  { files: ['build/service-worker.js'], languageOptions: { globals: { self: 'readonly', caches: 'readonly', fetch: 'readonly', URL: 'readonly' } }, rules: { 'no-restricted-globals': 'off' } },
  { files: ['public/*.js'], languageOptions: { sourceType: 'script', globals: { document: 'readonly', localStorage: 'readonly', location: 'readonly', window: 'readonly', fetch: 'readonly', AbortSignal: 'readonly' } } },
);
