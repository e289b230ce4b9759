import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { iconPaths } from './build/icon-paths.ts';
import { serviceWorker } from './build/service-worker.ts';
import { smallCopies } from './build/small-copies.ts';

export default defineConfig({
  plugins: [iconPaths(), react(), serviceWorker(), smallCopies()],
  css: {
    preprocessorOptions: {
      scss: {
        // Bootstrap 5.3 still uses @import and Sass' global functions; it says so itself and cannot be changed from here.
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
        quietDeps: true,
      },
    },
  },
  build: {
    target: 'es2023',
    // The policy of the page allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first page needs is one file: its parts would queue for the six connections that a browser opens to a server without HTTP/2.
        codeSplitting: { groups: [{ name: 'portal', test: (id) => id.endsWith('/src/main.tsx') }] },
      },
    },
  },
  server: {
    // The function app's local address; PORTAL_API overrides it.
    proxy: { '/api': process.env.PORTAL_API ?? 'http://127.0.0.1:7071' },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'build/**/*.test.ts'] },
});
