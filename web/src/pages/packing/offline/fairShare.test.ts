import { describe, expect, it } from 'vitest';
import { fairShare } from './fairShare.ts';

describe('the packages that a device holds beforehand', () => {
  it('are half of what is free, the one on the table included', () => {
    expect(fairShare(20, 39, 1)).toBe(20);
    expect(fairShare(20, 10, 0)).toBe(5);
  });

  it('stay as many when they have left the free ones', () => {
    for (let all = 0; all <= 60; all += 1) {
      const held = fairShare(20, all, 0);
      expect(fairShare(20, Math.max(0, all - held), Math.min(all, held))).toBe(held);
    }
  });

  it('are never more than its person wants, and the one on the table always', () => {
    expect(fairShare(5, 100, 0)).toBe(5);
    expect(fairShare(20, 0, 0)).toBe(1);
  });

  it('become fewer when another station takes from the free ones', () => {
    expect(fairShare(20, 10, 20)).toBe(15);
  });
});
