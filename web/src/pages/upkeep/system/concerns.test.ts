import { describe, expect, it } from 'vitest';
import type { SystemState } from '../../../api/types.ts';
import { concernsOf } from './concerns.ts';

const now = Date.parse('2026-11-27T09:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const well: SystemState = {
  parts: [{ name: 'database', ok: true, reason: null }],
  timers: [
    { name: 'PushStock', state: 'ok', lastAt: ago(1), tookMs: 40, failure: null, lastOkAt: ago(1), nextAt: ago(-1) },
    { name: 'BackUp', state: 'neverRan', lastAt: null, tookMs: null, failure: null, lastOkAt: null, nextAt: ago(-600) },
  ],
  queues: [{ name: 'labels', depth: 3, oldest: ago(9), poison: 0 }],
  store: { waiting: [], problems: [], database: { bytes: 1, connections: 1, mostConnections: 100 } },
  reconcile: null,
  backedUpAt: null,
  machine: { version: null, startedAt: ago(60), memoryBytes: 1, disk: { freeBytes: 11, bytes: 100 } },
};

const keysOf = (change: Partial<SystemState>) => concernsOf({ ...well, ...change }, undefined, now).map(({ key, page }) => [key, page]);

describe('concerns', () => {
  it('are_none_where_everything_goes_on', () => {
    expect(keysOf({})).toEqual([]);
  });

  it('name_a_timer_that_failed_or_is_late', () => {
    const [timer] = well.timers;
    if (timer === undefined) throw new Error('no timer');
    expect(keysOf({ timers: [{ ...timer, state: 'failed', failure: 'TimeoutException' }, { ...timer, name: 'BackUp', state: 'late' }] })).toEqual([['timer PushStock', '/runs'], ['timer BackUp', '/runs']]);
  });

  it('name_a_queue_that_stands_and_one_with_poison', () => {
    expect(keysOf({ queues: [{ name: 'labels', depth: 1, oldest: ago(11), poison: 0 }, { name: 'pictures', depth: 0, oldest: null, poison: 2 }] }))
      .toEqual([['queue labels', null], ['queue pictures', '/problems']]);
  });

  it('name_a_part_that_is_away_a_full_disk_and_open_problems', () => {
    expect(keysOf({
      parts: [{ name: 'storage', ok: false, reason: 'no answer in time' }],
      queues: null,
      machine: { ...well.machine, disk: { freeBytes: 9, bytes: 100 } },
      store: { ...well.store, problems: [{ cause: 'drift', count: 2, since: ago(5) }] },
    })).toEqual([['part storage', null], ['disk', null], ['problem drift', '/problems']]);
  });

  it('name_a_module_of_trendyol_that_is_down', () => {
    const roads = { budgets: [], breakers: [{ module: 'order', downSince: ago(2) }, { module: 'product', downSince: null }] };
    expect(concernsOf(well, roads, now).map(({ key }) => key)).toEqual(['module order']);
  });
});
