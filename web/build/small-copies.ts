import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const text = /\.(css|html|js|json|svg|wasm|webmanifest)$/;
/** Below this a compressed answer fits into the same packets. */
const worthwhile = 1024;

/** Lays a Brotli and a gzip copy beside each text file of the build, so that no server has to compress while somebody waits. */
export function smallCopies(): Plugin {
  let folder = '';
  return {
    name: 'small-copies',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle() {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => text.test(name))) {
        const path = join(folder, file);
        const bytes = readFileSync(path);
        if (bytes.length < worthwhile) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(bytes));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
