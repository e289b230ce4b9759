import { describe, expect, it } from 'vitest';
import type { OrderCounts } from '../../api/types.ts';
import { connectionOf } from './connection.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const counts = (lastSyncAt: string | null, lastSyncFailed = false): OrderCounts => ({
  created: 0, picking: 0, shipped: 0, delivered: 0, cancelled: 0, overdue: 0, waiting: 0, waitingSince: null, openProblems: 0, asOf: '2026-11-23T10:00:00Z', lastSyncAt, lastSyncFailed,
});

describe('the connection dot', () => {
  it('is_live_when_the_last_fetch_is_fresh', () => {
    expect(connectionOf(counts('2026-11-23T09:58:00Z'), true, now)?.kind).toBe('live');
  });

  it('is_late_after_three_missed_minutes', () => {
    expect(connectionOf(counts('2026-11-23T09:56:59Z'), true, now)).toMatchObject({ kind: 'late', failed: false });
  });

  it('is_late_when_the_last_fetch_failed_however_fresh', () => {
    expect(connectionOf(counts('2026-11-23T09:59:59Z', true), true, now)).toMatchObject({ kind: 'late', failed: true });
  });

  it('is_late_when_nothing_was_ever_fetched', () => {
    expect(connectionOf(counts(null), true, now)).toEqual({ kind: 'late', syncedAt: null, failed: false });
  });

  it('is_offline_when_our_server_cannot_be_reached_and_remembers_the_age', () => {
    expect(connectionOf(counts('2026-11-23T09:59:00Z'), false, now)).toEqual({ kind: 'offline', syncedAt: '2026-11-23T09:59:00Z' });
  });

  it('claims_nothing_before_the_first_answer', () => {
    expect(connectionOf(undefined, true, now)).toBeNull();
  });
});
