import { describe, expect, it } from 'vitest';
import type { Deed } from '../../../api/packing.ts';
import { added, answered, closedIn, failed, late, noScans, pauseOf } from './scanQueue.ts';

const scan = (scanId: string): Deed => ({ scanId, packageId: 7, code: '985', station: 'Masa 1', at: '2026-11-25T10:00:00Z' });

describe('the queue of scans', () => {
  it('keeps_the_order_of_reading', () => {
    const queue = [scan('a'), scan('b'), scan('c')].reduce(added, noScans);
    expect(queue.waiting.map(({ scanId }) => scanId)).toEqual(['a', 'b', 'c']);
  });

  it('takes_the_same_scan_once', () => {
    expect(added(added(noScans, scan('a')), scan('a')).waiting).toHaveLength(1);
  });

  it('keeps_the_head_after_a_failure_and_waits_longer_each_time_up_to_three_seconds', () => {
    let queue = added(noScans, scan('a'));
    const pauses = Array.from({ length: 6 }, () => pauseOf(queue = failed(queue)));
    expect(queue.waiting[0]?.scanId).toBe('a');
    expect(pauses).toEqual([500, 1_000, 2_000, 3_000, 3_000, 3_000]);
  });

  it('is_offline_from_a_failure_or_a_late_answer_until_everything_is_answered', () => {
    const two = [scan('a'), scan('b')].reduce(added, noScans);
    expect([noScans, two, failed(two), late(two), answered(failed(two), 'a'), answered(answered(failed(two), 'a'), 'b')].map(({ offline }) => offline))
      .toEqual([false, false, true, true, true, false]);
  });

  it('starts_afresh_after_an_answer', () => {
    const queue = answered(failed([scan('a'), scan('b')].reduce(added, noScans)), 'a');
    expect(queue).toEqual({ waiting: [scan('b')], failures: 0, offline: true });
  });

  it('names_the_packages_that_this_device_has_closed', () => {
    expect([...closedIn([scan('a'), { ...scan('b'), kind: 'confirm' as const }].reduce(added, noScans))]).toEqual([7]);
  });
});
