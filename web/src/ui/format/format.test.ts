import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDateTime, formatMoney, istanbulDay } from './format.ts';

describe('format', () => {
  it('shows_instants_on_istanbuls_clock', () => {
    expect(formatDateTime('2026-11-23T15:05:00Z')).toBe('23.11.2026 18:05');
  });

  it('shows_midnight_as_00', () => {
    expect(formatDateTime('2026-11-23T21:00:00Z')).toBe('24.11.2026 00:00');
  });

  it.each([['2026-11-23T20:30:00Z', '2026-11-23'], ['2026-11-23T21:30:00Z', '2026-11-24']])('puts_%s_on_the_day_%s', (instant, day) => {
    expect(istanbulDay(instant)).toBe(day);
  });

  it.each([
    [1234.5, 'TRY', '1.234,50 ₺'], [0, 'TRY', '0,00 ₺'], [99.999, 'EUR', '100,00 €'], [10, 'SAR', '10,00 SAR'], [5, null, '5,00 ₺'],
  ])('writes_%d_%s_as_%s', (amount, currency, text) => {
    expect(formatMoney(amount, currency)).toBe(text);
  });

  it('groups_thousands_with_dots', () => {
    expect(formatCount(33120)).toBe('33.120');
  });

  it.each([[512, '512 B'], [20480, '20 KB'], [1258291, '1,2 MB'], [33_822_867_456, '31,5 GB']])('writes_%i_bytes_as_%s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
