import { describe, expect, it } from 'vitest';
import { readCode } from './reading.ts';

describe('readCode', () => {
  it.each([
    'https://panel.example.com/orders/3330111222',
    'http://127.0.0.1:7071/orders/3330111222',
    'httpsŞ..panel.example.com.orders.3330111222',
    'HTTPSŞ&&PANEL.EXAMPLE.COM&ORDERS&3330111222',
  ])('finds_the_package_in_%s', (code) => {
    expect(readCode(code)).toEqual({ kind: 'package', packageId: 3330111222 });
  });

  it.each(['7330012345678', 'Güllüayakkabı01', '099 siyah 37', 'orders/5'])('searches_for_%s', (code) => {
    expect(readCode(` ${code} `)).toEqual({ kind: 'search', text: code });
  });
});
