import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const turkish = /[çğıöşüÇĞİÖŞÜ]/;

/** What a file would show to people: its strings, the fixed parts of its templates, and its JSX text. */
function wordsOf(source: string): string[] {
  const words: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)) words.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('file.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return words.filter((text) => turkish.test(text));
}

// Tests and the makers of their data speak of customers and shoes as life does.
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('text/') && !/\.(test|d)\.ts$/.test(file) && !file.endsWith('/anOrder.ts'));

it('keeps every Turkish word under src/text', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => wordsOf(readFileSync(`src/${file}`, 'utf8')).map((text) => `${file}: ${text}`))).toEqual([]);
  // It parses every source there is, which takes a busy machine more than the usual five seconds.
}, 60_000);

it('sees a Turkish word in a string, a template, an attribute and between tags', () => {
  expect(wordsOf('const a = "ölçü"; const b = `${a} çift ${a} gün`; const c = <p title="İptal">Sürat</p>; // yoğun\nconst d = /ş/;'))
    .toEqual(['ölçü', ' çift ', ' gün', 'İptal', 'Sürat']);
});
