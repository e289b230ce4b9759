import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../api/types.ts';
import { deedOf, statusOf } from './historyWords.ts';

const entry = (parts: Partial<HistoryEntry>): HistoryEntry => ({
  at: '2026-11-23T10:00:00Z', fromStage: 'created', toStage: 'created', status: 'Created', source: 'sync', who: null, what: '', ...parts,
});

describe('history', () => {
  it('tells_where_a_package_first_stood', () => {
    expect(deedOf(entry({ fromStage: null, toStage: 'picking', what: 'new' }))).toBe('Sisteme geldi: Hazırlanıyor');
  });

  it('tells_a_move_by_its_stages', () => {
    expect(deedOf(entry({ toStage: 'shipped', what: 'moved' }))).toBe('Yeni → Kargoda');
  });

  it('never_hides_a_step_back', () => {
    expect(deedOf(entry({ fromStage: 'shipped', toStage: 'picking', what: 'moved-back' }))).toBe('Geri alındı: Kargoda → Hazırlanıyor');
  });

  it('names_what_changed_without_a_move', () => {
    expect(deedOf(entry({ what: 'tracking-number,lines' }))).toBe('Değişti: takip numarası, ürünler');
  });

  it('adds_changes_that_came_with_a_move', () => {
    expect(deedOf(entry({ toStage: 'shipped', what: 'moved, tracking-number' }))).toBe('Yeni → Kargoda · Değişti: takip numarası');
  });

  it('shows_a_code_it_does_not_know', () => {
    expect(deedOf(entry({ what: 'gift-wrap' }))).toBe('Değişti: gift-wrap');
  });

  it('repeats_no_status_that_the_stage_already_says', () => {
    expect(statusOf(entry({}))).toBeNull();
    expect(statusOf(entry({ toStage: 'picking', status: 'Invoiced' }))).toBe('Faturalandı');
    expect(statusOf(entry({ status: 'SuperNew' }))).toBe('Tanınmayan durum: SuperNew');
  });
});
