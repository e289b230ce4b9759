import { describe, expect, it } from 'vitest';
import type { ProductCounts } from '../../api/types.ts';
import { tabCount } from './tabCount.ts';

const counts: ProductCounts = { all: 5, onSale: 0, soldOut: 0, low: 0, noPhoto: 5, noCost: null, rejected: 1, pending: 0, locked: 0, archived: 0, unlisted: null, hidden: 0, lastSyncAt: null, lastSyncFailed: false };

describe('the count of a list', () => {
  it('says_nothing_of_what_only_Trendyol_knows_before_Trendyol_was_read', () => {
    expect([tabCount(counts, 'onSale'), tabCount(counts, 'unlisted'), tabCount(undefined, 'all')]).toEqual([null, null, null]);
  });

  it('says_what_is_known_here_or_was_told_at_once', () => {
    expect([tabCount(counts, 'all'), tabCount(counts, 'low'), tabCount(counts, 'rejected')]).toEqual([5, 0, 1]);
  });

  it('says_none_once_Trendyol_was_read', () => {
    expect(tabCount({ ...counts, unlisted: 0, lastSyncAt: '2026-11-26T08:00:00Z' }, 'unlisted')).toBe(0);
  });
});
