import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes `sw.js` with the list of the build's files; the list's hash is the shell's version. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    // After Vite has thrown away the empty scripts of sheets: one file that is not there keeps the whole shell from being kept.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const source = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');
      const made = Object.keys(bundle).filter((file) => file.startsWith('assets/'));
      const copied = readdirSync(new URL('../public', import.meta.url)).map((file) => ({ file, bytes: readFileSync(new URL(`../public/${file}`, import.meta.url)) }));
      const files = [...made, ...copied.map(({ file }) => file)].map((file) => `/${file}`).sort();
      const version = createHash('sha256').update(files.join());
      for (const { bytes } of copied) version.update(bytes);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: source.replace('VERSION', version.digest('hex').slice(0, 12)).replace("['FILES']", JSON.stringify(files)),
      });
    },
  };
}
