import { describe, expect, it } from 'vitest';
import { syncResult, type Freshness } from './syncResult.ts';

const counts = (lastSyncAt: string | null, lastSyncFailed = false): Freshness => ({ lastSyncAt, lastSyncFailed });

describe('the result of a sync request', () => {
  it('is_open_while_nothing_changed', () => {
    expect(syncResult(counts('a'), counts('a'), 5_000)).toBe('waiting');
  });

  it('is_done_only_when_a_later_sync_is_told', () => {
    expect(syncResult(counts('a'), counts('b'), 5_000)).toBe('done');
  });

  it('is_done_by_the_first_sync_ever', () => {
    expect(syncResult(counts(null), counts('a'), 5_000)).toBe('done');
  });

  it('is_failed_when_the_fetch_turned_bad', () => {
    expect(syncResult(counts('a'), counts('b', true), 5_000)).toBe('failed');
  });

  it('does_not_take_an_old_failure_for_an_answer', () => {
    expect(syncResult(counts('a', true), counts('a', true), 5_000)).toBe('waiting');
  });

  it('admits_silence_after_a_minute', () => {
    expect(syncResult(counts('a'), undefined, 60_001)).toBe('silent');
  });
});
