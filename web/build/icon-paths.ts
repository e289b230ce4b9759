import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const suffix = '.svg?paths';

/**
 * Turns `import bell from 'bootstrap-icons/icons/bell.svg?paths'` into the icon's path data, so that only the icons in use are
 * shipped, without a font, without inline markup and without another request.
 */
export function iconPaths(): Plugin {
  return {
    name: 'icon-paths',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const file = id.slice(0, -'?paths'.length);
      return `export default ${JSON.stringify(pathsOf(await readFile(file, 'utf8'), file))};`;
    },
  };
}

/** Every path with its fill rule; an icon drawn with anything else would silently lose a part, so it stops the build. */
export function pathsOf(svg: string, file: string): { d: string; rule: 'evenodd' | 'nonzero' }[] {
  const shapes = [...svg.matchAll(/<(?!\/?svg\b)([a-z]+)[^>]*>/g)];
  if (shapes.length === 0 || shapes.some(([, name]) => name !== 'path')) throw new Error(`${file} holds more than paths`);
  return shapes.map(([tag]) => ({
    d: / d="([^"]+)"/.exec(tag)?.[1] ?? '',
    rule: tag.includes('evenodd') ? 'evenodd' : 'nonzero',
  }));
}
