import { expect, test } from 'vitest';
import { readAmount, typedAmount } from './amount.ts';

test.each([
  ['1.234,56', 1234.56], ['1234.56', 1234.56], ['449,9', 449.9], ['−12,50 ₺', -12.5], ['10 %', 10], ['1.234', 1234], ['1.234.567', 1234567], ['0,5', 0.5], ['12.5', 12.5], ['500 TL', 500],
])('reads %s', (text, amount) => expect(readAmount(text)).toBe(amount));

test.each(['', 'abc', '1,2,3', '12,', '1e5', '--1', '₺'])('takes %s for no number', (text) => expect(readAmount(text)).toBeNull());

test.each([1.234, 599.99, 1000, -0.5])('reads again what it writes of %s', (amount) => expect(readAmount(typedAmount(amount))).toBe(amount));
