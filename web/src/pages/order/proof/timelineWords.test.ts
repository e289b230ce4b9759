import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../api/types.ts';
import { wordsOf } from './timelineWords.ts';

const bare: TimelineEntry = {
  at: '2026-11-26T08:00:00Z', kind: 'photo', who: 'ayse', where: null, barcode: null, number: null, text: null, photoId: null, scan: null, pick: null, command: null, state: null, move: null,
};

describe('a line of the timeline', () => {
  it('names_what_was_scanned_where_and_by_whom', () => {
    expect(wordsOf({ ...bare, kind: 'scan', scan: 'accepted', barcode: 'A-37', where: 'Masa 1' })).toMatchObject({ bad: false, title: 'Okutuldu: A-37', facts: ['Masa 1', 'ayse'] });
  });

  it('marks_a_wrong_scan_a_missing_pair_and_a_refused_command', () => {
    expect(wordsOf({ ...bare, kind: 'scan', scan: 'wrongProduct', barcode: 'A-38' })).toMatchObject({ bad: true, title: 'Yanlış ürün okutuldu: A-38' });
    expect(wordsOf({ ...bare, kind: 'pick', pick: 'missing', barcode: 'A-38', number: 4, text: 'OutOfStock' })).toMatchObject({ bad: true, facts: ['Toplama 4', 'Stok tükendi', 'ayse'] });
    expect(wordsOf({ ...bare, kind: 'answered', who: null, command: 'picking', state: 'failed', text: 'Sipariş kapalı' }))
      .toMatchObject({ bad: true, title: 'Trendyol · Hazırlanıyor: Kabul edilmedi', facts: ['Sipariş kapalı'] });
  });

  it('says_which_copy_was_printed_where_and_why', () => {
    expect(wordsOf({ ...bare, kind: 'print', number: 1, where: 'Zebra' })).toMatchObject({ title: 'Etiket basıldı', facts: ['Zebra', 'ayse'] });
    expect(wordsOf({ ...bare, kind: 'print', number: 3, text: 'yırtıldı' })).toMatchObject({ title: 'Etiketin 3. baskısı (KOPYA)', facts: ['yırtıldı', 'ayse'] });
  });

  it('lets_only_moves_between_stages_stand_out', () => {
    const move = { at: bare.at, fromStage: 'created', toStage: 'picking', status: 'Picking', source: 'scan', who: 'ayse', what: 'moved' } as const;
    expect(wordsOf({ ...bare, kind: 'history', move }).quiet).toBe(false);
    expect(wordsOf({ ...bare, kind: 'history', move: { ...move, toStage: 'created', what: 'held' } }).quiet).toBe(true);
    expect(wordsOf({ ...bare, kind: 'history', move: { ...move, toStage: 'cancelled' } }).bad).toBe(true);
  });
});
