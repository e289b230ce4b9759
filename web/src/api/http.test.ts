import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { get } from './http.ts';
import { readPage } from './orders.ts';

const page = (mark: string) => new Response(JSON.stringify({ mark }), { headers: { date: new Date().toUTCString() } });
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(page('asked'));
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('an answer that was asked for before the scripts came', () => {
  it('is taken once, then the network is asked', async () => {
    vi.stubGlobal('window', { gulluEarly: { '/api/session': Promise.resolve(page('early')) } });
    expect(await get('/api/session')).toEqual({ mark: 'early' });
    expect(asked).toEqual([]);
    expect(await get('/api/session')).toEqual({ mark: 'asked' });
  });

  it('is asked for anew where none came', async () => {
    vi.stubGlobal('window', { gulluEarly: { '/api/session': Promise.resolve(null) } });
    expect(await get('/api/session')).toEqual({ mark: 'asked' });
  });

  it('that refuses is a refusal', async () => {
    vi.stubGlobal('window', { gulluEarly: { '/api/session': Promise.resolve(new Response('{}', { status: 401 })) } });
    await expect(get('/api/session')).rejects.toMatchObject({ status: 401 });
  });

  it('holds the rows that the first page asks for', async () => {
    vi.stubGlobal('window', {});
    await readPage({ stage: 'created', search: '' }, 50, null);
    expect(asked).toHaveLength(1);
    expect(readFileSync(new URL('../../public/early.js', import.meta.url), 'utf8').split(`'${asked[0] ?? ''}'`)).toHaveLength(3);
  });
});
